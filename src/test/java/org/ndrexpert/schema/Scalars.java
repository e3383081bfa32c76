package org.ndrexpert.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.ndrexpert.observation.FileVersion;

/** What single values look like that are no terms, with the advice that an editor gives where one looks otherwise. */
final class Scalars {

    private static final String TEXT = "Write text here, in quotes where it looks like a number or a truth value: \"5.1.1\".";
    private static final String WORDS = "Write what the text says, with a letter or a digit in it.";
    private static final String VERSION = "A file version has four numbers, and stands in quotes: \"5.5.2654.61\".";
    private static final String NUMBER = "Write a whole number, in decimal digits and without quotes.";
    private static final String TRUTH = "Write true or false, without quotes.";

    private Scalars() {}

    /** @param defined takes a name and what it defines, and gives a reference to it */
    static Map<String, Object> of(Class<?> type, BiFunction<String, Supplier<Map<String, Object>>, Map<String, Object>> defined) {
        if (type == String.class) {
            return defined.apply("text", () -> schema("string", TEXT));
        }
        if (type == FileVersion.class) {
            return defined.apply("fileVersion", Scalars::version);
        }
        if (type == Integer.class || type == int.class) {
            return defined.apply("count", () -> number(Integer.MAX_VALUE));
        }
        if (type == Long.class || type == long.class) {
            return defined.apply("size", () -> number(Long.MAX_VALUE));
        }
        if (type == Boolean.class || type == boolean.class) {
            return defined.apply("truth", () -> schema("boolean", TRUTH));
        }
        throw new IllegalArgumentException("no key can state a " + type);
    }

    /** Text in which more stands than blanks and punctuation. */
    static Map<String, Object> words() {
        Map<String, Object> words = schema("string", TEXT);
        words.put("pattern", "[^\\s!-/:-@\\[-`{-~\u2026]");
        words.put("patternErrorMessage", WORDS);
        return words;
    }

    private static Map<String, Object> version() {
        Map<String, Object> version = schema("string", VERSION);
        version.put("pattern", "^\\s*[0-9]{1,9}(?:\\.[0-9]{1,9}){3}\\s*$");
        version.put("patternErrorMessage", VERSION);
        Map<String, Object> inQuotes = new LinkedHashMap<>();
        inQuotes.put("label", "a version in quotes");
        inQuotes.put("body", "\"${1:5.5.2654.61}\"");
        version.put("defaultSnippets", List.of(inQuotes));
        return version;
    }

    private static Map<String, Object> number(long most) {
        Map<String, Object> number = schema("integer", NUMBER);
        number.put("minimum", 0);
        number.put("maximum", most);
        return number;
    }

    private static Map<String, Object> schema(String type, String advice) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", type);
        schema.put("errorMessage", advice);
        return schema;
    }
}
