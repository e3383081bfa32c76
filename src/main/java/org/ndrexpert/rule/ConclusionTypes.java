package org.ndrexpert.rule;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Expression.Made;
import org.ndrexpert.rule.Expression.OfType;
import org.ndrexpert.rule.Expression.Part;
import org.ndrexpert.rule.Expression.Value;
import org.ndrexpert.rule.Expression.Variable;
import org.ndrexpert.yaml.Spelling;

/** Checks what a conclusion is made of; the compiler would speak of a generated class. */
final class ConclusionTypes {

    private final RuleSource rule;
    private final Scoping scoping;
    private final Mistakes mistakes;

    ConclusionTypes(RuleSource rule, Scoping scoping, Mistakes mistakes) {
        this.rule = rule;
        this.scoping = scoping;
        this.mistakes = mistakes;
    }

    void check() {
        ConclusionReader.Read read = ConclusionReader.read(rule.drl(), rule.consequence());
        if (read instanceof ConclusionReader.Broken broken) {
            mistakes.add(broken.unended() ? DefectKind.NO_SEMICOLON : DefectKind.CONSEQUENCE, broken.slip().at(), broken.slip().found(),
                    broken.slip().wanted());
        } else if (read instanceof ConclusionReader.Inserted inserted) {
            type(inserted.made());
        }
    }

    /** Stands for what cannot be told, and for null: it fits everywhere. */
    private static final Class<?> ANY = Void.class;

    private Class<?> type(Expression expression) {
        if (expression instanceof Value value) {
            return value.value() == null ? ANY : value.value().getClass();
        }
        if (expression instanceof Variable variable) {
            return variable(variable);
        }
        if (expression instanceof Made made) {
            return made(made);
        }
        if (expression instanceof OfType ofType) {
            return ofType(ofType);
        }
        return part((Part) expression);
    }

    private Class<?> variable(Variable variable) {
        Optional<Binding> binding = scoping.use(variable.name(), Span.of(rule.drl(), variable.at(), variable.at()));
        return binding.isEmpty() || binding.get().type() == null ? ANY : binding.get().type();
    }

    private List<Class<?>> types(List<Expression> values) {
        List<Class<?>> types = new ArrayList<>();
        values.forEach(value -> types.add(type(value)));
        return types;
    }

    private @Nullable Class<?> named(String name, int at, Predicate<Class<?>> wanted) {
        Class<?> type = Vocabulary.CONCLUDED.get(name);
        if (type == null) {
            List<String> known = Vocabulary.CONCLUDED.values().stream().filter(wanted).map(Class::getSimpleName).sorted().toList();
            mistakes.add(DefectKind.CONSEQUENCE, at, "there is no " + name, Spelling.advice(name, known, "what a conclusion may name"));
        }
        return type;
    }

    private static boolean isConcluded(Class<?> type) {
        return type.isRecord() && type.getPackage() == Suspicion.class.getPackage();
    }

    private Class<?> made(Made made) {
        List<Class<?>> given = types(made.values());
        Class<?> type = named(made.type(), made.at(), ConclusionTypes::isConcluded);
        if (type == null) {
            return ANY;
        }
        boolean fits = Stream.of(type.getConstructors()).map(Constructor::getParameterTypes).anyMatch(wanted -> fit(given, wanted));
        if (!fits) {
            mistakes.add(DefectKind.CONSEQUENCE, made.at(), type.getSimpleName() + " is made of " + shown(given),
                    "it takes " + (type.isRecord() ? InWords.signature(type) : "nothing"));
        }
        return type;
    }

    private static boolean fit(List<Class<?>> given, Class<?>[] wanted) {
        if (given.size() != wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            boolean fits = given.get(i) == ANY || wanted[i].isAssignableFrom(given.get(i))
                    || given.get(i) == Long.class && InWords.isNumber(wanted[i]) || given.get(i) == Boolean.class && wanted[i] == boolean.class;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static String shown(List<Class<?>> given) {
        return given.isEmpty() ? "nothing" : String.join(", ", given.stream().map(type -> type == ANY ? "something" : InWords.kind(type)).toList());
    }

    private Class<?> ofType(OfType expression) {
        List<Class<?>> given = types(expression.values());
        Class<?> type = named(expression.type(), expression.at(), one -> one == Scope.class || one.isEnum() && !expression.called());
        if (type == null) {
            return ANY;
        }
        if (!expression.called()) {
            return constant(type, expression);
        }
        List<Method> methods = Stream.of(type.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() == type && !type.isEnum()).toList();
        return called(methods, expression.name(), given, expression.at(), type.getSimpleName());
    }

    private Class<?> constant(Class<?> type, OfType expression) {
        List<String> names = !type.isEnum() ? List.of()
                : Stream.of(type.getEnumConstants()).map(constant -> ((Enum<?>) constant).name()).toList();
        if (!names.contains(expression.name())) {
            mistakes.add(DefectKind.UNKNOWN_CONSTANT, expression.at(), type.getSimpleName() + " has no constant " + expression.name(),
                    names.isEmpty() ? "only types such as Certainty have constants" : Spelling.advice(expression.name(), names, "its constants"));
        }
        return type;
    }

    private Class<?> part(Part part) {
        Class<?> of = type(part.of());
        List<Class<?>> given = types(part.values());
        if (of == ANY) {
            return ANY;
        }
        if (!part.called() && of.isRecord() && Shape.of(of).has(part.name())) {
            mistakes.add(DefectKind.CONSEQUENCE, part.at(), "\"" + part.name() + "\" is written without parentheses",
                    "in a conclusion write " + part.name() + "()");
            return Shape.of(of).type(part.name());
        }
        List<Method> methods = Stream.of(of.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers())).toList();
        return called(methods, part.name(), given, part.at(), of.getSimpleName());
    }

    private Class<?> called(List<Method> methods, String name, List<Class<?>> given, int at, String of) {
        List<Method> named = methods.stream().filter(method -> method.getName().equals(name)).toList();
        if (named.isEmpty()) {
            List<String> known = methods.stream().filter(method -> method.getDeclaringClass() != Object.class).map(Method::getName).distinct()
                    .filter(one -> !List.of("equals", "hashCode", "toString").contains(one)).sorted().toList();
            mistakes.add(DefectKind.CONSEQUENCE, at, of + " has no " + name + "()", Spelling.advice(name, known, "what it has"));
            return ANY;
        }
        Optional<Method> fitting = named.stream().filter(method -> fit(given, method.getParameterTypes())).findFirst();
        if (fitting.isEmpty()) {
            String wanted = named.get(0).getParameterCount() == 0 ? "nothing" : Condition.parameters(named.get(0));
            mistakes.add(DefectKind.CONSEQUENCE, at, name + "() of " + of + " is given " + shown(given), "it takes " + wanted);
            return named.get(0).getReturnType();
        }
        return fitting.get().getReturnType();
    }
}
