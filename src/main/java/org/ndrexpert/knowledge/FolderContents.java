package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/**
 * The bytes of the rules and facts in a folder.
 *
 * @param files by their names relative to the folder, with slashes
 * @param defects rooms that are not there and files that cannot be read
 */
record FolderContents(SortedMap<String, byte[]> files, List<Defect> defects) {

    /** Example incidents live among the facts and are none. */
    private static final String INCIDENTS = "facts/incidents/";

    /** @param complete whether both rooms have to be there */
    static FolderContents of(Path folder, boolean complete) {
        FolderContents contents = new FolderContents(new TreeMap<>(), new ArrayList<>());
        for (String room : List.of("rules", "facts")) {
            Path start = folder.resolve(room);
            if (Files.isDirectory(start)) {
                contents.readRoom(folder, start);
            } else if (complete) {
                contents.defects.add(Defect.in(room, 0, 0, DefectKind.NO_ROOMS, "there is no such folder",
                        RoomFiles.nearest(folder, room) + "a knowledge folder has the folders rules, facts and test-cases"));
            }
        }
        return contents;
    }

    private void readRoom(Path folder, Path room) {
        RoomFiles found = RoomFiles.under(room);
        found.unreadable().forEach((file, why) -> unreadable(folder.relativize(file), why));
        for (Path file : found.files()) {
            String name = name(folder.relativize(file));
            if (name.startsWith("rules/") ? name.endsWith(".drl") : name.endsWith(".yaml") && !name.startsWith(INCIDENTS)) {
                try {
                    files.put(name, Files.readAllBytes(file));
                } catch (IOException e) {
                    unreadable(folder.relativize(file), e.toString());
                }
            }
        }
    }

    private void unreadable(Path file, String why) {
        defects.add(Defect.in(name(file), 0, 0, DefectKind.UNREADABLE_FILE, "it cannot be read: " + why, "see to it that it can, or delete it"));
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Fingerprint of all names and contents. */
    String digest() {
        return Digests.of(files);
    }
}
