package org.ndrexpert.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a command answered. */
record Commanded(int code, String out, String err) {

    static Commanded of(String... arguments) {
        return of(new byte[0], false, arguments);
    }

    /**
     * @param in what it reads from standard input
     * @param coloured whether its output goes to a terminal that knows colours
     */
    static Commanded of(byte[] in, boolean coloured, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(new ByteArrayInputStream(in), new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8), coloured), arguments);
        return new Commanded(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
