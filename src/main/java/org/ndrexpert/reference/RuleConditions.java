package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.observation.Server;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Condition.Mode;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Operator;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;

/** The conditions of one rule as a person reads them, without those that only lead from one to the next. */
final class RuleConditions {

    /**
     * A condition as it is read.
     *
     * @param subject what there has to be, or not to be
     * @param details what it has to be like; empty where that does not matter
     */
    record Line(String subject, String details) {}

    private final String article;
    private final VariableWords variables = new VariableWords();

    private RuleConditions(String article) {
        this.article = article;
    }

    /** @param article id of the item that the rule is shown with */
    static List<Line> of(RuleText rule, String article) {
        RuleConditions conditions = new RuleConditions(article);
        List<Line> lines = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            Condition condition = Condition.of(pattern);
            if (condition.type() != Catalogue.class) {
                conditions.variables.bind(condition);
            }
            if (!conditions.isUnderstood(condition)) {
                lines.add(conditions.line(condition));
            }
        }
        return lines;
    }

    /** What a condition looks for, whether it is to be there or not. */
    static Line alike(Condition condition, String article) {
        return new RuleConditions(article).line(new Condition(Mode.MATCH, condition.type(), null, condition.constraints(), condition.lookup()));
    }

    /** Whether it says no more than that the rule is about the item. */
    private boolean isUnderstood(Condition condition) {
        boolean about = condition.constraints().stream().allMatch(one -> one.operator() == null || isThisArticle(one));
        return condition.type() == Catalogue.class || condition.type() == Article.class
                || isEvidence(condition) && condition.mode() == Mode.MATCH && about;
    }

    private boolean isThisArticle(Constraint constraint) {
        return constraint.component().equals("article") && constraint.operands().stream()
                .anyMatch(one -> one instanceof Operand.Literal literal ? article.equals(literal.value()) : variables.has(one));
    }

    private Line line(Condition condition) {
        String subject = subject(condition);
        String details = condition.constraints().stream().filter(one -> isDetail(condition, one))
                .map(one -> ComparisonWords.of(one, one.operands().stream().map(variables::value).toList())).collect(Collectors.joining(", "));
        return new Line(condition.mode() == Mode.NOT ? "No " + subject : Words.capitalised(subject), details);
    }

    /** What the condition is about, with the server that it is on. */
    private String subject(Condition condition) {
        String kind = VariableWords.kind(condition);
        if (isEvidence(condition)) {
            return kind + " of " + others(condition);
        }
        String place = condition.constraints().stream().filter(one -> isPlace(condition, one)).map(one -> variables.value(one.operands().get(0)))
                .findFirst().orElse("");
        return place.isEmpty() ? kind : condition.type() == Server.class ? place : kind + " on " + place;
    }

    private static String others(Condition condition) {
        List<String> ids = Literals.of(condition, "article").toList();
        return ids.isEmpty() ? "another item" : Words.or(ids);
    }

    private boolean isDetail(Condition condition, Constraint constraint) {
        return constraint.operator() != null && !isPlace(condition, constraint) && !isEvidence(condition) && !isThisArticle(constraint);
    }

    private static boolean isPlace(Condition condition, Constraint constraint) {
        boolean server = condition.type() == Server.class;
        return constraint.operator() == Operator.EQUAL && !(server && condition.mode() == Mode.NOT)
                && constraint.component().equals(server ? "name" : "server");
    }

    private static boolean isEvidence(Condition condition) {
        return Evidence.class.isAssignableFrom(condition.type());
    }
}
