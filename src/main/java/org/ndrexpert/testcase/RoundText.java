package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.ndrexpert.explanation.Page;

/** What a save changed, for people to read while they work: short, the counts of all scenarios at its end. */
public final class RoundText {

    /** What one edit breaks it often breaks in many scenarios alike. */
    private static final int MOST_IN_FULL = 5;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private RoundText() {}

    /**
     * The files that were saved, what fails among the scenarios that were run again, a line for each of the others that still fails, and
     * the counts.
     *
     * @param folder the knowledge folder as the reader knows it, which goes before the names of files
     * @param now when the result was there, to tell how long after the save
     * @param coloured whether terminal colours may be used
     */
    public static String of(Round round, Path folder, Instant now, boolean coloured) {
        Page page = new Page(coloured);
        ResultText failures = new ResultText(page, folder);
        round.changed().forEach(path -> page.unbroken(0, "saved " + shortened(path, folder), Page.Tone.FAINT));
        round.defects().forEach(failures::write);
        if (round.run() != null) {
            round.run().problems().forEach(failures::write);
            writeResults(round, round.run(), failures);
            round.run().unexpected().forEach(failures::writeUnexpected);
        }
        page.unbroken(0, summary(round, now), round.isGood() ? Page.Tone.EXCLUDED : Page.Tone.CONFIRMED);
        return page.toString();
    }

    private static void writeResults(Round round, Run run, ResultText failures) {
        Set<Result> again = Collections.newSetFromMap(new IdentityHashMap<>());
        again.addAll(round.again());
        List<Result> failed = run.results().stream().filter(result -> !result.hasPassed()).toList();
        List<Result> news = failed.stream().filter(again::contains).toList();
        news.stream().limit(MOST_IN_FULL).forEach(failures::write);
        news.stream().skip(MOST_IN_FULL).forEach(result -> failures.writeHeading("FAILED ", result));
        failed.stream().filter(result -> !again.contains(result)).forEach(result -> failures.writeHeading("still failing: ", result));
    }

    private static String summary(Round round, Instant now) {
        String broken = round.defects().isEmpty() ? ""
                : "the rules and facts cannot be used" + (round.run() == null ? "" : ", and these are the results of the last good ones: ");
        String counts = round.run() == null ? "" : round.run().passed() + " passed, " + round.run().failed() + " failed; "
                + round.again().size() + " run again";
        return broken + counts + round.saved().map(saved -> since(saved, now)).orElse("");
    }

    /** Clocks of file servers may go wrong; then it is not said. */
    private static String since(Instant saved, Instant now) {
        Duration since = Duration.between(saved, now);
        return since.isNegative() || since.compareTo(LONGEST_WAIT) > 0 ? ""
                : String.format(Locale.ROOT, "; %.2f s after the save", since.toMillis() / 1e3);
    }

    private static String shortened(Path path, Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        return path.startsWith(home) ? folder.resolve(home.relativize(path)).toString() : path.toString();
    }
}
