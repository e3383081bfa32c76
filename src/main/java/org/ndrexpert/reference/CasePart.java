package org.ndrexpert.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.ndrexpert.testcase.Outcome;
import org.ndrexpert.testcase.Scenario;

/** The scenarios that name an item, by what becomes of it; those of its own file first. */
final class CasePart {

    /** More of them are folded. */
    private static final int SHOWN = 6;

    private final Html page;
    private final Entry entry;
    private final CrossReferences references;

    CasePart(Html page, Entry entry, CrossReferences references) {
        this.page = page;
        this.entry = entry;
        this.references = references;
    }

    void write() {
        if (entry.cases().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "", "Cases");
        group("confirmation", "Confirmed", Outcome::confirmed);
        group("suspicion", "Suspected", Outcome::suspected);
        group("exclusion", "Excluded", Outcome::excluded);
        page.close();
    }

    private void group(String look, String heading, Function<Outcome, List<String>> outcome) {
        List<Scenario> cases = entry.cases().stream().filter(one -> isAmong(outcome.apply(one.then())))
                .sorted(Comparator.comparing(one -> !one.file().contains("/" + entry.id()))).toList();
        if (cases.isEmpty()) {
            return;
        }
        page.element("h3", look, heading);
        list(cases.subList(0, Math.min(SHOWN, cases.size())));
        if (cases.size() > SHOWN) {
            page.open("details").element("summary", "", Words.count(cases.size() - SHOWN, "more case"));
            list(cases.subList(SHOWN, cases.size()));
            page.close();
        }
    }

    private boolean isAmong(List<String> labels) {
        return labels.stream().anyMatch(label -> id(label).equals(entry.id()));
    }

    private void list(List<Scenario> cases) {
        page.open("ul", "cases");
        for (Scenario scenario : cases) {
            page.open("li").text(scenario.name());
            others(scenario.then());
            page.text(" ").element("span", "place", scenario.file() + ":" + scenario.line()).close();
        }
        page.close();
    }

    /** What else comes of it. */
    private void others(Outcome then) {
        List<Entry> confirmed = others(then.confirmed());
        List<Entry> suspected = others(then.suspected());
        List<Entry> excluded = others(then.excluded());
        if (confirmed.size() + suspected.size() + excluded.size() == 0) {
            return;
        }
        page.text(" ").open("span", "aside").text("Beside it");
        String mark = links(" confirmed: ", confirmed, "");
        mark = links(" suspected: ", suspected, mark);
        links(" excluded: ", excluded, mark);
        page.close();
    }

    private List<Entry> others(List<String> labels) {
        return labels.stream().map(CasePart::id).filter(id -> !id.equals(entry.id())).distinct()
                .map(references::entry).flatMap(Optional::stream).toList();
    }

    /** @return what stands before the next list */
    private String links(String words, List<Entry> others, String mark) {
        for (int i = 0; i < others.size(); i++) {
            page.text(i == 0 ? mark + words : ", ").link(Address.item(others.get(i).id()), others.get(i).id());
        }
        return others.isEmpty() ? mark : ";";
    }

    /** The id in {@code Q288848 on EX1}. */
    private static String id(String label) {
        int blank = label.indexOf(' ');
        return blank < 0 ? label : label.substring(0, blank);
    }
}
