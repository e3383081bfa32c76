package org.ndrexpert.rule;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.yaml.Spelling;

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

    private static final List<Method> LOOKUPS = Stream.of(Catalogue.class.getMethods())
            .filter(method -> Collection.class.isAssignableFrom(method.getReturnType()) && method.getParameterCount() > 0).toList();

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

    /** @throws RuleMistake where it names something that is not there, or a constraint is none */
    public static Condition of(Pattern pattern) {
        Class<?> type = Vocabulary.TYPES.get(pattern.type());
        if (type == null || type.isEnum()) {
            throw new RuleMistake(DefectKind.UNKNOWN_TYPE, "no fact is called " + pattern.type(),
                    Spelling.advice(pattern.type(), Vocabulary.MATCHED, "the facts"));
        }
        if (type == Scope.class) {
            throw new RuleMistake(DefectKind.UNKNOWN_TYPE, "a Scope is no fact, only part of one", "bind it in another pattern, as in "
                    + "Suspicion(article == \"Q123456\", $scope : scope)");
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
            throw new RuleMistake(DefectKind.UNKNOWN_LOOKUP, "\"from " + call + "\" is no lookup",
                    "facts are looked up as in: from $catalogue.hotfixes($article)");
        }
        if (!call.startsWith("$catalogue.")) {
            throw new RuleMistake(DefectKind.UNKNOWN_LOOKUP, "\"from " + call + "\" looks elsewhere than in the catalogue",
                    "write $catalogue : Catalogue() before, and look up from $catalogue");
        }
        List<Operand> arguments = new ArrayList<>();
        String list = call.substring(open + 1, call.length() - 1);
        for (String argument : list.isBlank() ? List.<String>of() : ConstraintReader.splitOutsideQuotes(list)) {
            arguments.add(ConstraintReader.operand(argument));
        }
        Method method = method(call.substring(dot + 1, open), arguments.size());
        method.setAccessible(true); // it is public; this only spares the check of that at each call
        return new Lookup(method, arguments);
    }

    private static Method method(String name, int arguments) {
        List<Method> named = LOOKUPS.stream().filter(method -> method.getName().equals(name)).toList();
        if (named.isEmpty()) {
            throw new RuleMistake(DefectKind.UNKNOWN_LOOKUP, "the catalogue has no lookup " + name,
                    Spelling.advice(name, LOOKUPS.stream().map(Method::getName).distinct().sorted().toList(), "its lookups"));
        }
        return named.stream().filter(method -> method.getParameterCount() == arguments).findFirst()
                .orElseThrow(() -> new RuleMistake(DefectKind.UNKNOWN_LOOKUP, "the lookup " + name + " is given " + (arguments == 1 ? "one value" : arguments == 0 ? "nothing" : arguments + " values"),
                        "it takes " + named.stream().sorted(Comparator.comparingInt(Method::getParameterCount)).map(Condition::parameters)
                                .collect(Collectors.joining(", or "))));
    }

    /** What a lookup is given: {@code a text and a Server}. */
    static String parameters(Method method) {
        return Stream.of(method.getParameterTypes()).map(InWords::kind).collect(Collectors.joining(" and "));
    }
}
