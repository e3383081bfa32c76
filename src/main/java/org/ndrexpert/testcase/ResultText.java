package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.explanation.Page;

/** What came of scenarios, for people to read: where they stand, what was expected, what came, and the rules that made it. */
public final class ResultText {

    private final Page page;
    private final Path folder;

    /** @param folder the knowledge folder as the reader knows it, which goes before the names of files */
    ResultText(Page page, Path folder) {
        this.page = page;
        this.folder = folder;
    }

    /**
     * One result by itself; empty where it passed.
     *
     * @param folder the knowledge folder as the reader knows it, which goes before the names of files
     */
    public static String of(Result result, Path folder) {
        Page page = new Page(false);
        new ResultText(page, folder).write(result);
        return page.toString();
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    void write(Defect defect) {
        page.unbroken(0, defect.named(path(defect.file())).toString(), Page.Tone.PLAIN);
    }

    void writeUnexpected(String article) {
        page.unbroken(0, "FAILED " + path("test-cases") + ": no test case expects the article " + article
                + ", neither confirmed nor suspected nor excluded", Page.Tone.HEADING);
    }

    void write(Result result) {
        if (!result.hasPassed()) {
            writeHeading("FAILED ", result);
        }
        if (result instanceof Result.Failed failed) {
            joined(failed.differences()).forEach(this::write);
        } else if (result instanceof Result.Broken broken) {
            page.line(2, 4, broken.why(), Page.Tone.CONFIRMED);
        }
    }

    void writeHeading(String mark, Result result) {
        Scenario scenario = result.scenario();
        page.unbroken(0, mark + path(scenario.file()) + ":" + scenario.line() + ": " + scenario.name(), Page.Tone.HEADING);
    }

    /** Where a finding is missing, all its questions are: they make one difference. */
    private static List<Difference> joined(List<Difference> differences) {
        List<Difference> joined = new ArrayList<>();
        for (Difference one : differences) {
            Difference last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && one.about() == Difference.About.QUESTION && last.about() == one.about()
                    && (last.expected() == null) == (one.expected() == null)) {
                joined.set(joined.size() - 1, new Difference(one.about(),
                        one.expected() == null ? null : last.expected() + "; " + one.expected(),
                        one.got() == null ? null : last.got() + "; " + one.got(), List.of()));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    private void write(Difference difference) {
        if (difference.expected() != null) {
            page.line(2, 4, "- expected " + words(difference.about(), difference.expected())
                    + (difference.got() == null ? ", which did not come" : ""), Page.Tone.EXPECTED);
        }
        if (difference.got() != null) {
            page.line(2, 4, "+ got " + words(difference.about(), difference.got())
                    + (difference.expected() == null ? ", which is not expected" : ""), Page.Tone.GOT);
        }
        difference.because().forEach(this::write);
        difference.nearest().forEach(line -> page.line(6, 8, line, Page.Tone.PLAIN));
    }

    private static String words(Difference.About about, String text) {
        return switch (about) {
            case FINDING -> text;
            case WARNING -> "the warning \"" + text + "\"";
            default -> "the " + about.term() + " " + text;
        };
    }

    private void write(Inference inference) {
        page.line(6, 8, "by \"" + inference.rule() + "\"", Page.Tone.PLAIN);
        inference.because().forEach(fact -> page.line(10, 12, fact, Page.Tone.PLAIN));
        page.unbroken(10, inference.file() + ":" + inference.line(), Page.Tone.FAINT);
    }
}
