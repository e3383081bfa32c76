package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.ndrexpert.knowledge.Rehearsal;
import org.ndrexpert.testcase.Round;
import org.ndrexpert.testcase.RoundText;
import org.ndrexpert.testcase.RunText;
import org.ndrexpert.testcase.Saves;
import org.ndrexpert.testcase.Workbench;

/** {@code ndr test --watch}: prints a round after each save until it is told to end. */
final class TestWatch {

    private static final Duration BETWEEN_KEYS = Duration.ofMillis(100);

    private static final String END = "q";

    private final Workbench bench;
    private final Path folder;
    private final Console console;
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();

    TestWatch(Workbench bench, Path folder, Console console) {
        this.bench = bench;
        this.folder = folder;
        this.console = console;
    }

    /** @return the exit code: that of the last round */
    int run() {
        Round round = bench.look();
        print(round.run() == null ? RoundText.of(round, folder, Instant.now(), console.coloured())
                : RunText.of(round.run(), folder, console.coloured()));
        console.err().println("ndr: waiting for saves in " + folder.toAbsolutePath().normalize() + "; Enter runs everything again, q ends");
        inBackground("ndr-rehearsal", () -> Rehearsal.of(folder));
        inBackground("ndr-keys", this::readKeys);
        try (Saves saves = Saves.on(bench)) {
            for (String key = typed.poll(); !END.equals(key); key = typed.poll()) {
                if (key != null || saves.await(BETWEEN_KEYS)) {
                    round = key != null ? bench.lookAgain() : bench.look();
                    print(RoundText.of(round, folder, Instant.now(), console.coloured()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            console.err().println("ndr: " + e.getMessage());
        }
        return !round.defects().isEmpty() ? Exit.BAD_KNOWLEDGE : round.isGood() ? Exit.DONE : Exit.FOUND;
    }

    private void print(String text) {
        console.out().print(text);
        console.out().flush();
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** Each line is a key; where the input ends, so does the watch: a program that started it and has gone needs it no more. */
    private void readKeys() {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = console.in().read(); c >= 0; c = console.in().read()) {
                if (c == '\n') {
                    typed.add(line.toString().strip());
                    line.setLength(0);
                } else if (line.length() <= END.length()) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            console.err().println("ndr: standard input cannot be read: " + e.getMessage());
        }
        typed.add(END);
    }
}
