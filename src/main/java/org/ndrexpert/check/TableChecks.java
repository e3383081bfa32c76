package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.CodeMeaning;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.RowSource;
import org.ndrexpert.yaml.Node;

/** The rows of tables by themselves: what each says, and two that say how to do one thing. */
final class TableChecks {

    private final FolderTexts texts;
    private final DefectList defects;
    private final Map<String, RowSource> wordings = new HashMap<>();
    private final Map<String, RowSource> phrases = new HashMap<>();
    private final Map<String, List<RowSource>> limits = new HashMap<>();

    private TableChecks(FolderTexts texts, DefectList defects) {
        this.texts = texts;
        this.defects = defects;
    }

    static void check(Subject subject, FolderTexts texts, DefectList defects) {
        TableChecks checks = new TableChecks(texts, defects);
        for (RowSource row : subject.own().rows()) {
            Texts.check(row.file(), row.node(), defects);
            Sources.check(row.file(), row.node(), defects);
            checks.check(row);
        }
        BuildChecks.check(subject.own().rows().stream().filter(row -> row.row() instanceof Build).toList(), defects);
    }

    private void check(RowSource row) {
        if (row.row() instanceof Wording wording) {
            WordingChecks.check(row, wording, texts, defects);
            repeated(row, "asks", wordings.putIfAbsent(wording.asks(), row), wording.asks() + " is asked for");
        } else if (row.row() instanceof Phrase phrase) {
            repeated(row, "phrase", phrases.putIfAbsent(phrase.phrase(), row), "the phrase " + phrase.phrase() + " stands");
            checkTexts(row, phrase);
        } else if (row.row() instanceof Limit limit) {
            FixChecks.checkLists(row.file(), row.node(), defects);
            checkLimit(row, limit);
        } else if (row.row() instanceof CodeMeaning meaning && !meaning.isRow()) {
            defects.add(row.file(), Nodes.at(row.node(), "upTo"), DefectKind.VALUES_DISAGREE, meaning.code() + " to " + meaning.upTo()
                    + " is no row of codes", "upTo is a later code that differs from code in its last number, as in code 5.7.606, upTo 5.7.649");
        }
    }

    private void repeated(RowSource row, String key, RowSource other, String what) {
        if (other != null) {
            defects.add(row.file(), Nodes.at(row.node(), key), DefectKind.REPEATED_ROW,
                    what + " on line " + other.node().line() + (other.file().equals(row.file()) ? "" : " of " + other.file()) + " as well",
                    "make one row of both");
        }
    }

    private void checkTexts(RowSource row, Phrase phrase) {
        List<Node> nodes = Nodes.items(row.node(), "texts");
        if (nodes.isEmpty()) {
            defects.add(row.file(), Nodes.at(row.node(), "texts"), DefectKind.BLANK_TEXT, "texts is empty, so that nothing ever says "
                    + phrase.phrase(), "give the wordings in which servers say it");
        }
        Map<String, Node> seen = new HashMap<>();
        for (Node text : nodes) {
            if (seen.putIfAbsent(Nodes.text(text).toLowerCase(Locale.ROOT), text) != null) {
                defects.add(row.file(), text, DefectKind.REPEATED_ROW, "the text \"" + Nodes.text(text) + "\" stands here twice",
                        "once is enough: upper and lower case make no difference");
            }
        }
    }

    /** Both of two limits that hold for one server would be looked up, and a rule would take either. */
    private void checkLimit(RowSource row, Limit limit) {
        List<RowSource> same = limits.computeIfAbsent(limit.limit(), name -> new ArrayList<>());
        same.stream().filter(other -> overlap(limit, (Limit) other.row())).findFirst().ifPresent(other ->
                repeated(row, "limit", other, "a limit " + limit.limit() + " for the same product stands"));
        same.add(row);
    }

    private static boolean overlap(Limit one, Limit other) {
        return one.products() == null || other.products() == null || one.products().stream().anyMatch(other.products()::contains);
    }
}
