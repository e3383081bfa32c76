package org.ndrexpert.rule;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;

/**
 * Checks that what a rule joins by variables fits together: the engine compares a text with a number without a word, or says so in
 * the terms of generated code.
 */
public final class RuleTyping {

    private final RuleSource rule;
    private final Mistakes mistakes;
    private final Scoping scoping;

    private RuleTyping(RuleSource rule) {
        this.rule = rule;
        this.mistakes = new Mistakes(rule);
        this.scoping = new Scoping(rule, mistakes);
    }

    /** What is wrong with the variables of a rule and with its conclusion. */
    public static List<Defect> defects(RuleSource rule) {
        RuleTyping types = new RuleTyping(rule);
        types.conditions();
        new ConclusionTypes(rule, types.scoping, types.mistakes).check();
        return types.mistakes.all();
    }

    /** What the variables of a rule without a mistake are bound to. */
    public static Map<String, Binding> bindings(RuleSource rule) {
        RuleTyping types = new RuleTyping(rule);
        types.conditions();
        return types.scoping.all();
    }

    private void conditions() {
        scoping.bindUnread();
        for (int i = 0; i < rule.text().patterns().size(); i++) {
            condition(i, Condition.of(rule.text().patterns().get(i)), rule.patterns().get(i));
        }
    }

    private void condition(int index, Condition condition, RuleSource.PatternSource place) {
        boolean within = condition.mode() != Condition.Mode.MATCH;
        if (condition.lookup() != null) {
            lookup(condition, condition.lookup(), place.whole());
        }
        for (int i = 0; i < condition.constraints().size(); i++) {
            Constraint constraint = condition.constraints().get(i);
            Span at = place.constraints().get(i);
            constraint.operands().forEach(operand -> join(condition.type(), constraint, operand, at));
            if (constraint.variable() != null) {
                scoping.bind(constraint.variable(), new Binding(index, constraint.component(),
                        Shape.of(condition.type()).type(constraint.component()), at, within));
            }
        }
        if (condition.variable() != null) {
            scoping.bind(condition.variable(), new Binding(index, null, condition.type(),
                    rule.placeOf(condition.variable(), place.whole()), within));
        }
        scoping.leave(index);
    }

    private @Nullable Class<?> typeOf(Operand.Variable variable, Span part) {
        Span at = rule.placeOf(variable.name(), part);
        Optional<Binding> binding = scoping.use(variable.name(), at);
        return binding.isEmpty() ? null : scoping.type(binding.get(), variable.path(), at);
    }

    private void join(Class<?> matched, Constraint constraint, Operand operand, Span at) {
        if (!(operand instanceof Operand.Variable variable)) {
            return;
        }
        Class<?> type = typeOf(variable, at);
        Class<?> component = Shape.of(matched).type(constraint.component());
        Class<?> wanted = Collection.class.isAssignableFrom(component) ? ConstraintTypes.elementType(matched, constraint.component()) : component;
        if (type != null && !comparable(type, wanted)) {
            mistakes.add(DefectKind.WRONG_TYPE, rule.placeOf(variable.name(), at), constraint.component() + " is " + InWords.kind(wanted)
                    + ", and is compared with " + variable.text() + ", which is " + InWords.kind(type), advice(variable, type, wanted));
        }
    }

    private static boolean comparable(Class<?> one, Class<?> other) {
        return one.isAssignableFrom(other) || other.isAssignableFrom(one) || InWords.isNumber(one) && InWords.isNumber(other);
    }

    /** A component of the wrong thing that would be of the right type. */
    private static String advice(Operand.Variable variable, Class<?> type, Class<?> wanted) {
        if (type.isRecord()) {
            List<String> fitting = Shape.of(type).names().stream().filter(name -> comparable(Shape.of(type).type(name), wanted)).toList();
            if (!fitting.isEmpty()) {
                return "compare with a component of it, as in " + variable.text() + '.' + fitting.get(0);
            }
        }
        return "compare with " + InWords.kind(wanted);
    }

    private void lookup(Condition condition, Condition.Lookup lookup, Span part) {
        Span from = rule.placeOf("from", part);
        Span behind = new Span(from.start(), part.end(), from.line(), from.column());
        scoping.use("$catalogue", rule.placeOf("$catalogue", behind));
        Method method = lookup.method();
        for (int i = 0; i < lookup.arguments().size(); i++) {
            argument(method, i, lookup.arguments().get(i), behind);
        }
        if (method.getGenericReturnType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> yielded
                && !yielded.isAssignableFrom(condition.type())) {
            mistakes.add(DefectKind.UNKNOWN_LOOKUP, from, "the lookup " + method.getName() + " yields " + yielded.getSimpleName()
                    + ", and the pattern is for " + condition.type().getSimpleName(), "write " + yielded.getSimpleName() + "(...) from it");
        }
    }

    private void argument(Method method, int index, Operand argument, Span behind) {
        Class<?> wanted = method.getParameterTypes()[index];
        Class<?> type;
        String shown;
        Span at = behind;
        if (argument instanceof Operand.Variable variable) {
            type = typeOf(variable, behind);
            at = rule.placeOf(variable.name(), behind);
            shown = variable.text();
        } else {
            Object value = ((Operand.Literal) argument).value();
            type = value == null ? null : value.getClass();
            shown = String.valueOf(value == null ? null : InWords.value(value));
        }
        if (type != null && !wanted.isAssignableFrom(type) || type == Catalogue.class) {
            mistakes.add(DefectKind.UNKNOWN_LOOKUP, at, "the lookup " + method.getName() + " is given " + shown + ", which is "
                    + InWords.kind(type), "it takes " + Condition.parameters(method));
        }
    }
}
