package org.ndrexpert.summary;

import java.util.List;
import java.util.Locale;

/** Incidents over time as columns. Places are in per cent and text in pixels, so that it can be read at any width. */
final class TimeChart {

    private static final int HEIGHT = 150;
    private static final int TOP = 20;
    private static final int FOOT = 22;

    private TimeChart() {}

    static void draw(Html html, Timeline timeline) {
        List<Timeline.Step> steps = timeline.steps();
        long highest = steps.stream().mapToLong(step -> step.tally().incidents()).max().orElse(1);
        html.open("svg", "chart").attribute("width", "100%").attribute("height", Integer.toString(TOP + HEIGHT + FOOT))
                .attribute("role", "img").attribute("aria-label", told(timeline, highest));
        text(html, "0%", TOP - 6, "start", "up to " + Words.count(highest, "incident") + " a " + timeline.unit().term());
        line(html, TOP);
        line(html, TOP + HEIGHT);
        for (int i = 0; i < steps.size(); i++) {
            column(html, steps.get(i), i, steps.size(), highest, timeline.unit());
        }
        labels(html, timeline);
        html.close();
    }

    private static void column(Html html, Timeline.Step step, int index, int of, long highest, TimeUnit unit) {
        Tally tally = step.tally();
        if (tally.incidents() == 0) {
            return;
        }
        double width = Math.min(100.0 / of, 12);
        html.open("g").element("title", "", unit.name(step.start()) + ": " + Bar.words(tally));
        double foot = TOP + HEIGHT;
        String[] looks = {"confirmed", "suspected", "open", "unfailed"};
        long[] parts = {tally.confirmed, tally.suspected, tally.open, tally.delayed + tally.succeeded};
        for (int i = 0; i < parts.length; i++) {
            double height = (double) HEIGHT * parts[i] / highest;
            if (parts[i] > 0) {
                html.open("rect", looks[i]).attribute("x", Bar.percent(100.0 * index / of)).attribute("width", Bar.percent(width * 0.84))
                        .attribute("y", pixels(foot - height)).attribute("height", pixels(height)).close();
            }
            foot -= height;
        }
        html.close();
    }

    private static void labels(Html html, Timeline timeline) {
        List<Timeline.Step> steps = timeline.steps();
        int y = TOP + HEIGHT + 16;
        text(html, "0%", y, "start", timeline.unit().name(steps.get(0).start()));
        if (steps.size() > 1) {
            text(html, "100%", y, "end", timeline.unit().name(steps.get(steps.size() - 1).start()));
        }
    }

    private static void text(Html html, String x, int y, String anchor, String text) {
        html.open("text").attribute("x", x).attribute("y", Integer.toString(y)).attribute("text-anchor", anchor).text(text).close();
    }

    private static void line(Html html, int y) {
        html.open("line").attribute("x1", "0%").attribute("x2", "100%").attribute("y1", Integer.toString(y))
                .attribute("y2", Integer.toString(y)).close();
    }

    private static String pixels(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    private static String told(Timeline timeline, long highest) {
        Timeline.Step peak = timeline.steps().stream().filter(step -> step.tally().incidents() == highest).findFirst().orElseThrow();
        return "Incidents over time. The most, " + Words.number(highest) + ", in one " + timeline.unit().term() + ": "
                + timeline.unit().name(peak.start()) + ".";
    }
}
