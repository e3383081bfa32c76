package org.ndrexpert.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.ndrexpert.incident.JsonLinesPart;

/** Finds the files that globs mean, on any file system that Hadoop knows, and divides long ones where several tasks can share them. */
final class InputFiles {

    private final Configuration hadoop;
    private final long most;
    private final List<Slice> slices = new ArrayList<>();

    /** @param most bytes that a slice has, roughly, where its file can be divided */
    InputFiles(Configuration hadoop, long most) {
        this.hadoop = hadoop;
        this.most = most;
    }

    /** In the order of paths; what cannot be got at is among them. */
    List<Slice> slices(List<String> globs) {
        for (String glob : globs) {
            try {
                Path path = new Path(glob);
                FileSystem files = path.getFileSystem(hadoop);
                FileStatus[] found = files.globStatus(path);
                if (found == null || found.length == 0) {
                    slices.add(Slice.missing(glob, glob + ": there is no such file"));
                } else {
                    int before = slices.size();
                    addAll(files, found);
                    if (slices.size() == before) {
                        slices.add(Slice.missing(glob, glob + ": there is no file in this folder"));
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                slices.add(Slice.missing(glob, glob + ": " + e.getMessage()));
            }
        }
        return slices;
    }

    private void addAll(FileSystem files, FileStatus[] found) {
        Arrays.sort(found, Comparator.comparing(FileStatus::getPath));
        for (FileStatus one : found) {
            try {
                if (one.isDirectory()) {
                    addAll(files, files.listStatus(one.getPath(), path -> !isHidden(path.getName())));
                } else {
                    add(files, one);
                }
            } catch (IOException e) {
                slices.add(Slice.missing(one.getPath().toString(), name(one.getPath()) + ": " + e.getMessage()));
            }
        }
    }

    /** What Unix hides, and the marks that jobs leave beside their output, as {@code _SUCCESS}. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_") && name.indexOf('.') < 0;
    }

    private void add(FileSystem files, FileStatus file) throws IOException {
        String path = file.getPath().toUri().toString();
        String name = name(file.getPath());
        if (file.getLen() <= most || !divides(files, file.getPath(), name)) {
            slices.add(Slice.whole(path, name, file.getLen()));
            return;
        }
        for (long start = 0; start < file.getLen(); start += most) {
            slices.add(new Slice(path, name, start, Math.min(start + most, file.getLen()), Slice.Part.UNCOUNTED, null));
        }
    }

    private static boolean divides(FileSystem files, Path path, String name) throws IOException {
        try (InputStream bytes = files.open(path)) {
            return JsonLinesPart.divides(name, bytes);
        } catch (FileNotFoundException e) {
            return false; // told where it is read
        }
    }

    /** A file of this machine is called as on the command line, any other by its whole address. */
    static String name(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
    }
}
