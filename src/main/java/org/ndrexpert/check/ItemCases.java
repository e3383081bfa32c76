package org.ndrexpert.check;

import java.util.List;
import java.util.Optional;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.yaml.Node;

/** What the scenarios of each item show of it, and what not. */
final class ItemCases {

    private final Subject subject;
    private final DefectList defects;

    private ItemCases(Subject subject, DefectList defects) {
        this.subject = subject;
        this.defects = defects;
    }

    static void check(Subject subject, DefectList defects) {
        ItemCases checks = new ItemCases(subject, defects);
        subject.own().items().forEach(checks::check);
        List<ItemSource> items = subject.own().items();
        for (ItemSource item : items) {
            for (Node reference : Nodes.items(item.node(), "seeAlso")) {
                checks.checkLookAlike(item, reference);
            }
        }
    }

    private List<ExpectedCase> casesOf(ItemSource item) {
        return subject.cases().stream().filter(one -> isAbout(one.stem(), item)).toList();
    }

    /** Also a file whose words differ from those of the facts, which is told elsewhere. */
    private static boolean isAbout(String stem, ItemSource item) {
        return stem.equals(item.stem()) || ItemNames.beginsWith(stem, item.article().article());
    }

    private boolean isUnread(ItemSource item) {
        return subject.isUnread("test-cases/" + item.stem() + ".yaml");
    }

    private void check(ItemSource item) {
        String id = item.article().article();
        List<ExpectedCase> cases = casesOf(item);
        boolean misspelt = cases.stream().flatMap(one -> one.expected().stream()).anyMatch(expected -> !subject.isArticle(expected.id()));
        if (isUnread(item) || misspelt || subject.isRetired(id)) {
            return;
        }
        if (cases.stream().noneMatch(one -> one.lists(id))) {
            Optional<ExpectedCase> first = cases.stream().findFirst();
            defects.add(first.map(ExpectedCase::file).orElse(item.file()),
                    first.<Node>map(one -> one.source().node()).orElse(Nodes.at(item.node(), "article")), DefectKind.NO_CASES,
                    first.isEmpty() ? id + " has no test cases" : "no scenario here expects " + id,
                    (first.isEmpty() ? "write test-cases/" + item.stem() + ".yaml with scenarios" : "write scenarios")
                            + " that expect it confirmed, suspected and excluded, and one that does not expect it");
            return;
        }
        ExpectedCase first = cases.get(0);
        if (cases.stream().noneMatch(one -> one.isNegativeFor(id))) {
            defects.add(first.file(), first.source().node(), DefectKind.NO_NEGATIVE_CASE, "every scenario here finds " + id,
                    "add one in which something known rules it out, or one of a look-alike");
        }
        checkShown(item, first, Conclusion.CONFIRMATION, "confirmed", DefectKind.NO_CONFIRMED_CASE);
        checkShown(item, first, Conclusion.EXCLUSION, "excluded", DefectKind.NO_EXCLUDED_CASE);
    }

    private void checkShown(ItemSource item, ExpectedCase first, Conclusion conclusion, String certainty, DefectKind kind) {
        String id = item.article().article();
        Optional<RuleText> rule = subject.rules().stream().map(source -> source.text())
                .filter(text -> id.equals(text.article()) && text.conclusion() == conclusion).findFirst();
        if (rule.isPresent() && subject.cases().stream().noneMatch(one -> one.lists(id, certainty))) {
            defects.add(first.file(), first.source().node(), kind, "no scenario ends with " + id + " " + certainty + ", which "
                    + rule.get().file() + ":" + rule.get().line() + " can make it", "add one that gives what this rule asks for");
        }
    }

    /** Of two that name each other only the first is told. */
    private void checkLookAlike(ItemSource item, Node reference) {
        String id = item.article().article();
        Optional<ItemSource> found = subject.items().stream().filter(one -> one.article().article().equals(Nodes.text(reference))).findFirst();
        if (found.isEmpty() || found.get() == item || isUnread(item) || isUnread(found.get())) {
            return;
        }
        ItemSource other = found.get();
        String otherId = other.article().article();
        boolean told = other.article().seeAlso().contains(id) && subject.own().items().indexOf(other) < subject.own().items().indexOf(item)
                && subject.own().items().contains(other);
        boolean cased = casesOf(item).stream().anyMatch(one -> one.lists(id)) && casesOf(other).stream().anyMatch(one -> one.lists(otherId));
        if (!told && cased && casesOf(item).stream().noneMatch(one -> tells(one, otherId, id))
                && casesOf(other).stream().noneMatch(one -> tells(one, id, otherId))) {
            defects.add(item.file(), reference, DefectKind.NOT_TOLD_APART, "no scenario tells " + id + " from " + otherId,
                    "add one to the cases of either in which the other is found and it is not, or with another certainty");
        }
    }

    private static boolean tells(ExpectedCase one, String listed, String from) {
        return one.lists(listed) && !one.certainties(listed).equals(one.certainties(from));
    }
}
