package org.ndrexpert.incident;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a folder and the folders in it that are inputs, in the order of their paths. Of the names only those of the folders on
 * the way to a file are in memory. Links are not followed.
 */
final class FolderFiles {

    /** Takes what is found. */
    interface Taker {
        void file(Path file) throws IOException;

        void closed(Path folder, IOException why) throws IOException;
    }

    private final Taker taker;
    private final Set<Path> namedFromAfar = new HashSet<>();
    private boolean found;

    private FolderFiles(Taker taker) {
        this.taker = taker;
    }

    /** @return whether there was anything */
    static boolean walk(Path folder, Taker taker) throws IOException {
        FolderFiles files = new FolderFiles(taker);
        files.lookForNames(folder);
        files.walk(folder);
        return files.found;
    }

    /** Reports of other folders have to be known before the first file; those of the same folder show when it is read. */
    private void lookForNames(Path folder) {
        try {
            for (String name : names(folder)) {
                if (name.endsWith("/")) {
                    lookForNames(folder.resolve(name));
                } else if (NamedReports.mayName(name)) {
                    Path home = folder.toAbsolutePath().normalize();
                    NamedReports.in(folder.resolve(name)).stream().filter(path -> !home.equals(path.getParent())).forEach(namedFromAfar::add);
                }
            }
        } catch (IOException closed) {
            return; // told where it is walked
        }
    }

    private void walk(Path folder) throws IOException {
        List<String> names;
        try {
            names = names(folder);
        } catch (IOException e) {
            found = true;
            taker.closed(folder, e);
            return;
        }
        boolean box = isMaildir(folder);
        boolean partOfBox = isPartOfMaildir(folder);
        Set<Path> named = new HashSet<>();
        for (String name : names) {
            if (NamedReports.mayName(name)) {
                named.addAll(NamedReports.in(folder.resolve(name)));
            }
        }
        for (String name : names) {
            Path path = folder.resolve(name);
            if (name.endsWith("/")) {
                walk(path);
            } else if (partOfBox ? !folder.endsWith("tmp") : !box && !name.startsWith(".")) {
                found = true;
                Path plain = path.toAbsolutePath().normalize();
                if (!named.contains(plain) && !namedFromAfar.contains(plain)) {
                    taker.file(path);
                }
            }
        }
    }

    /** The files and, with a slash behind them, the folders in a folder, so that their order is that of the paths. */
    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(entry.getFileName() + "/");
                } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(entry.getFileName().toString());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(names);
        return names;
    }

    /** Of a Maildir only the files in {@code new} and {@code cur} are meant. */
    private static boolean isPartOfMaildir(Path folder) {
        Path whole = folder.toAbsolutePath();
        Path parent = whole.getParent();
        return parent != null && Set.of("new", "cur", "tmp").contains(whole.getFileName().toString()) && isMaildir(parent);
    }

    private static boolean isMaildir(Path folder) {
        return Stream.of("new", "cur", "tmp").allMatch(name -> Files.isDirectory(folder.resolve(name)));
    }
}
