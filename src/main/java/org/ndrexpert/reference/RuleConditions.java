package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Condition.Mode;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Operator;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;

/** The conditions of one rule as a person reads them, without those that only lead from one to the next. */
final class RuleConditions {

    private static final String SCOPE = "$scope";

    private final String article;
    private final Map<String, String> bound = new HashMap<>();

    private RuleConditions(String article) {
        this.article = article;
        bound.put(SCOPE + ".server", "the server in question");
        bound.put(SCOPE + ".recipient", "the recipient in question");
    }

    /** @param article id of the item that the rule is shown with */
    static List<String> of(RuleText rule, String article) {
        RuleConditions conditions = new RuleConditions(article);
        List<String> sentences = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            Condition condition = Condition.of(pattern);
            if (condition.type() != Catalogue.class) {
                conditions.bind(condition);
            }
            if (!conditions.isUnderstood(condition)) {
                sentences.add(conditions.sentence(condition));
            }
        }
        return sentences;
    }

    /** Whether it says no more than that the rule is about the item. */
    private boolean isUnderstood(Condition condition) {
        boolean about = condition.constraints().stream().allMatch(one -> one.operator() == null || isThisArticle(one));
        return condition.type() == Catalogue.class || condition.type() == Article.class
                || Evidence.class.isAssignableFrom(condition.type()) && condition.mode() == Mode.MATCH && about;
    }

    private boolean isThisArticle(Constraint constraint) {
        return constraint.component().equals("article") && constraint.operands().stream()
                .anyMatch(one -> one instanceof Operand.Literal literal ? article.equals(literal.value()) : bound.containsKey(name(one)));
    }

    private void bind(Condition condition) {
        String kind = kind(condition);
        if (condition.variable() != null) {
            bound.put(condition.variable(), "that " + kind);
        }
        for (Constraint constraint : condition.constraints()) {
            if (constraint.variable() != null && !constraint.variable().equals(SCOPE)) {
                bound.put(constraint.variable(), boundTo(condition, constraint, kind));
            }
        }
    }

    private String boundTo(Condition condition, Constraint constraint, String kind) {
        if (condition.type() == Server.class && constraint.component().equals("name")) {
            return "that server";
        }
        return constraint.component().equals("server") ? "the server of that " + kind : "the " + Words.of(constraint.component()) + " of that " + kind;
    }

    private String sentence(Condition condition) {
        String subject = subject(condition);
        String parts = condition.constraints().stream().map(one -> part(condition, one)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String sentence = condition.mode() == Mode.NOT ? "No " + subject : Words.capitalised(subject);
        return parts.isEmpty() ? sentence : sentence + ": " + parts;
    }

    /** What the condition is about, with the server that it is on. */
    private String subject(Condition condition) {
        String kind = kind(condition);
        if (Evidence.class.isAssignableFrom(condition.type())) {
            return kind + " of " + others(condition);
        }
        String place = condition.constraints().stream().filter(one -> isPlace(condition, one)).map(one -> value(one.operands().get(0)))
                .findFirst().orElse("");
        return place.isEmpty() ? kind : condition.type() == Server.class ? place : kind + " on " + place;
    }

    private static boolean isPlace(Condition condition, Constraint constraint) {
        return constraint.operator() == Operator.EQUAL
                && constraint.component().equals(condition.type() == Server.class ? "name" : "server");
    }

    private static String others(Condition condition) {
        List<String> ids = Literals.of(condition, "article").toList();
        return ids.isEmpty() ? "another item" : Words.or(ids);
    }

    private static String kind(Condition condition) {
        if (condition.type() == Hotfix.class) {
            return "hotfix of this item";
        }
        return condition.type() == ServicePack.class ? "service pack of this item" : Words.of(Shape.of(condition.type()).kind());
    }

    private String part(Condition condition, Constraint constraint) {
        if (constraint.operator() == null || isPlace(condition, constraint) || Evidence.class.isAssignableFrom(condition.type())) {
            return "";
        }
        if (constraint.component().equals("implied")) {
            return "somebody described it";
        }
        List<String> values = constraint.operands().stream().map(this::value).toList();
        return Words.of(constraint.component()) + " " + comparison(constraint.operator(), values, constraint.operands());
    }

    private static String comparison(Operator operator, List<String> values, List<Operand> operands) {
        String value = values.isEmpty() ? "" : values.get(0);
        boolean unknown = operands.size() == 1 && operands.get(0) instanceof Operand.Literal literal && literal.value() == null;
        return switch (operator) {
            case EQUAL -> unknown ? "is not known" : "is " + value;
            case DIFFERENT -> unknown ? "is known" : "is not " + value;
            case IN -> "is " + Words.or(values);
            case NOT_IN -> "is not " + Words.or(values);
            case CONTAINS -> "has " + value;
            case NOT_CONTAINS -> "has not " + value;
            case LESS -> "is less than " + value;
            case AT_MOST -> "is at most " + value;
            case GREATER -> "is more than " + value;
            case AT_LEAST -> "is at least " + value;
        };
    }

    private String value(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal(literal.value());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        String whole = bound.get(name(operand));
        if (whole != null) {
            return whole;
        }
        String owner = bound.getOrDefault(variable.name(), "it");
        return variable.path().isEmpty() ? owner : "the " + Words.of(variable.path().get(variable.path().size() - 1)) + " of " + owner;
    }

    private static String name(Operand operand) {
        Operand.Variable variable = (Operand.Variable) operand;
        return variable.path().isEmpty() ? variable.name() : variable.name() + "." + String.join(".", variable.path());
    }

    private static String literal(@Nullable Object value) {
        if (value == null) {
            return "not known";
        }
        return value instanceof Boolean flag ? flag ? "true" : "false" : value.equals("") ? "empty" : Literals.text(value);
    }
}
