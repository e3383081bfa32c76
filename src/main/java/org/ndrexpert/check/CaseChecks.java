package org.ndrexpert.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.situation.Known;
import org.ndrexpert.testcase.Scenario;
import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.Spelling;

/** Each scenario by itself, and beside the others of its file. */
final class CaseChecks {

    private final Subject subject;
    private final DefectList defects;
    private final Map<String, Node> names = new HashMap<>();
    private final Map<List<Object>, ExpectedCase> givens = new HashMap<>();

    private CaseChecks(Subject subject, DefectList defects) {
        this.subject = subject;
        this.defects = defects;
    }

    static void check(Subject subject, DefectList defects) {
        CaseChecks checks = new CaseChecks(subject, defects);
        subject.ownCases().sources().stream().map(ExpectedCase::of).forEach(checks::check);
    }

    private void check(ExpectedCase one) {
        one.expected().forEach(expected -> checkId(one, expected.id(), expected.at()));
        one.then("supported").forEach(label -> checkId(one, Nodes.text(label).split(" ", 2)[0], label));
        one.then("remedies").forEach(remedy -> checkRemedy(one, remedy));
        one.then("warnings").stream().filter(warning -> Nodes.text(warning).isBlank()).forEach(warning ->
                defects.add(one.file(), warning, DefectKind.ANY_WARNING, "warnings: found an empty text, which is part of every warning",
                        "write words out of the one that is expected"));
        checkName(one);
        checkGiven(one);
    }

    private void checkId(ExpectedCase one, String id, Node at) {
        if (subject.isArticle(id)) {
            return;
        }
        Optional<Article> article = subject.catalogue().article(id);
        if (subject.isRetired(id)) {
            defects.add(one.file(), at, DefectKind.CASE_OF_UNKNOWN_ARTICLE, id + " is retired", "expect nothing of it: no diagnosis names it");
            return;
        }
        if (article.isPresent()) {
            defects.add(one.file(), at, DefectKind.CASE_OF_UNKNOWN_ARTICLE, id + " is another name of " + article.get().article(),
                    "write " + article.get().article() + ", as diagnoses do");
        } else {
            defects.add(one.file(), at, DefectKind.CASE_OF_UNKNOWN_ARTICLE, "there is no item " + id,
                    Spelling.advice(id, subject.ids(), "the items"));
        }
    }

    /** A remedy ends with the id of its item, as in {@code workaround (Q288848)}. */
    private void checkRemedy(ExpectedCase one, Node remedy) {
        String text = Nodes.text(remedy);
        int open = text.lastIndexOf('(');
        if (open >= 0 && text.endsWith(")")) {
            checkId(one, text.substring(open + 1, text.length() - 1), remedy);
        }
    }

    private void checkName(ExpectedCase one) {
        Node at = Nodes.at(one.source().node(), "scenario");
        Node other = one.name().isBlank() ? null : names.putIfAbsent(one.file() + '\n' + one.name().strip(), at);
        if (other != null) {
            defects.add(one.file(), at, DefectKind.REPEATED_SCENARIO, "the scenario on line " + other.line() + " has the same name",
                    "say in each what makes it another");
        }
    }

    private void checkGiven(ExpectedCase one) {
        Scenario scenario = one.source().scenario();
        if (scenario == null) {
            return;
        }
        List<Object> given = List.of(one.file(), one.report().map(Nodes::text).orElse(""),
                scenario.given().stated().stream().map(Known::observation).toList());
        ExpectedCase other = givens.putIfAbsent(given, one);
        if (other != null) {
            Node at = Nodes.value(one.source().node(), "given").or(one::report).orElse(one.source().node());
            defects.add(one.file(), at, DefectKind.REPEATED_SCENARIO, "the scenario on line " + other.source().node().line()
                    + " is given the same", "delete one of them, or give it what it is about");
        }
    }
}
