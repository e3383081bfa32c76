package org.ndrexpert.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.yaml.Spelling;

/**
 * The files under one room of a knowledge folder, links followed. What cannot be reached costs itself alone. Names that begin with a
 * dot are left out: they belong to editors and version control.
 *
 * @param files in the order of their names
 * @param folders the room and the folders in it, also those without a file
 * @param unreadable folders and links that cannot be followed, each with the reason
 */
public record RoomFiles(List<Path> files, Set<Path> folders, Map<Path, String> unreadable) {

    /** All under {@code room}, whatever their endings; none where there is no such folder. */
    public static RoomFiles under(Path room) {
        Walk walk = new Walk(room);
        if (!Files.exists(room)) {
            return new RoomFiles(List.of(), Set.of(), Map.of());
        }
        try {
            Files.walkFileTree(room, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            walk.unreadable.put(room, e.toString());
        }
        return new RoomFiles(List.copyOf(walk.files), walk.folders, walk.unreadable);
    }

    /** A question for the folder that may be meant where {@code room} is missing; empty where none is near. */
    public static String nearest(Path folder, String room) {
        try (Stream<Path> there = Files.list(folder)) {
            List<String> names = there.filter(Files::isDirectory).map(one -> one.getFileName().toString()).sorted().toList();
            return Spelling.nearest(room, names).map(name -> "did you mean " + name + "? ").orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static final class Walk extends SimpleFileVisitor<Path> {

        private final Path room;
        private final TreeSet<Path> files = new TreeSet<>();
        private final Set<Path> folders = new TreeSet<>();
        private final Map<Path, String> unreadable = new TreeMap<>();

        private Walk(Path room) {
            this.room = room;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(folder);
            return FileVisitResult.CONTINUE;
        }

        private boolean isHidden(Path path) {
            return !path.equals(room) && path.getFileName().toString().startsWith(".");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (Files.isRegularFile(file)) {
                files.add(file);
            } else {
                unreadable.put(file, "it is a link to nothing, or no file");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            unreadable.put(file, why.getClass().getSimpleName());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
            if (why != null) {
                unreadable.put(folder, why.getClass().getSimpleName());
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
