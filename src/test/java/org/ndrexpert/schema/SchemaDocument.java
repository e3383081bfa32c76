package org.ndrexpert.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Term;
import org.ndrexpert.yaml.RecordShape;
import org.ndrexpert.yaml.Stated;

/**
 * One JSON Schema of draft 7 in the making: what records, enums and single values look like in YAML, each defined once.
 *
 * <p>Beside the keywords of the standard it has four that editors understand and everything else disregards: {@code errorMessage},
 * {@code patternErrorMessage}, {@code enumDescriptions} and {@code defaultSnippets}. A {@code $ref} has nothing beside it but a
 * description, which is no constraint.
 */
final class SchemaDocument {

    /** The file that says what an observation is; the others refer to it. */
    static final String OBSERVATION = "observation.json";

    /** One of these a signature has. */
    private static final List<String> SIGNS =
            List.of("token", "words", "code", "replyCode", "imsCode", "mapiError", "hresult", "socketError", "reason", "diagnostic", "event");

    private final RecordTexts texts;
    private final Map<String, Object> definitions = new LinkedHashMap<>();

    SchemaDocument(RecordTexts texts) {
        this.texts = texts;
    }

    /** What has been defined on the way. */
    Map<String, Object> definitions() {
        return definitions;
    }

    /** A mapping with the keys of a record. */
    Map<String, Object> record(Class<?> type) {
        RecordShape shape = RecordShape.of(type.asSubclass(Record.class));
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordShape.Component component : shape.statable()) {
            properties.put(component.name(), described(texts.of(type, component.name()), component(component)));
            if (component.required()) {
                required.add(component.name());
            }
        }
        Map<String, Object> mapping = described(texts.of(type), mapping(nameOf(type), properties));
        if (!required.isEmpty()) {
            mapping.put("required", required);
        }
        if (type == Signature.class) {
            mapping.put("anyOf", SIGNS.stream().map(sign -> Map.of("required", List.of(sign))).toList());
            mapping.put("dependencies", new TreeMap<>(Map.of("upTo", List.of("code"), "event", withoutOthers())));
            properties.put("words", described(texts.of(type, "words"), Scalars.words()));
        }
        if (type == EventSignature.class) {
            properties.put("words", described(texts.of(type, "words"), Scalars.words()));
        }
        return mapping;
    }

    /** An event stands alone in its signature. */
    private static Map<String, Object> withoutOthers() {
        Stream<String> others = Stream.concat(Stream.of("by", "hosts"), SIGNS.stream().filter(sign -> !sign.equals("event")));
        return Map.of("not", Map.of("anyOf", others.map(one -> Map.of("required", List.of(one))).toList()));
    }

    /** A mapping with exactly one key, which is a kind of observation. */
    Map<String, Object> observation() {
        Map<String, Object> kinds = new LinkedHashMap<>();
        Shape.kinds().forEach((name, type) -> kinds.put(name, described(texts.of(type), defined(name, () -> record(type)))));
        Map<String, Object> observation = mapping("observation", kinds);
        observation.put("minProperties", 1);
        observation.put("maxProperties", 1);
        return observation;
    }

    /** A record that is defined once and referred to. */
    Map<String, Object> reference(Class<?> type) {
        return defined(nameOf(type), () -> record(type));
    }

    private static Map<String, Object> mapping(String title, Map<String, Object> properties) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("title", title);
        mapping.put("type", "object");
        mapping.put("properties", properties);
        mapping.put("additionalProperties", false);
        return mapping;
    }

    private Map<String, Object> component(RecordShape.Component component) {
        if (component.element() == null) {
            return single(component.type());
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("errorMessage", "Write a list here: in brackets, or each item with a dash.");
        list.put("items", single(component.element()));
        return list;
    }

    private Map<String, Object> single(Class<?> type) {
        if (type == Stated.class) {
            return new LinkedHashMap<>(Map.of("$ref", OBSERVATION));
        }
        if (type.isEnum()) {
            return defined(nameOf(type), () -> term(type));
        }
        if (type.isRecord() && type != FileVersion.class) {
            return reference(type);
        }
        return Scalars.of(type, this::defined);
    }

    private Map<String, Object> term(Class<?> type) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "string");
        words.put("enum", Stream.of(type.getEnumConstants()).map(Term.class::cast).map(Term::term).toList());
        List<String> meanings = Stream.of(type.getEnumConstants()).map(one -> texts.of(type, ((Enum<?>) one).name())).toList();
        if (!meanings.stream().allMatch(String::isEmpty)) {
            words.put("enumDescriptions", meanings);
        }
        if (!AcceptedSpellings.areSeveral(type)) {
            return described(texts.of(type), words);
        }
        Map<String, Object> other = new LinkedHashMap<>(Map.of("type", "string"));
        other.put("pattern", AcceptedSpellings.pattern(type));
        List<Object> spellings = new ArrayList<>(List.of(words, other));
        ranges(AcceptedSpellings.numbers(type)).forEach(spellings::add);
        return described(texts.of(type), new LinkedHashMap<>(Map.of("anyOf", spellings)));
    }

    /** A range for each run of numbers that follow each other. */
    private static List<Map<String, Object>> ranges(SortedSet<Integer> numbers) {
        List<Map<String, Object>> ranges = new ArrayList<>();
        for (int number : numbers) {
            if (!numbers.contains(number - 1)) {
                ranges.add(new LinkedHashMap<>(Map.of("type", "integer")));
                ranges.get(ranges.size() - 1).put("minimum", number);
            }
            ranges.get(ranges.size() - 1).put("maximum", number);
        }
        return ranges;
    }

    /** A schema that is defined once and referred to. */
    Map<String, Object> defined(String name, Supplier<Map<String, Object>> definition) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, definition.get());
        }
        return new LinkedHashMap<>(Map.of("$ref", "#/definitions/" + name));
    }

    private static Map<String, Object> described(String text, Map<String, Object> schema) {
        Map<String, Object> described = new LinkedHashMap<>();
        if (!text.isEmpty()) {
            described.put("description", text);
        }
        described.putAll(schema);
        return described;
    }

    /** What editors call it: the name of the record, but for the word by which a written thing is told from the thing itself. */
    private static String nameOf(Class<?> type) {
        String name = type.getSimpleName().replace("Written", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
