package org.ndrexpert.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFileSystem;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.incident.JsonLinesPart;

/** Finds the files that globs mean, on any file system that Hadoop knows, and divides long ones where several tasks can share them. */
final class InputFiles {

    private final Configuration hadoop;
    private final long most;
    private final List<Slice> slices = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();

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
                FileStatus[] found = found(files, path);
                if (found == null || found.length == 0) {
                    nothing(glob, "there is no such file");
                } else {
                    int before = slices.size();
                    addAll(files, found);
                    if (slices.size() == before) {
                        nothing(glob, "there is no file in this folder");
                    }
                }
            } catch (IOException | RuntimeException e) {
                nothing(glob, e.getMessage());
            }
        }
        return slices;
    }

    /** Those of the globs that are packed files with at least one row; another is a slice that is missing. */
    List<String> packed(SparkSession spark, List<String> globs) {
        List<String> packed = new ArrayList<>();
        for (String glob : globs) {
            try {
                Path path = new Path(glob);
                FileStatus[] found = found(path.getFileSystem(hadoop), path);
                if (found == null || found.length == 0) {
                    nothing(glob, "there is no such file");
                } else if (PackedFiles.isEmpty(spark, glob)) {
                    nothing(glob, "no file is packed in it");
                } else {
                    packed.add(glob);
                }
            } catch (IOException | IllegalArgumentException e) {
                nothing(glob, e.getMessage());
            }
        }
        return packed;
    }

    private void nothing(String glob, @Nullable String why) {
        String sentence = glob + ": " + why;
        slices.add(Slice.missing(glob, sentence));
        unmatched.add(sentence);
    }

    /** A sentence for each glob that no file was found for. */
    List<String> unmatched() {
        return unmatched;
    }

    /** Hadoop's matching fails at a name with a colon, as a Maildir has them; then the last part of the glob is matched here. */
    private static FileStatus @Nullable [] found(FileSystem files, Path glob) throws IOException {
        try {
            return files.globStatus(glob);
        } catch (IllegalArgumentException e) {
            List<FileStatus> found = new ArrayList<>();
            for (FileStatus folder : files.globStatus(glob.getParent())) {
                if (folder.isDirectory()) {
                    found.addAll(List.of(files.listStatus(folder.getPath(), new GlobFilter(glob.getName()))));
                }
            }
            return found.toArray(FileStatus[]::new);
        }
    }

    private void addAll(FileSystem files, FileStatus[] found) {
        Arrays.sort(found, Comparator.comparing(FileStatus::getPath));
        for (FileStatus one : found) {
            try {
                if (one.isDirectory()) {
                    addAll(files, files.listStatus(one.getPath(), path -> !isHidden(path.getName())));
                } else {
                    add(one);
                }
            } catch (IOException | RuntimeException e) {
                slices.add(Slice.missing(one.getPath().toString(), name(one.getPath()) + ": " + e.getMessage()));
            }
        }
    }

    /** What Unix hides, and the marks that jobs leave beside their output, as {@code _SUCCESS}. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("_") && name.indexOf('.') < 0;
    }

    private void add(FileStatus file) throws IOException {
        String path = file.getPath().toUri().toString();
        String name = name(file.getPath());
        if (file.getLen() <= most || !divides(file.getPath(), name)) {
            slices.add(Slice.whole(path, name, file.getLen()));
            return;
        }
        for (long start = 0; start < file.getLen(); start += most) {
            slices.add(new Slice(path, name, start, Math.min(start + most, file.getLen()), Slice.Part.UNCOUNTED, null));
        }
    }

    private boolean divides(Path path, String name) throws IOException {
        try (InputStream bytes = open(path, hadoop)) {
            return JsonLinesPart.divides(name, bytes);
        } catch (FileNotFoundException e) {
            return false; // told where it is read
        }
    }

    /** Opens a file; one of this machine without looking for checksums beside it, for which Hadoop makes no name where that has a colon. */
    static FSDataInputStream open(Path path, Configuration hadoop) throws IOException {
        FileSystem files = path.getFileSystem(hadoop);
        return files instanceof ChecksumFileSystem checked ? checked.getRawFileSystem().open(path) : files.open(path);
    }

    /** A file of this machine is called as on the command line, any other by its whole address. */
    static String name(Path path) {
        String scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file") ? path.toUri().getPath() : path.toString();
    }
}
