package org.ndrexpert.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;

/**
 * A pattern taken apart, ready to be held against facts.
 *
 * @param mode whether it needs a match that it shows, needs one, or needs that there is none
 * @param type the matched record
 * @param variable what a match is bound to; absent where it is not
 * @param lookup where the pattern takes its candidates from; absent where from the facts
 */
public record Condition(
        Mode mode, Class<?> type, @Nullable String variable, List<Constraint> constraints, @Nullable Lookup lookup) {

    public enum Mode {
        MATCH,
        EXISTS,
        NOT
    }

    /** A call such as {@code $catalogue.hotfixes($article)}. */
    public record Lookup(Method method, List<Operand> arguments) {

        /** What the catalogue yields for the values of the arguments. */
        public Collection<?> in(Catalogue catalogue, Object... values) {
            try {
                return (Collection<?>) method.invoke(catalogue, values);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot look up " + method.getName(), e);
            }
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong and what would be right */
    public static Condition of(Pattern pattern) {
        Class<?> type = Vocabulary.TYPES.get(pattern.type());
        if (type == null) {
            throw new IllegalArgumentException("no fact is called " + pattern.type() + "; there are "
                    + Vocabulary.TYPES.keySet().stream().sorted().toList());
        }
        List<Constraint> constraints = new ArrayList<>();
        for (String text : pattern.constraints()) {
            constraints.add(ConstraintReader.read(text, type));
        }
        Mode mode = pattern.mode().isEmpty() ? Mode.MATCH : pattern.mode().equals("not") ? Mode.NOT : Mode.EXISTS;
        return new Condition(mode, type, pattern.variable(), constraints, pattern.from() == null ? null : lookup(pattern.from()));
    }

    private static Lookup lookup(String call) {
        int dot = call.indexOf('.');
        int open = call.indexOf('(');
        if (!call.startsWith("$") || dot < 0 || open < dot || !call.endsWith(")")) {
            throw new IllegalArgumentException("\"from " + call + "\": facts are looked up as in: from $catalogue.hotfixes($article)");
        }
        if (!call.startsWith("$catalogue.")) {
            throw new IllegalArgumentException("\"from " + call + "\": facts are looked up in the catalogue, which is called $catalogue");
        }
        List<Operand> arguments = new ArrayList<>();
        for (String argument : call.substring(open + 1, call.length() - 1).split(",")) {
            arguments.add(ConstraintReader.operand(argument));
        }
        String name = call.substring(dot + 1, open);
        for (Method method : Catalogue.class.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == arguments.size()) {
                return new Lookup(method, arguments);
            }
        }
        throw new IllegalArgumentException("the catalogue has no lookup " + name + " for " + arguments.size() + " values");
    }
}
