package org.ndrexpert.rule;

import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Term;

/** Types and values as a message names them to somebody who writes rules. */
public final class InWords {

    private InWords() {}

    /** A value as it is written in a rule. */
    public static String value(Object value) {
        return value instanceof String text ? '"' + text + '"'
                : value instanceof Enum<?> constant ? constant.getDeclaringClass().getSimpleName() + '.' + constant.name() : value.toString();
    }

    /** What a component of this type takes. */
    static String type(Class<?> type) {
        return type == String.class ? "a text, in quotes" : isNumber(type) ? "a whole number"
                : type == Boolean.class || type == boolean.class ? "true or false"
                : type == FileVersion.class ? "a version, which stands in the facts; write $hotfix : Hotfix() from $catalogue.hotfixes(\"ID\") on a line before, and $hotfix.version here"
                : type.isEnum() ? "a constant such as " + value(type.getEnumConstants()[0])
                : Collection.class.isAssignableFrom(type) ? "a list" : "a " + type.getSimpleName();
    }

    /** The same without an example. */
    static String kind(Class<?> type) {
        return type == String.class ? "a text" : isNumber(type) ? "a number" : type == Boolean.class || type == boolean.class ? "true or false"
                : Collection.class.isAssignableFrom(type) ? "a list" : "a " + type.getSimpleName();
    }

    /** A type's name in a sentence. */
    public static String ofType(Class<?> type) {
        return type == Boolean.class ? "answer" : type.getSimpleName();
    }

    static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
    }

    /** A record with what it is made of: {@code Suspicion(article: a text, scope: a Scope)}. */
    static String signature(Class<?> type) {
        return type.getSimpleName() + Stream.of(type.getRecordComponents())
                .map(component -> component.getName() + ": " + kind(component.getType())).collect(Collectors.joining(", ", "(", ")"));
    }

    /** The constant that a text means, by its name or by its term in YAML; empty where none is near. */
    static String constantMeant(String text, Class<?> type) {
        String wanted = text.contains(".") && text.startsWith(type.getSimpleName() + '.') ? text.substring(type.getSimpleName().length() + 1) : text;
        for (Object constant : type.getEnumConstants()) {
            String term = constant instanceof Term one ? one.term() : "";
            if (((Enum<?>) constant).name().equalsIgnoreCase(wanted) || term.equalsIgnoreCase(wanted)) {
                return value(constant);
            }
        }
        return "";
    }
}
