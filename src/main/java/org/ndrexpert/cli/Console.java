package org.ndrexpert.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes: UTF-8 whatever the locale.
 *
 * @param coloured whether results may have colours
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean coloured) {

    /** The process's own; colours only on a terminal and unless {@code NO_COLOR} is set (no-color.org). */
    static Console ofProcess() {
        String noColor = System.getenv("NO_COLOR");
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Console(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                terminal && (noColor == null || noColor.isEmpty()));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
