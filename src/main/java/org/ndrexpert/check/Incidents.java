package org.ndrexpert.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.incident.IncidentFile;
import org.ndrexpert.incident.IncidentReading;
import org.ndrexpert.incident.Unreadable;

/** The example incidents among the facts: whoever tries them must not be disappointed. */
final class Incidents {

    private static final String FOLDER = "facts/incidents/";
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonl");

    private Incidents() {}

    static void check(FolderTexts texts, DefectList defects) {
        for (Map.Entry<String, Path> file : texts.files().entrySet()) {
            if (file.getKey().startsWith(FOLDER) && ENDINGS.stream().anyMatch(file.getKey()::endsWith)) {
                check(file.getKey(), file.getValue(), defects);
            }
        }
    }

    private static void check(String name, Path file, DefectList defects) {
        try {
            for (IncidentReading reading : IncidentFile.read(name, file.toAbsolutePath().getParent(), Files.readAllBytes(file))) {
                if (reading instanceof Unreadable unreadable) {
                    unreadable.mistakes().forEach(mistake -> defects.add(placed(name, mistake)));
                }
            }
        } catch (IOException e) {
            defects.add(Defect.in(name, 0, 0, DefectKind.UNREADABLE_FILE, "it cannot be read: " + e, "see to it that it can, or delete it"));
        }
    }

    /** A mistake is told as in {@code name:3:7: what}. */
    private static Defect placed(String name, String mistake) {
        String rest = mistake.startsWith(name + ":") ? mistake.substring(name.length() + 1) : mistake;
        int[] place = new int[2];
        for (int i = 0; i < place.length; i++) {
            int colon = rest.indexOf(':');
            if (colon > 0 && colon < 8 && rest.chars().limit(colon).allMatch(c -> c >= '0' && c <= '9')) {
                place[i] = Integer.parseInt(rest.substring(0, colon));
                rest = rest.substring(colon + 1);
            }
        }
        return Defect.in(name, place[0], place[1], DefectKind.UNREADABLE_INCIDENT, rest.strip(), "");
    }
}
