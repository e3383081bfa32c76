package org.ndrexpert.explanation;

import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;

/**
 * What was found in a knowledge folder, for people: a line for each defect that begins with its place, as compilers write it, below
 * it the line of the file with a mark at the column, and at last how much there is.
 */
public final class InspectionText {

    /** A longer line of a file is shown around the column only. */
    private static final int WIDTH = 120;

    private final StringBuilder text = new StringBuilder();
    private final Inspection inspection;
    private final boolean coloured;

    private InspectionText(Inspection inspection, boolean coloured) {
        this.inspection = inspection;
        this.coloured = coloured;
    }

    /** @param coloured whether terminal colours may be used */
    public static String of(Inspection inspection, boolean coloured) {
        InspectionText written = new InspectionText(inspection, coloured);
        String file = null;
        for (Defect defect : inspection.defects()) {
            written.text.append(file == null || file.equals(defect.file()) ? "" : "\n");
            written.write(defect);
            file = defect.file();
        }
        written.writeSummary();
        return written.text.toString();
    }

    private void write(Defect defect) {
        Defect placed = defect.named(InspectedFile.path(inspection, defect));
        text.append(Inert.line(placed.place())).append(": ")
                .append(toned(defect.kind().severity().term(), colour(defect.kind().severity())))
                .append(' ').append(defect.kind().id()).append(": ").append(Inert.line(defect.message())).append('\n');
        String line = inspection.source().line(defect.file(), defect.line());
        if (!line.isBlank()) {
            writeSource(line, defect.column());
        }
    }

    private void writeSource(String line, int column) {
        int[] points = Inert.line(line.stripTrailing()).codePoints().toArray();
        int indent = 0;
        while (indent < points.length && points[indent] == ' ') {
            indent++;
        }
        int at = Math.min(Math.max(column - 1, indent), points.length);
        int from = points.length - indent <= WIDTH ? indent : Math.max(indent, Math.min(at - WIDTH / 2, points.length - WIDTH));
        int to = Math.min(points.length, from + WIDTH);
        String before = from > indent ? "…" : "";
        text.append("    ").append(toned(before + new String(points, from, to - from) + (to < points.length ? "…" : ""), "2")).append('\n');
        if (column > 0) {
            text.append("    ").append(" ".repeat(before.length() + at - from)).append("^\n");
        }
    }

    private void writeSummary() {
        List<Defect> defects = inspection.defects();
        if (defects.isEmpty()) {
            Inspection.Extent extent = inspection.extent();
            text.append("no finding in ").append(counted(extent.items(), "item")).append(", ").append(counted(extent.rules(), "rule"))
                    .append(", ").append(counted(extent.scenarios(), "scenario")).append('\n');
            return;
        }
        text.append("\nWhat an id means and how to mend it: ndr check --explain ").append(defects.get(0).kind().id()).append('\n');
        text.append(counted(inspection.count(Severity.ERROR), "error")).append(", ")
                .append(counted(inspection.count(Severity.WARNING), "warning")).append(", ")
                .append(counted(inspection.count(Severity.NOTE), "note")).append(" in ")
                .append(counted(defects.stream().map(Defect::file).distinct().count(), "file")).append('\n');
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case NOTE -> "1;36";
        };
    }

    private String toned(String shown, String sequence) {
        return coloured ? "\u001B[" + sequence + "m" + shown + "\u001B[0m" : shown;
    }
}
