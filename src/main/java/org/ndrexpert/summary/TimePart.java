package org.ndrexpert.summary;

import java.util.ArrayList;
import java.util.List;

/** When it came back. */
final class TimePart {

    private TimePart() {}

    static void write(Html html, Summary summary) {
        Timeline timeline = Timeline.of(summary.census(Part.HOURS).rows());
        Sections.open(html, "time", "When");
        if (timeline.unit() == null) {
            html.element("p", "hint", "No report tells when it was.").close();
            return;
        }
        Sections.legend(html, false);
        if (timeline.steps().size() > 1) {
            TimeChart.draw(html, timeline);
            table(html, timeline);
        } else {
            Timeline.Step only = timeline.steps().get(0);
            html.element("p", "", "All in one " + timeline.unit().term() + ", " + timeline.unit().name(only.start()) + ": "
                    + Bar.words(only.tally()) + ".");
        }
        html.element("p", "hint", "In UTC, by the last attempt that a report tells of, or else when the message arrived, the report was written or the message was"
                + " sent." + left(timeline));
        html.close();
    }

    /** The figures of the chart, for whoever cannot see it or wants to copy them. */
    private static void table(Html html, Timeline timeline) {
        html.open("details").element("summary", "", "The same in figures");
        html.open("table").open("thead").open("tr");
        List.of("When", "Confirmed", "Suspected", "Unexplained", "Still being tried", "Not failed")
                .forEach(column -> html.open("th").attribute("scope", "col").text(column).close());
        html.close().close().open("tbody");
        for (Timeline.Step step : timeline.steps()) {
            html.open("tr").open("th").attribute("scope", "row").text(timeline.unit().name(step.start())).close();
            List.of(step.tally().confirmed, step.tally().suspected, step.tally().open, step.tally().delayed, step.tally().succeeded)
                    .forEach(number -> html.element("td", "", Words.number(number)));
            html.close();
        }
        html.close().close().close();
    }

    private static String left(Timeline timeline) {
        List<String> left = new ArrayList<>();
        add(left, timeline.earlier(), "earlier");
        add(left, timeline.later(), "later");
        add(left, timeline.undated(), "without a time");
        return left.isEmpty() ? "" : " Not shown: " + String.join(", ", left) + ".";
    }

    private static void add(List<String> left, long incidents, String words) {
        if (incidents > 0) {
            left.add(Words.count(incidents, "incident") + " " + words);
        }
    }
}
