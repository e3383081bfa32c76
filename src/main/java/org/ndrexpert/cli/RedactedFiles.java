package org.ndrexpert.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.redaction.Replacement;

/** Where redacted reports go: standard output, one file, or a folder in which they are numbered, since names of files tell names too. */
final class RedactedFiles implements AutoCloseable {
    private final Console console;
    private final @Nullable Path out;
    private final boolean folder;
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable OutputStream current;
    private String extension = ".eml";

    /** @param many whether there may be more than one file */
    RedactedFiles(Console console, @Nullable Path out, boolean many) {
        this.console = console;
        this.out = out;
        this.folder = out != null && (many || Files.isDirectory(out));
        if (folder && out != null) {
            written(() -> Files.createDirectories(out));
        }
    }

    /** Something that writes. */
    private interface Writing {
        void write() throws IOException;
    }

    private static void written(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFolder() {
        return folder;
    }

    /** Begins the results of another input, which come into one file. */
    void begin(String input) {
        close();
        String lower = input.toLowerCase(Locale.ROOT);
        extension = lower.endsWith(".mbox") ? ".mbox" : lower.endsWith(".txt") ? ".txt" : ".eml";
    }

    /** Adds a message to the results of the input. */
    void append(byte[] message) {
        if (out == null) {
            console.out().write(message, 0, message.length);
            console.out().flush();
            return;
        }
        written(() -> {
            OutputStream open = current == null ? Files.newOutputStream(folder ? out.resolve(next("report", extension)) : out) : current;
            current = open;
            open.write(message);
        });
    }

    /** Writes the facts of an incident that has no report. */
    void facts(byte[] content) {
        if (out == null) {
            append(content);
        } else {
            write("incident", ".yaml", content);
        }
    }

    /** Writes a file of its own into the folder and returns its name. */
    String write(String stem, String extension, byte[] content) {
        String name = next(stem, extension);
        if (out != null) {
            written(() -> Files.write(out.resolve(name), content));
        }
        return name;
    }

    private String next(String stem, String extension) {
        return stem + numbers.merge(stem, 1, Integer::sum) + extension;
    }

    /** Writes the table so that nobody but the owner may read it, where the file system knows of owners. */
    void writeTable(@Nullable Path map, List<Replacement> table) {
        if (map != null) {
            written(() -> writeTable(table, map));
        }
    }

    private static void writeTable(List<Replacement> table, Path map) throws IOException {
        StringBuilder lines = new StringBuilder("# kind\toriginal\treplacement; this table undoes the redaction: keep it to yourself\n");
        table.forEach(one -> lines.append(one.kind()).append('\t').append(plain(one.original())).append('\t').append(one.replacement()).append('\n'));
        Files.deleteIfExists(map);
        boolean owners = map.toAbsolutePath().getFileSystem().supportedFileAttributeViews().contains("posix");
        if (owners) {
            Files.createFile(map, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(map, lines, StandardCharsets.UTF_8);
    }

    private static String plain(String original) {
        StringBuilder plain = new StringBuilder();
        original.chars().forEach(c -> plain.append(c < ' ' || c >= 0x7F && c < 0xA0 ? ' ' : (char) c));
        return plain.toString();
    }

    @Override
    public void close() {
        OutputStream open = current;
        current = null;
        if (open != null) {
            written(open::close);
        }
    }
}
