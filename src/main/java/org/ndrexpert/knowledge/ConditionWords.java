package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.diagnosis.ConditionTrial;
import org.ndrexpert.diagnosis.ConstraintTrial;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.Trial;
import org.ndrexpert.rule.Truth;
import org.ndrexpert.rule.Vocabulary;

/** Puts into words what was seen of one condition. */
final class ConditionWords {

    private final FactWords facts;
    private final RuleBook.Page rule;
    private final Article article;
    private final Pattern pattern;
    private final Class<?> type;
    private final Trial.OfCondition condition;
    private final String fact;
    private boolean factIsShown;

    /** @param article the article that the rule was held against */
    private ConditionWords(FactWords facts, RuleBook.Page rule, Article article, Pattern pattern, Trial.OfCondition condition) {
        this.facts = facts;
        this.rule = rule;
        this.article = article;
        this.pattern = pattern;
        this.type = Vocabulary.TYPES.get(pattern.type());
        this.condition = condition;
        this.fact = condition.fact() == null ? "" : facts.of(condition.fact(), rule);
    }

    /** The conditions of a rule in their order. */
    static List<ConditionTrial> of(Trial trial, RuleBook.Page rule, Article article, FactWords facts) {
        List<ConditionTrial> conditions = new ArrayList<>();
        for (int i = 0; i < trial.conditions().size(); i++) {
            conditions.add(new ConditionWords(facts, rule, article, rule.rule().patterns().get(i), trial.conditions().get(i)).write());
        }
        return conditions;
    }

    private ConditionTrial write() {
        List<String> seen = pattern.mode().equals("not") ? seenOfNegative() : seenOfPositive();
        if (condition.truth() == Truth.UNKNOWN && !condition.unbound().isEmpty()) {
            seen.add(0, "depends on " + String.join(", ", condition.unbound()));
        }
        seen.removeIf(String::isEmpty);
        return new ConditionTrial(pattern.text(), pattern.line(), condition.truth(), seen,
                factIsShown ? condition.constraints().stream().map(this::write).toList() : List.of(),
                write(condition.given().stream().filter(Trial.Given::bound).toList()));
    }

    private ConstraintTrial write(Trial.OfConstraint constraint) {
        String absent = condition.fact() instanceof Observation ? null : "absent";
        return new ConstraintTrial(pattern.text(constraint.place()), constraint.truth(),
                constraint.seen() == null ? absent : facts.value(constraint.seen(), rule), write(constraint.given()));
    }

    private List<ConstraintTrial.Given> write(List<Trial.Given> given) {
        return given.stream().map(one -> new ConstraintTrial.Given(one.variable(), one.value() == null ? null : facts.value(one.value(), rule))).toList();
    }

    private List<String> seenOfPositive() {
        List<String> seen = new ArrayList<>();
        if (condition.truth() == Truth.TRUE) {
            seen.add(shown(""));
            return seen;
        }
        seen.add(absence());
        boolean shared = condition.constraints().stream().filter(one -> one.truth() == Truth.TRUE).count() * 2 >= condition.constraints().size();
        if (condition.truth() == Truth.UNKNOWN && !condition.unbound().isEmpty()) {
            seen.add(shared ? shown("nearest: ") : "");
        } else if ((condition.sameThing() || shared) && !isOfOtherArticle()) {
            boolean meant = condition.sameThing() && (condition.candidates() == 1 || !condition.sought().equals(Shape.of(type).kind()));
            seen.add(shown(meant ? "" : "nearest: "));
        }
        return seen;
    }

    private List<String> seenOfNegative() {
        List<String> seen = new ArrayList<>();
        boolean contradicted = condition.constraints().stream().anyMatch(one -> one.truth() == Truth.FALSE);
        if (condition.truth() == Truth.FALSE) {
            seen.add(shown("there is "));
        } else if (condition.truth() == Truth.UNKNOWN) {
            return seen;
        } else if (condition.fact() == null) {
            seen.add(absence());
        } else if (contradicted) {
            seen.add(condition.candidates() == 1 ? "the one known does not match" : "none of the " + condition.candidates() + " known matches");
        } else {
            seen.add("none is known to match");
            seen.add(shown("might match: "));
        }
        return seen;
    }

    private String shown(String mark) {
        factIsShown = condition.fact() != null;
        return fact.isEmpty() ? "" : mark + fact;
    }

    /** Why nothing matches, where the nearest fact does not tell it. */
    private String absence() {
        if (condition.fact() != null && condition.sameThing() && !isOfOtherArticle()) {
            return "";
        }
        if (pattern.from() != null) {
            boolean others = type == Article.class && condition.candidates() > 0;
            return !condition.unbound().isEmpty() ? ""
                    : others ? article.article() + " is not among the " + condition.candidates() + " that it yields" : "it yields none";
        }
        if (Evidence.class.isAssignableFrom(type)) {
            return namedArticle() + " is not " + FactWords.judgement(type);
        }
        return condition.sought().isEmpty() ? "no " + Shape.of(type).kind() + " was concluded"
                : Shape.of(type).isSingular() ? "nothing is known of the " + condition.sought() : "no " + condition.sought() + " is known";
    }

    private boolean isOfOtherArticle() {
        return condition.fact() instanceof Evidence evidence && !evidence.article().equals(namedArticle());
    }

    /** The article that the pattern names, or else the one that the rule was held against. */
    private String namedArticle() {
        return Condition.of(pattern).constraints().stream().filter(constraint -> constraint.component().equals("article"))
                .flatMap(constraint -> constraint.operands().stream())
                .flatMap(operand -> operand instanceof Operand.Literal literal && literal.value() instanceof String id ? Stream.of(id) : Stream.empty())
                .findFirst().orElse(article.article());
    }
}
