package org.ndrexpert.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;

import org.ndrexpert.batch.BatchCount;
import org.ndrexpert.batch.BatchProgress;

/** A line on a terminal that writes itself over: how much is done, how fast, and how long the rest will take. */
final class ProgressLine implements BatchProgress {

    /** Before that a Java machine has not come up to its speed, and a forecast would be far out. */
    private static final double SECONDS_TO_FORECAST = 3;

    private final Console console;
    private final long begun = System.nanoTime();
    private volatile long size = -1;
    private long resumedAt = -1;
    private int width;

    /** @param inputs their sizes tell what remains; it is not told where one is standard input, and there are none */
    ProgressLine(Console console, List<String> inputs) {
        this.console = console;
        if (console.showsProgress() && !inputs.isEmpty() && !inputs.contains("-")) {
            Thread measuring = new Thread(() -> size = size(inputs), "size of the inputs");
            measuring.setDaemon(true);
            measuring.start();
        }
    }

    @Override
    public void at(BatchCount count, long bytes) {
        if (!console.showsProgress()) {
            return;
        }
        resumedAt = resumedAt < 0 ? Math.max(0, count.records() - 1) : resumedAt;
        double seconds = Math.max(0.001, (System.nanoTime() - begun) / 1e9);
        double rate = (count.records() - resumedAt) / seconds;
        String line = String.format(Locale.ROOT, "ndr: %,d diagnosed, %,d rejected, %,.0f a second%s", count.incidents(), count.rejects(), rate,
                remaining(bytes, seconds));
        console.err().print(line + " ".repeat(Math.max(0, width - line.length())) + "\r");
        console.err().flush();
        width = line.length();
    }

    /** Clears the line. */
    void end() {
        if (width > 0) {
            console.err().print(" ".repeat(width) + "\r");
            console.err().flush();
        }
    }

    private String remaining(long bytes, double seconds) {
        if (size <= 0 || bytes <= 0 || bytes > size || seconds < SECONDS_TO_FORECAST) {
            return "";
        }
        long left = Math.round(seconds * (size - bytes) / bytes);
        return left >= 3600 ? String.format(Locale.ROOT, ", %d:%02d h left", left / 3600, left / 60 % 60)
                : String.format(Locale.ROOT, ", %d:%02d min left", left / 60, left % 60);
    }

    /** What cannot be read counts nothing. */
    private static long size(List<String> inputs) {
        long[] sum = new long[1];
        for (String input : inputs) {
            try {
                Files.walkFileTree(Path.of(input), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        sum[0] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                return -1;
            }
        }
        return sum[0];
    }
}
