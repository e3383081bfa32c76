package org.ndrexpert.explanation;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;

/**
 * What was found in a knowledge folder, as one JSON object: {@code schemaVersion} ("1"), {@code folder}, how much was looked at
 * ({@code items}, {@code rules}, {@code scenarios}), how much was found ({@code errors}, {@code warnings}, {@code notes}), and
 * {@code defects} by file, line and column. A defect has {@code id}, {@code severity} (error, warning, note), {@code title},
 * {@code file} relative to the folder, {@code found}, {@code wanted}, and where they are known {@code line} and {@code column} (in
 * characters, both from 1), {@code rule} and {@code source}, the text of the line.
 */
public final class InspectionDocument {

    private InspectionDocument() {}

    /** One line of JSON with its line break. */
    public static String json(Inspection inspection) {
        return Json.line(json -> write(inspection, json)) + "\n";
    }

    private static void write(Inspection inspection, Json json) {
        json.text("schemaVersion", "1");
        json.text("folder", inspection.folder().toString().replace('\\', '/'));
        json.number("items", inspection.extent().items());
        json.number("rules", inspection.extent().rules());
        json.number("scenarios", inspection.extent().scenarios());
        json.number("errors", inspection.count(Severity.ERROR));
        json.number("warnings", inspection.count(Severity.WARNING));
        json.number("notes", inspection.count(Severity.NOTE));
        json.list("defects", inspection.defects(), defect -> json.object(() -> write(defect, inspection, json)));
    }

    private static void write(Defect defect, Inspection inspection, Json json) {
        String line = inspection.source().line(defect.file(), defect.line());
        json.text("id", defect.kind().id());
        json.text("severity", defect.kind().severity().term());
        json.text("title", defect.kind().title());
        json.text("file", defect.file());
        json.number("line", defect.line() > 0 ? defect.line() : null);
        json.number("column", defect.column() > 0 ? defect.column() : null);
        json.text("rule", defect.rule());
        json.text("found", defect.found());
        json.text("wanted", defect.wanted());
        json.text("source", line.isBlank() ? null : line);
    }
}
