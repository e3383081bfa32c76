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

    private static final String OF_THIS = " of this item";

    /** What a list is said to have, where that reads otherwise than as a list. */
    private static final Map<String, List<String>> LISTS = Map.of("roles", List.of("role is ", "role is not "),
            "phrases", List.of("the text means ", "the text does not mean "));

    /**
     * A condition as it is read.
     *
     * @param subject what there has to be, or not to be
     * @param details what it has to be like; empty where that does not matter
     */
    record Line(String subject, String details) {}

    private final String article;
    private final Map<String, String> bound = new HashMap<>();

    private RuleConditions(String article) {
        this.article = article;
        bound.put(SCOPE + ".server", "the server in question");
        bound.put(SCOPE + ".recipient", "the recipient in question");
    }

    /** @param article id of the item that the rule is shown with */
    static List<Line> of(RuleText rule, String article) {
        RuleConditions conditions = new RuleConditions(article);
        List<Line> lines = new ArrayList<>();
        for (Pattern pattern : rule.patterns()) {
            Condition condition = Condition.of(pattern);
            if (condition.type() != Catalogue.class) {
                conditions.bind(condition);
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
                || Evidence.class.isAssignableFrom(condition.type()) && condition.mode() == Mode.MATCH && about;
    }

    private boolean isThisArticle(Constraint constraint) {
        return constraint.component().equals("article") && constraint.operands().stream()
                .anyMatch(one -> one instanceof Operand.Literal literal ? article.equals(literal.value()) : bound.containsKey(name(one)));
    }

    private void bind(Condition condition) {
        String kind = kind(condition);
        if (condition.variable() != null) {
            bound.put(condition.variable(), that(kind));
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
        return constraint.component().equals("server") ? "the server of " + that(kind) : "the " + Words.of(constraint.component()) + " of " + that(kind);
    }

    private static String that(String kind) {
        return kind.endsWith(OF_THIS) ? "that " + kind.substring(0, kind.length() - OF_THIS.length())
                : (kind.endsWith("s") ? "those " : "that ") + kind;
    }

    private Line line(Condition condition) {
        String subject = subject(condition);
        String details = condition.constraints().stream().map(one -> part(condition, one)).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Line(condition.mode() == Mode.NOT ? "No " + subject : Words.capitalised(subject), details);
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
        boolean server = condition.type() == Server.class;
        return constraint.operator() == Operator.EQUAL && !(server && condition.mode() == Mode.NOT)
                && constraint.component().equals(server ? "name" : "server");
    }

    private static String others(Condition condition) {
        List<String> ids = Literals.of(condition, "article").toList();
        return ids.isEmpty() ? "another item" : Words.or(ids);
    }

    private static String kind(Condition condition) {
        if (condition.type() == Hotfix.class) {
            return "hotfix" + OF_THIS;
        }
        return condition.type() == ServicePack.class ? "service pack" + OF_THIS : Words.of(Shape.of(condition.type()).kind());
    }

    private String part(Condition condition, Constraint constraint) {
        if (constraint.operator() == null || isPlace(condition, constraint) || Evidence.class.isAssignableFrom(condition.type())) {
            return "";
        }
        if (constraint.component().equals("implied")) {
            return "somebody described it";
        }
        List<String> values = constraint.operands().stream().map(this::value).toList();
        if (LISTS.containsKey(constraint.component())) {
            return LISTS.get(constraint.component()).get(constraint.operator() == Operator.CONTAINS ? 0 : 1) + values.get(0);
        }
        return Words.of(constraint.component()) + comparison(constraint.operator(), values, constraint.operands());
    }

    private static String comparison(Operator operator, List<String> values, List<Operand> operands) {
        String value = values.isEmpty() ? "" : values.get(0);
        Object literal = operands.size() == 1 && operands.get(0) instanceof Operand.Literal one ? one.value() : value;
        return switch (operator) {
            case EQUAL -> literal instanceof Boolean flag ? flag ? ": yes" : ": no" : literal == null ? " is not known" : " is " + value;
            case DIFFERENT -> literal instanceof Boolean flag ? flag ? ": not yes" : ": not no" : literal == null ? " is known" : " is not " + value;
            case IN -> " is " + Words.or(values);
            case NOT_IN -> " is not " + Words.or(values);
            case CONTAINS -> " has " + value;
            case NOT_CONTAINS -> " has not " + value;
            case LESS -> " is less than " + value;
            case AT_MOST -> " is at most " + value;
            case GREATER -> " is more than " + value;
            case AT_LEAST -> " is at least " + value;
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
        return value.equals("") ? "empty" : Literals.text(value);
    }
}
