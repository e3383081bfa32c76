package org.ndrexpert.testcase;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.explanation.Inert;

/**
 * A run as the XML that JUnit's runners made common and build servers read: a suite for each file, a case for each scenario. What is
 * wrong with a file is a case of it that ends in an error.
 */
public final class RunXml {

    private final XMLStreamWriter xml;
    private final Path folder;

    private RunXml(XMLStreamWriter xml, Path folder) {
        this.xml = xml;
        this.folder = folder;
    }

    /**
     * The whole document.
     *
     * @param folder the knowledge folder as the reader knows it, which goes before the names of files
     */
    public static String of(Run run, Path folder) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            new RunXml(xml, folder).write(run);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can always be written to", e);
        }
        return written.toString();
    }

    /** What of a run belongs to one file. */
    private static final class Suite {
        private final List<Result> results = new ArrayList<>();
        private final List<Defect> problems = new ArrayList<>();
        private final List<String> unexpected = new ArrayList<>();
    }

    private void write(Run run) throws XMLStreamException {
        Map<String, Suite> suites = new LinkedHashMap<>();
        run.problems().forEach(problem -> suites.computeIfAbsent(problem.file(), file -> new Suite()).problems.add(problem));
        run.results().forEach(result -> suites.computeIfAbsent(result.scenario().file(), file -> new Suite()).results.add(result));
        run.unexpected().forEach(article -> suites.computeIfAbsent("test-cases", file -> new Suite()).unexpected.add(article));
        xml.writeStartDocument("UTF-8", "1.0");
        newLine(0);
        xml.writeStartElement("testsuites");
        attribute("name", "ndr test");
        for (Map.Entry<String, Suite> suite : suites.entrySet()) {
            write(suite.getKey(), suite.getValue());
        }
        newLine(0);
        xml.writeEndElement();
        newLine(0);
        xml.writeEndDocument();
    }

    private void write(String file, Suite suite) throws XMLStreamException {
        long failed = suite.results.stream().filter(Result.Failed.class::isInstance).count();
        long broken = suite.results.stream().filter(Result.Broken.class::isInstance).count();
        newLine(1);
        xml.writeStartElement("testsuite");
        attribute("name", file);
        attribute("tests", String.valueOf(suite.results.size() + suite.problems.size() + suite.unexpected.size()));
        attribute("failures", String.valueOf(failed + suite.unexpected.size()));
        attribute("errors", String.valueOf(broken + suite.problems.size()));
        attribute("skipped", "0");
        attribute("time", seconds(suite.results.stream().mapToLong(result -> result.took().toNanos()).sum()));
        for (Defect problem : suite.problems) {
            writeCase(file, problem.line(), problem.kind().title(), 0, "error", problem.kind().id(), problem.message(), problem.toString());
        }
        for (Result result : suite.results) {
            write(file, result);
        }
        for (String article : suite.unexpected) {
            writeCase(file, 0, "Some test case expects " + article, 0, "failure", DefectKind.NO_CASES.id(), "no test case expects " + article, "");
        }
        newLine(1);
        xml.writeEndElement();
    }

    private void write(String file, Result result) throws XMLStreamException {
        Scenario scenario = result.scenario();
        long nanos = result.took().toNanos();
        if (result instanceof Result.Failed failed) {
            writeCase(file, scenario.line(), scenario.name(), nanos, "failure", "difference", headline(failed.differences()),
                    ResultText.of(result, folder));
        } else if (result instanceof Result.Broken broken) {
            writeCase(file, scenario.line(), scenario.name(), nanos, "error", "rules failed", broken.why(), "");
        } else {
            writeCase(file, scenario.line(), scenario.name(), nanos, "", "", "", "");
        }
    }

    private static String headline(List<Difference> differences) {
        Difference first = differences.get(0);
        String expected = first.expected() == null ? "nothing" : first.expected();
        return first.about().term() + ": expected " + expected + ", got " + (first.got() == null ? "nothing" : first.got())
                + (differences.size() == 1 ? "" : ", and " + (differences.size() - 1) + " more");
    }

    /** @param outcome the element that says how it ended; empty where it passed */
    private void writeCase(String file, int line, String name, long nanos, String outcome, String type, String message, String text)
            throws XMLStreamException {
        newLine(2);
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", file.replace(".yaml", "").replace('.', '_').replace('/', '.'));
        attribute("time", seconds(nanos));
        attribute("file", folder.resolve(file).toString());
        if (line > 0) {
            attribute("line", String.valueOf(line));
        }
        if (!outcome.isEmpty()) {
            newLine(3);
            xml.writeStartElement(outcome);
            attribute("type", type);
            attribute("message", message);
            xml.writeCharacters(Inert.xml(text));
            xml.writeEndElement();
            newLine(2);
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Inert.xml(Inert.line(value)));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }

    private void newLine(int indent) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(indent));
    }
}
