package org.ndrexpert.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.knowledge.UnsoundItem;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;

/** What each item of the facts says by itself, and where it leads. */
final class ItemChecks {

    private static final List<String> REMEDIES = List.of("hotfixes", "servicePacks", "workarounds", "configuration", "actions");

    private final Subject subject;
    private final DefectList defects;

    private ItemChecks(Subject subject, DefectList defects) {
        this.subject = subject;
        this.defects = defects;
    }

    static void check(Subject subject, DefectList defects) {
        ItemChecks checks = new ItemChecks(subject, defects);
        for (ItemSource item : subject.own().items()) {
            checks.checkText(item.file(), item.node(), item.article().article());
            Codes.checkReleases(item, defects);
            FixChecks.check(item, defects);
            if (!subject.isRetired(item.article().article())) {
                checks.checkRemedy(item);
                checks.checkRules(item);
            }
        }
        for (UnsoundItem item : subject.own().unsound()) {
            checks.checkText(item.file(), item.node(), Nodes.value(item.node(), "article").map(Nodes::text).orElse(""));
        }
        checks.checkTitles();
    }

    /** What can be told of an item as far as it is YAML. */
    private void checkText(String file, Node.Mapping node, String id) {
        Texts.check(file, node, defects);
        Sources.check(file, node, defects);
        Dates.check(file, node, defects);
        Codes.checkForms(file, node, defects);
        Codes.checkSignatures(file, node, defects);
        checkReferences(file, node, id);
    }

    private void checkReferences(String file, Node.Mapping node, String own) {
        for (Node reference : Nodes.items(node, "seeAlso")) {
            String id = Nodes.text(reference);
            if (subject.isRetired(id)) {
                defects.add(file, reference, DefectKind.UNKNOWN_REFERENCE, "seeAlso names " + id + ", which is retired", "leave it out");
            } else if (id.equals(own) || subject.catalogue().article(id).filter(article -> article.article().equals(own)).isPresent()) {
                defects.add(file, reference, DefectKind.UNKNOWN_REFERENCE, "seeAlso names the item itself", "leave it out");
            } else if (!subject.isKnown(id)) {
                defects.add(file, reference, DefectKind.UNKNOWN_REFERENCE, "seeAlso names " + id + ", which is no item",
                        Spelling.advice(id, subject.ids(), "the items") + "; what is no item belongs under references");
            }
        }
    }

    private void checkRemedy(ItemSource item) {
        if (REMEDIES.stream().allMatch(key -> Nodes.items(item.node(), key).isEmpty())) {
            defects.add(item.file(), Nodes.at(item.node(), "article"), DefectKind.NO_REMEDY, item.article().article()
                    + " tells nothing to do", "add one of " + String.join(", ", REMEDIES)
                    + "; where no source names a step, add one that follows from the cause, with inference: true");
        }
    }

    private void checkRules(ItemSource item) {
        Article article = item.article();
        boolean ruled = subject.rules().stream().map(RuleSource::text).anyMatch(rule -> article.article().equals(rule.article()));
        if (!ruled && article.codes().isEmpty() && article.signatures().isEmpty() && !subject.own().unread().hasRules()) {
            defects.add(item.file(), Nodes.at(item.node(), "article"), DefectKind.NO_RULES, "no rule is about " + article.article()
                    + ", and no code or text reports it", "write rules/" + item.stem() + ".drl, or name its status codes under codes or what reports say under signatures");
        }
    }

    /** A title that another item has stands there by copying, as a rule. */
    private void checkTitles() {
        Map<String, ItemSource> titles = new HashMap<>();
        for (ItemSource item : subject.own().items()) {
            String title = item.article().title().strip().toLowerCase(Locale.ROOT);
            ItemSource other = title.isEmpty() ? null : titles.putIfAbsent(title, item);
            if (other != null) {
                defects.add(item.file(), Nodes.at(item.node(), "title"), DefectKind.REPEATED_TITLE,
                        "the title is that of " + other.article().article() + " in " + other.file(), "give the item the title of its own source");
            }
        }
    }
}
