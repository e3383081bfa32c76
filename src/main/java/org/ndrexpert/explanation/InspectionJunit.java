package org.ndrexpert.explanation;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;

/**
 * What was found in a knowledge folder, in the XML by which JUnit's runners tell their results and which build servers read: a suite
 * for each file, in it a case for each defect. An error or a warning is a failed case, a note a skipped one; where nothing was found
 * there is one case, which passed.
 */
public final class InspectionJunit {

    private final Inspection inspection;
    private final XMLStreamWriter xml;

    private InspectionJunit(Inspection inspection, XMLStreamWriter xml) {
        this.inspection = inspection;
        this.xml = xml;
    }

    public static String of(Inspection inspection) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            new InspectionJunit(inspection, xml).write();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("nothing can fail in writing to memory", e);
        }
        return written.append('\n').toString();
    }

    private void write() throws XMLStreamException {
        Map<String, List<Defect>> files = inspection.defects().stream()
                .collect(Collectors.groupingBy(defect -> InspectedFile.path(inspection, defect), LinkedHashMap::new, Collectors.toList()));
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites", "ndr check", inspection.defects());
        for (Map.Entry<String, List<Defect>> file : files.entrySet()) {
            open("testsuite", file.getKey(), file.getValue());
            for (Defect defect : file.getValue()) {
                write(file.getKey(), defect);
            }
            close();
        }
        if (files.isEmpty()) {
            open("testsuite", "ndr check", List.of());
            openCase("ndr check", "no finding");
            close();
            close();
        }
        close();
        xml.writeEndDocument();
    }

    private void open(String element, String name, List<Defect> defects) throws XMLStreamException {
        long notes = defects.stream().filter(defect -> defect.kind().severity() == Severity.NOTE).count();
        line();
        xml.writeStartElement(element);
        xml.writeAttribute("name", Inert.xml(name));
        xml.writeAttribute("tests", String.valueOf(Math.max(1, defects.size())));
        xml.writeAttribute("failures", String.valueOf(defects.size() - notes));
        xml.writeAttribute("errors", "0");
        xml.writeAttribute("skipped", String.valueOf(notes));
        xml.writeAttribute("time", "0");
    }

    private void openCase(String file, String name) throws XMLStreamException {
        line();
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", Inert.xml(file));
        xml.writeAttribute("name", Inert.xml(name));
        xml.writeAttribute("time", "0");
    }

    private void write(String file, Defect defect) throws XMLStreamException {
        openCase(file, defect.kind().id() + (defect.line() > 0 ? " line " + defect.line() : "")
                + (defect.column() > 0 ? " column " + defect.column() : ""));
        boolean note = defect.kind().severity() == Severity.NOTE;
        xml.writeStartElement(note ? "skipped" : "failure");
        xml.writeAttribute("message", Inert.xml(defect.message()));
        if (!note) {
            xml.writeAttribute("type", defect.kind().id());
            xml.writeCharacters(Inert.xml(defect.named(file) + "\n" + inspection.source().line(defect.file(), defect.line())));
        }
        xml.writeEndElement();
        close();
    }

    private void close() throws XMLStreamException {
        line();
        xml.writeEndElement();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
