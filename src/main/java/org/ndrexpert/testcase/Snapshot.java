package org.ndrexpert.testcase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.knowledge.RoomFiles;

/** Which files there are and when each was last written: two of them tell what was saved in between. */
final class Snapshot {

    static final Snapshot OF_NOTHING = new Snapshot(Map.of(), Map.of(), Set.of());

    private static final List<String> ENDINGS = List.of(".drl", ".yaml");

    private final Map<Path, Stamp> inRooms;
    private final Map<Path, Optional<Stamp>> others;
    private final Set<Path> folders;

    /** @param key tells a file from another that was put in its place; absent where the file system has none */
    private record Stamp(FileTime written, long size, @Nullable Object key) {}

    private Snapshot(Map<Path, Stamp> inRooms, Map<Path, Optional<Stamp>> others, Set<Path> folders) {
        this.inRooms = inRooms;
        this.others = others;
        this.folders = folders;
    }

    /**
     * @param rooms folders whose rule, fact and case files count, with all folders in them; one that is not there has none
     * @param others further files, whatever they are called
     */
    static Snapshot of(Collection<Path> rooms, Collection<Path> others) {
        Map<Path, Stamp> files = new HashMap<>();
        Set<Path> folders = new HashSet<>();
        for (Path room : rooms) {
            RoomFiles found = RoomFiles.under(room);
            folders.addAll(found.folders());
            found.files().stream().filter(path -> ENDINGS.stream().anyMatch(path.toString()::endsWith))
                    .forEach(path -> stamp(path).ifPresent(stamp -> files.put(path, stamp)));
        }
        return new Snapshot(files, Map.of(), folders).withOthers(others);
    }

    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes read = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(read.lastModifiedTime(), read.size(), read.fileKey()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The same rooms with these further files and no others; those that it had already are as they were. */
    Snapshot withOthers(Collection<Path> paths) {
        Map<Path, Optional<Stamp>> stamped = new HashMap<>();
        paths.forEach(path -> stamped.put(path, others.containsKey(path) ? others.get(path) : stamp(path)));
        return new Snapshot(inRooms, stamped, folders);
    }

    /** The files that are new, changed or gone. */
    Set<Path> changedSince(Snapshot before) {
        return Stream.of(inRooms, before.inRooms, others, before.others).flatMap(files -> files.keySet().stream())
                .filter(path -> !Objects.equals(at(path), before.at(path))).collect(Collectors.toSet());
    }

    private @Nullable Stamp at(Path path) {
        Stamp stamp = inRooms.get(path);
        return stamp != null ? stamp : others.getOrDefault(path, Optional.empty()).orElse(null);
    }

    /** When the last of these files was written; absent where all of them are gone. */
    Optional<FileTime> lastWritten(Collection<Path> among) {
        return among.stream().map(this::at).filter(Objects::nonNull).map(Stamp::written).max(FileTime::compareTo);
    }

    /** The folders in which files can come and go. */
    Set<Path> folders() {
        Set<Path> all = new HashSet<>(folders);
        others.keySet().forEach(path -> all.add(path.getParent()));
        return all;
    }
}
