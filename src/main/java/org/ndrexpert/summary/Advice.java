package org.ndrexpert.summary;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What to do first: the few things that help in the most incidents, of the picture's every part. */
final class Advice {

    private static final int FIXES = 3;
    private static final int CAUSES = 3;
    private static final int CAUSES_OF_OTHERS = 2;
    private static final int GROUPS = 2;
    private static final int QUESTIONS = 2;

    /** A group that ended so long before the newest incident does not go on. */
    private static final Duration OVER_AFTER = Duration.ofDays(1);

    /** Nothing is made of it where fewer than one incident in this many stays unexplained. */
    private static final int WORTH_A_WORD = 20;

    /**
     * @param what the thing to do, in a few words
     * @param detail how and why
     * @param tally of the incidents that it is about
     * @param sure how many incidents it surely helps in
     * @param turn when it comes
     * @param place the id of the section of the page that tells more
     */
    record Deed(String what, String detail, Tally tally, long sure, Turn turn, String place) {}

    /** What the reader can do comes before what others can, that before what is long over. */
    enum Turn { OWN, OTHERS, OVER }

    private final Summary summary;
    private final List<Deed> deeds = new ArrayList<>();

    private Advice(Summary summary) {
        this.summary = summary;
    }

    static List<Deed> of(Summary summary) {
        Advice advice = new Advice(summary);
        Set<String> cured = advice.fixes();
        advice.causes(cured);
        advice.groups();
        advice.deeds.sort(Comparator.comparing(Deed::turn).thenComparingLong(deed -> -deed.sure)); // the sort keeps the order of equal ones
        advice.questions();
        advice.unfit();
        return advice.deeds;
    }

    /** The articles that the fixes cure. */
    private Set<String> fixes() {
        Set<String> cured = new TreeSet<>();
        List<RollOut> advised = RollOut.of(summary.census(Part.FIXES).rows()).stream()
                .filter(one -> one.tally().confirmed > 0 && one.fix().corrects()).limit(FIXES).toList();
        for (RollOut one : advised) {
            cured.addAll(one.tally().names.names());
            String first = one.fix().prerequisite().isEmpty() ? "" : " " + one.fix().prerequisite() + " has to be there first.";
            String later = advised.stream().map(RollOut::fix).filter(other -> other.includes(one.fix())).findFirst()
                    .map(other -> " " + other.what() + ", which is advised as well, includes it.").orElse("");
            deeds.add(new Deed("Install " + one.fix().what() + on(one.fix().server()),
                    "It ends " + Words.list(one.tally().names) + "." + first + later, one.tally(), one.tally().confirmed, Turn.OWN, "rollout"));
        }
        return cured;
    }

    private static String on(String server) {
        return server.isEmpty() ? "" : " on " + server;
    }

    private void causes(Set<String> cured) {
        List<Row> rows = summary.census(Part.CAUSES).rows().stream().filter(row -> row.tally().confirmed > 0 && !cured.contains(row.name()))
                .filter(row -> !Cause.of(row.key()).outcome() && !Cause.of(row.key()).onlyPasses())
                .sorted(Comparator.comparingLong((Row row) -> -row.tally().confirmed).thenComparing(Row.BY_WEIGHT)).toList();
        rows.stream().filter(row -> !Cause.of(row.key()).isOfOthers()).limit(CAUSES).forEach(row -> cause(row, "End ", Turn.OWN));
        rows.stream().filter(row -> Cause.of(row.key()).isOfOthers()).limit(CAUSES_OF_OTHERS)
                .forEach(row -> cause(row, "Inform " + Cause.of(row.key()).who() + " of ", Turn.OTHERS));
    }

    private void cause(Row row, String verb, Turn turn) {
        Cause cause = Cause.of(row.key());
        String step = cause.steps().stream().filter(one -> one.indexOf('{') < 0).findFirst().orElse("");
        String by = turn == Turn.OTHERS || cause.fixedBy().isEmpty() ? "" : " By " + cause.who() + ".";
        deeds.add(new Deed(verb + cause.id() + ": " + cause.title(), step + by, row.tally(), row.tally().confirmed, turn, "causes"));
    }

    private void groups() {
        Instant newest = Timeline.of(summary.census(Part.HOURS).rows()).newest().orElse(Instant.MIN);
        Groups.of(summary.census(Part.REPEATS), summary.census(Part.BURSTS)).stream().filter(group -> group.kind().isOneFault())
                .sorted(Comparator.comparing(group -> isOver(group, newest))).limit(GROUPS).forEach(group -> group(group, isOver(group, newest)));
    }

    private static boolean isOver(Group group, Instant newest) {
        return group.tally().to().filter(last -> last.plus(OVER_AFTER).isBefore(newest)).isPresent();
    }

    private void group(Group group, boolean over) {
        String what = group.article().isEmpty() ? ", of which no cause is known. " + GroupPart.answer(group)
                : ": " + group.article() + ", " + group.title() + ".";
        String deed = over ? "Nothing of it came later." : group.kind() == GroupKind.OUTAGE
                ? "See whether " + String.join(" and ", group.places()) + " can be reached, and ask its administrators." : "";
        deeds.add(new Deed(GroupPart.title(group), GroupPart.time(group.tally()) + " " + Words.count(group.tally().incidents(), "incident")
                + " are one problem" + what + " " + deed, group.tally(), group.tally().incidents(),
                over ? Turn.OVER : Turn.OWN, "groups"));
    }

    private void questions() {
        OpenQuestions.of(summary.census(Part.QUESTIONS)).stream().filter(row -> row.tally().suspected > 0).limit(QUESTIONS).forEach(row -> {
            Asked asked = Asked.of(row.key());
            deeds.add(new Deed("Find out: " + asked.text(), asked.how(), OpenQuestions.undecided(row), 0, Turn.OWN, "questions"));
        });
    }

    private void unfit() {
        Census unfit = summary.census(Part.UNFIT);
        if (unfit.total().all() * WORTH_A_WORD > summary.incidents()) {
            deeds.add(new Deed("Look at what nothing explains", UnfitPart.most(unfit), unfit.total(), 0, Turn.OWN, "unfitting"));
        }
    }
}
