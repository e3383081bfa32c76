package org.ndrexpert.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A reader of foreign bytes: the class whose {@code fuzzerTestOneInput} judges its answers, and what to begin with. */
public enum Target {
    REPORT("org.ndrexpert.report.ReportFuzzTest", 3, 4096, "mail.dict", "src/test/resources/reports", ".eml"),
    REDACTION("org.ndrexpert.redaction.RedactionFuzzTest", 2, 4096, "mail.dict", "src/test/resources/reports", ".eml"),
    INCIDENT("org.ndrexpert.incident.InputsFuzzTest", 2, 4096, "incident.dict", "facts/incidents", ""),
    EVENTLOG("org.ndrexpert.eventlog.EventTextFuzzTest", 1, 1024, "eventlog.dict", "test-cases/exchange-5.5", ".yaml");

    private final String className;
    private final int share;
    private final int longest;
    private final String dictionary;
    private final String seedFolder;
    private final String seedSuffix;

    /**
     * @param share how much of the time it gets: the more code and the worse the input, the more
     * @param longest bytes of an input; longer ones reach little more and take their time
     */
    Target(String className, int share, int longest, String dictionary, String seedFolder, String seedSuffix) {
        this.className = className;
        this.share = share;
        this.longest = longest;
        this.dictionary = dictionary;
        this.seedFolder = seedFolder;
        this.seedSuffix = seedSuffix;
    }

    String className() {
        return className;
    }

    /** Its part of the time that all targets have together. */
    long secondsOf(long all) {
        int shares = Stream.of(values()).mapToInt(target -> target.share).sum();
        return Math.max(1, all * share / shares);
    }

    int longest() {
        return longest;
    }

    Path dictionary() {
        return Path.of("src", "test", "resources", "fuzz", dictionary);
    }

    /** Where everything goes that a run leaves. */
    Path folder() {
        return Path.of("target", "fuzz", name().toLowerCase(Locale.ROOT));
    }

    /** What earlier runs found, to see whether it is mended, then the samples; sorted, so that a counted run repeats itself. */
    List<Path> seeds() throws IOException {
        List<Path> seeds = new ArrayList<>();
        try (Stream<Path> kept = Files.list(folder())) {
            kept.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*")).sorted().forEach(seeds::add);
        }
        try (Stream<Path> samples = Files.list(Path.of(seedFolder))) {
            samples.filter(file -> file.toString().endsWith(seedSuffix)).sorted().forEach(seeds::add);
        }
        return seeds;
    }
}
