package org.ndrexpert.explanation;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.Inspection;
import org.ndrexpert.defect.Severity;

/** What was found in a knowledge folder, as commands by which a workflow of GitHub Actions annotates lines. */
public final class InspectionAnnotations {

    private InspectionAnnotations() {}

    /** A line for each defect; nothing where there is none. */
    public static String of(Inspection inspection) {
        StringBuilder commands = new StringBuilder();
        for (Defect defect : inspection.defects()) {
            Severity severity = defect.kind().severity();
            commands.append("::").append(severity == Severity.NOTE ? "notice" : severity.term());
            commands.append(" file=").append(property(InspectedFile.path(inspection, defect)));
            if (defect.line() > 0) {
                commands.append(",line=").append(defect.line());
            }
            if (defect.column() > 0) {
                commands.append(",col=").append(defect.column());
            }
            commands.append(",title=").append(property(defect.kind().id() + ": " + defect.kind().title()));
            commands.append("::").append(data(defect.message())).append('\n');
        }
        return commands.toString();
    }

    /** Line breaks are escaped before anything else that controls a terminal is taken out. */
    private static String data(String text) {
        return Inert.line(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"));
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
