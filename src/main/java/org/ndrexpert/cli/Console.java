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

    Console {
        err = inert(err);
    }

    /** The process's own; colours only on a terminal and unless {@code NO_COLOR} is set (no-color.org). */
    static Console ofProcess() {
        String noColor = System.getenv("NO_COLOR");
        boolean terminal = System.console() != null && !"dumb".equals(System.getenv("TERM"));
        return new Console(System.in, utf8(FileDescriptor.out), utf8(FileDescriptor.err),
                terminal && (noColor == null || noColor.isEmpty()));
    }

    /** Whether a line about the progress may write itself over: the script that starts the program knows whether standard error is a terminal. */
    boolean showsProgress() {
        return "terminal".equals(System.getProperty("ndr.stderr"));
    }

    /** How many characters a line of the terminal has; 80 where the script that starts the program could not tell. */
    int columns() {
        int told = Integer.getInteger("ndr.columns", 0);
        return told > 0 ? told : 80;
    }

    /** What goes to a person's terminal may quote names of files and words of mails; their control characters do not. */
    private static PrintStream inert(PrintStream terminal) {
        return new PrintStream(terminal, false, StandardCharsets.UTF_8) {
            @Override
            public void println(String line) {
                super.println(shown(line));
            }

            @Override
            public void println(Object line) {
                super.println(shown(String.valueOf(line)));
            }
        };
    }

    private static String shown(String line) {
        StringBuilder shown = new StringBuilder(line);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || turns) {
                shown.setCharAt(i, '\uFFFD');
            }
        }
        return shown.toString();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
