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
        } else {
            Timeline.Step only = timeline.steps().get(0);
            html.element("p", "", "All in one " + timeline.unit().term() + ", " + timeline.unit().name(only.start()) + ": "
                    + Bar.words(only.tally()) + ".");
        }
        html.element("p", "hint", "In UTC, by the last attempt that a report tells of, or else when the message arrived, the report was written or the message was"
                + " sent." + left(timeline));
        html.close();
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
