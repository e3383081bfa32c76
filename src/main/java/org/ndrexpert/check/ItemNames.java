package org.ndrexpert.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;

/** Whether the files of an item have one name in all three rooms. */
final class ItemNames {

    private final Subject subject;
    private final DefectList defects;

    private ItemNames(Subject subject, DefectList defects) {
        this.subject = subject;
        this.defects = defects;
    }

    static void check(Subject subject, DefectList defects) {
        ItemNames names = new ItemNames(subject, defects);
        Map<String, List<RuleSource>> rules = subject.own().rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.text().file(), LinkedHashMap::new, Collectors.toList()));
        rules.forEach(names::checkRules);
        Map<String, Node> cases = new LinkedHashMap<>();
        subject.ownCases().sources().forEach(one -> cases.putIfAbsent(one.file(), one.node()));
        cases.keySet().removeIf(file -> areGeneral(rules.getOrDefault("rules/" + stem(file) + ".drl", List.of())));
        cases.forEach(names::checkCases);
    }

    /** Whether the last part of a name without its ending begins with an id. */
    static boolean beginsWith(String stem, String id) {
        String last = stem.substring(stem.lastIndexOf('/') + 1);
        return last.equals(id) || last.startsWith(id + "-");
    }

    /** Rules of no item, and those that stand in the file of another item, are no matter of names. */
    private void checkRules(String file, List<RuleSource> rules) {
        if (rules.stream().anyMatch(rule -> rule.text().article() != null)) {
            checkName(file, rules.get(0).whole().line(), rules.get(0).whole().column());
        }
    }

    /** Rules for all items have no facts of their own; their test cases use items that they speak of. */
    private static boolean areGeneral(List<RuleSource> rules) {
        return !rules.isEmpty() && rules.stream().allMatch(rule -> rule.text().article() == null);
    }

    private void checkCases(String file, Node first) {
        if (!checkName(file, first.line(), first.column()) && subject.unreadItems().stream().noneMatch(id -> beginsWith(stem(file), id))) {
            List<String> stems = subject.items().stream().map(ItemSource::stem).toList();
            defects.add(file, first, DefectKind.CASES_OF_NO_ITEM, "there are no facts facts/" + stem(file) + ".yaml",
                    "give the file the name that the facts of its item have"
                            + Spelling.nearest(stem(file), stems).map(stem -> "; did you mean " + stem + "?").orElse(""));
        }
    }

    /** Whether the name is that of an item, perhaps with other words or in another folder. */
    private boolean checkName(String file, int line, int column) {
        if (subject.items().stream().anyMatch(item -> item.stem().equals(stem(file)))) {
            return true;
        }
        Optional<ItemSource> item = subject.items().stream().filter(one -> beginsWith(stem(file), one.article().article()))
                .max(Comparator.comparingInt(one -> one.article().article().length()));
        item.filter(one -> beginsWith(one.stem(), one.article().article())).ifPresent(one -> defects.add(Defect.in(file, line, column, DefectKind.UNEQUAL_NAMES, "the facts of " + one.article().article()
                + " are in " + one.file(), "call this file " + file.substring(0, file.indexOf('/') + 1) + one.stem()
                + file.substring(file.lastIndexOf('.')))));
        return item.isPresent();
    }

    /** A file's name without its room and its ending. */
    static String stem(String file) {
        return file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
    }
}
