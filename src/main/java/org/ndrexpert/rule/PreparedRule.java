package org.ndrexpert.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.evidence.Evidence;
import org.ndrexpert.evidence.Verdict;
import org.ndrexpert.observation.Shape;

/** The conditions of a rule, made ready to be held against many facts: each of its variables has a slot. */
public final class PreparedRule {

    private final List<PreparedStep> steps = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private PreparedRule() {}

    public static PreparedRule of(List<Condition> conditions, Catalogue catalogue) {
        PreparedRule rule = new PreparedRule();
        for (Condition condition : conditions) {
            List<Check> checks = new ArrayList<>();
            for (Constraint constraint : condition.constraints()) {
                checks.add(rule.check(condition.type(), constraint, catalogue));
            }
            List<Source> arguments = condition.lookup() == null ? List.of()
                    : condition.lookup().arguments().stream().map(rule::source).toList();
            int bound = condition.variable() == null ? -1 : rule.slot(condition.variable(), condition.type());
            rule.steps.add(new PreparedStep(condition, bound, checks, arguments));
        }
        return rule;
    }

    /** The conditions in the order of the rule. */
    List<PreparedStep> steps() {
        return steps;
    }

    /** Of each condition that needs one of the facts or conclusions, what it asks of it. */
    public List<Filter> filters() {
        return steps.stream().filter(step -> step.condition.mode() != Condition.Mode.NOT && step.condition.lookup() == null)
                .map(Filter::new).toList();
    }

    /** The type that the first condition matches. */
    public Class<?> firstType() {
        return steps.get(0).condition.type();
    }

    /** The slot to which the first condition binds the article that a conclusion is about; -1 where it binds none. */
    int subject() {
        return !Evidence.class.isAssignableFrom(firstType()) && firstType() != Verdict.class ? -1 : steps.get(0).condition.constraints().stream()
                .filter(constraint -> constraint.component().equals("article") && constraint.variable() != null)
                .map(constraint -> slots.get(constraint.variable())).findFirst().orElse(-1);
    }

    /** Slots of which none is bound. */
    @Nullable Object[] unbound() {
        Object[] values = new Object[slots.size()];
        Arrays.fill(values, Source.UNKNOWN);
        return values;
    }

    private Check check(Class<?> type, Constraint constraint, Catalogue catalogue) {
        Shape shape = Shape.of(type);
        String component = constraint.component();
        boolean tellsWhich = shape.isIdentity(component) || !catalogue.asksFor(shape.kind(), shape.askedFor(component));
        List<Source> operands = constraint.operands().stream().map(this::source).toList();
        int bound = constraint.variable() == null ? -1 : slot(constraint.variable(), shape.type(component));
        String asked = shape.askedFor(component);
        return new Check(shape.position(component), asked.isEmpty() ? -1 : shape.position(asked), bound, constraint.operator(), operands,
                constraint.operator() == Operator.EQUAL && tellsWhich);
    }

    private Source source(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return Source.constant(literal.value());
        }
        Operand.Variable variable = (Operand.Variable) operand;
        Class<?> type = types.getOrDefault(variable.name(), Object.class);
        int length = variable.path().size();
        Shape[] shapes = new Shape[length];
        int[] path = new int[length];
        for (int i = 0; i < length; i++) {
            shapes[i] = Shape.of(type);
            path[i] = shapes[i].position(variable.path().get(i));
            type = shapes[i].type(variable.path().get(i));
        }
        return new Source(null, slot(variable.name(), type), variable.text(), shapes, path);
    }

    private int slot(String variable, Class<?> type) {
        types.putIfAbsent(variable, type);
        return slots.computeIfAbsent(variable, name -> slots.size());
    }
}
