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
    private volatile long size = -1;
    private volatile boolean stopping;
    private long from = System.nanoTime();
    private long fromRecords = -1;
    private long fromBytes;
    private int shown;

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
        if (fromRecords < 0 || count.records() == fromRecords) {
            begin(count.records(), bytes); // what a run before has done passes quickly and tells nothing of the speed
        }
        double seconds = Math.max(0.001, (System.nanoTime() - from) / 1e9);
        String line = String.format(Locale.ROOT, "ndr: %,d diagnosed, %,d rejected, %,.0f a second%s", count.incidents(), count.rejects(),
                (count.records() - fromRecords) / seconds, stopping ? ", stopping" : remaining(bytes, seconds));
        show(line.substring(0, Math.min(line.length(), Math.max(1, console.columns() - 1))));
    }

    private void begin(long records, long bytes) {
        from = System.nanoTime();
        fromRecords = records;
        fromBytes = bytes;
    }

    /** A line that is as wide as the terminal would go on in the next one, and could not be written over. */
    private void show(String line) {
        console.err().print(line + " ".repeat(Math.max(0, shown - line.length())) + "\r");
        console.err().flush();
        shown = line.length();
    }

    /** From now on it tells that what is in hand is being finished. */
    void stopping() {
        stopping = true;
    }

    /** Clears the line. */
    void end() {
        if (shown > 0) {
            show("");
        }
    }

    private String remaining(long bytes, double seconds) {
        if (size <= 0 || bytes <= fromBytes || bytes > size || seconds < SECONDS_TO_FORECAST) {
            return "";
        }
        long left = Math.round(seconds * (size - bytes) / (bytes - fromBytes));
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
