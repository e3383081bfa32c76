package org.ndrexpert.testcase;

import java.nio.file.Path;

import org.ndrexpert.explanation.Page;

/** A run for people to read: what failed and why, and a line of counts at the end. */
public final class RunText {

    private RunText() {}

    /**
     * The whole text.
     *
     * @param folder the knowledge folder as the reader knows it, which goes before the names of files
     * @param coloured whether terminal colours may be used
     */
    public static String of(Run run, Path folder, boolean coloured) {
        Page page = new Page(coloured);
        ResultText failures = new ResultText(page, folder);
        run.problems().forEach(failures::write);
        run.results().forEach(failures::write);
        run.unexpected().forEach(failures::writeUnexpected);
        page.unbroken(0, summary(run), run.isGood() ? Page.Tone.EXCLUDED : Page.Tone.CONFIRMED);
        return page.toString();
    }

    /** As in {@code 393 passed, 0 failed: 210 confirm, 250 exclude, 60 only suspect, 20 expect no finding}. */
    private static String summary(Run run) {
        Run.Kinds kinds = run.kinds();
        return run.passed() + " passed, " + run.failed() + " failed"
                + (run.results().isEmpty() ? "" : ": " + kinds.confirm() + " confirm, " + kinds.exclude() + " exclude, " + kinds.suspect()
                        + " only suspect, " + kinds.nothing() + " expect no finding")
                + (run.leftOut() == 0 ? "" : "; " + run.leftOut() + " left out");
    }
}
