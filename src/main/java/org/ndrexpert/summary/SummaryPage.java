package org.ndrexpert.summary;

import java.util.List;

/**
 * The picture as one HTML page for people: what to do first, and why. It needs no other file, no script and no network, and equal
 * summaries give equal bytes.
 */
public final class SummaryPage {

    private final Html html = new Html("What came back, and what to do");
    private final Summary summary;
    private final Whereabouts results;

    private SummaryPage(Summary summary, Whereabouts results) {
        this.summary = summary;
        this.results = results;
    }

    /** The page that lies beside the files of a batch. */
    public static String html(Summary summary) {
        return html(summary, new Whereabouts("diagnoses.jsonl", "rejects.jsonl"));
    }

    public static String html(Summary summary, Whereabouts results) {
        SummaryPage page = new SummaryPage(summary, results);
        page.write();
        return page.html.toString();
    }

    private void write() {
        boolean empty = summary.incidents() == 0;
        if (!empty) {
            navigation();
        }
        html.open("main").attribute("id", "content");
        html.element("h1", "", "What came back, and what to do").element("p", "lead", lead());
        if (!empty) {
            shares();
            first();
            CausePart.write(html, summary);
            TimePart.write(html, summary);
            PlacePart.write(html, summary);
            RollOutPart.write(html, summary);
            QuestionPart.write(html, summary);
            GroupPart.write(html, summary);
            UnfitPart.write(html, summary);
        }
        UnfitPart.writeRejects(html, summary, results);
        foot();
        html.close();
    }

    private void navigation() {
        html.open("header", "top").open("nav").attribute("aria-label", "Sections").open("ul");
        String[][] sections = {{"first", "First"}, {"causes", "Causes"}, {"time", "When"}, {"where", "Where"}, {"rollout", "To install"},
            {"questions", "To find out"}, {"groups", "Together"}, {"unfitting", "Unexplained"}, {"rejects", "Not read"}};
        for (String[] section : sections) {
            if (!section[0].equals("rejects") || summary.rejects() > 0) {
                html.open("li").open("a").attribute("href", "#" + section[0]).text(section[1]).close().close();
            }
        }
        html.close().close().close();
    }

    private String lead() {
        if (summary.incidents() == 0) {
            return summary.rejects() == 0 ? "There was no incident." : "No incident could be read.";
        }
        Tally total = summary.total();
        return Words.count(summary.incidents(), "incident") + ", " + Words.count(total.recipients, "recipient") + time(total) + ".";
    }

    private String time(Tally total) {
        Timeline timeline = Timeline.of(summary.census(Part.HOURS).rows());
        if (timeline.earlier() + timeline.later() > 0) {
            Tally shown = new Tally();
            timeline.steps().forEach(step -> shown.absorb(step.tally()));
            return ", nearly all " + span(shown);
        }
        return total.from().isEmpty() ? "" : ", " + span(total);
    }

    private static String span(Tally tally) {
        return tally.from().map(from -> Words.span(from, tally.to().orElse(from)) + " UTC").orElse("");
    }

    private void shares() {
        Tally total = summary.total();
        html.open("div", "shares-of-all");
        Bar.draw(html, total, total.incidents());
        html.open("dl", "facts");
        share("confirmed", "With a confirmed cause", total.confirmed);
        share("suspected", "With a suspected cause", total.suspected);
        share("unexplained", "That nothing explains", total.open);
        if (total.delayed > 0) {
            share("unfailed", "Still being tried", total.delayed);
        }
        if (total.succeeded > 0) {
            share("unfailed", "In which nothing failed", total.succeeded);
        }
        html.close().close();
    }

    private void share(String look, String words, long incidents) {
        html.open("div").element("dt", look, words).open("dd").element("b", "", Words.number(incidents))
                .text(" " + Words.percent(incidents, summary.incidents())).close().close();
    }

    private void first() {
        List<Advice.Deed> deeds = Advice.of(summary);
        Sections.open(html, "first", "What to do first");
        if (deeds.isEmpty()) {
            html.element("p", "hint", "Nothing stands out; the causes below are suspected, and no single answer would decide them.");
        } else {
            html.open("ol", "deeds");
            for (Advice.Deed deed : deeds) {
                html.open("li").open("a", "what").attribute("href", "#" + deed.place()).text(deed.what()).close()
                        .element("span", "figures", Bar.standing(deed.tally()).toString());
                if (!deed.detail().isBlank()) {
                    html.element("p", "note", deed.detail());
                }
                html.close();
            }
            html.close();
        }
        html.close();
    }

    private void foot() {
        html.open("footer");
        if (!summary.knowledge().names().isEmpty()) {
            html.element("p", "place", "Knowledge: " + Words.list(summary.knowledge()));
        }
        html.element("p", "place", "Each incident is in " + results.diagnoses() + ", all counts are in summary.json.").close();
    }
}
