package org.ndrexpert.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Term;

/**
 * The spellings beside its term that a value may have, as patterns of ECMA 262. They say what {@link Product#named},
 * {@link OperatingSystem#named}, {@link NonDeliveryReason#read} and {@link NonDeliveryDiagnostic#read} do. A pattern of that
 * standard has no mark for disregarding case, so each letter stands in both.
 */
final class AcceptedSpellings {

    private static final Map<Class<?>, Supplier<String>> PATTERNS = Map.of(
            Product.class, AcceptedSpellings::products, OperatingSystem.class, AcceptedSpellings::operatingSystems,
            NonDeliveryReason.class, AcceptedSpellings::reasons, NonDeliveryDiagnostic.class, AcceptedSpellings::diagnostics);

    private AcceptedSpellings() {}

    /** Whether values of a type may be spelled in more ways than one. */
    static boolean areSeveral(Class<?> type) {
        return PATTERNS.containsKey(type);
    }

    /** What every accepted spelling matches, and nothing else but the name of a product with a filler said twice. */
    static String pattern(Class<?> type) {
        return PATTERNS.get(type).get();
    }

    /** The numbers that stand for a value, for the numbered types. */
    static SortedSet<Integer> numbers(Class<?> type) {
        SortedSet<Integer> numbers = new TreeSet<>();
        if (type == NonDeliveryReason.class) {
            Stream.of(NonDeliveryReason.values()).map(NonDeliveryReason::code).forEach(numbers::add);
        } else if (type == NonDeliveryDiagnostic.class) {
            Stream.of(NonDeliveryDiagnostic.values()).map(NonDeliveryDiagnostic::code).forEach(numbers::add);
            numbers.add(-1);
        }
        return numbers;
    }

    private static String products() {
        String gap = "[\\s()]+";
        String filler = "(?:" + anyOf(List.of("microsoft", "server", "version", "standard", "enterprise", "edition")) + ")";
        String fillers = "(?:" + filler + gap + ")*";
        return "^[\\s()]*" + fillers + names(Product.values(), gap + fillers) + "(?:" + gap + filler + ")*[\\s()]*$";
    }

    private static String operatingSystems() {
        String gap = "[ ,]+";
        String fillers = "(?:(?:" + anyOf(List.of("microsoft", "server", "small", "business")) + ")" + gap + ")*";
        return "^[ ,]*" + fillers + names(OperatingSystem.values(), gap + fillers) + "(?:[ ,]|$)";
    }

    /** The terms without the word "Server", their words with {@code between} between them; those with one first word together. */
    private static String names(Term[] values, String between) {
        Map<String, List<String>> rests = new LinkedHashMap<>();
        for (String term : terms(values)) {
            List<String> words = Stream.of(term.replace(" Server", "").split(" ")).map(AcceptedSpellings::word).toList();
            String rest = words.stream().skip(1).map(word -> between + word).collect(Collectors.joining());
            rests.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(rest);
        }
        return rests.entrySet().stream().map(one -> one.getKey() + "(?:" + String.join("|", one.getValue()) + ")")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String word(String word) {
        return word.equals("SE") ? "(?:" + anyOf(List.of("se", "subscription")) + ")" : ignoringCase(word);
    }

    private static String reasons() {
        return "^\\s*(?:" + anyOf(terms(NonDeliveryReason.values())) + "|" + numbered(NonDeliveryReason.class) + ")\\s*$";
    }

    private static String diagnostics() {
        String terms = anyOf(terms(NonDeliveryDiagnostic.values()))
                .replace(ignoringCase("unrecognised"), ignoringCase("unrecogni") + "[sSzZ]" + ignoringCase("ed"))
                .replace(ignoringCase("physical-delivery-office-incorrect-or-invalid"), "(?:"
                        + ignoringCase("physical-delivery-office-incorrect-or-invalid") + "|"
                        + ignoringCase("phys-deliv-office-incorrect/invalid") + ")");
        return "^\\s*(?:" + terms + "|" + anyOf(List.of("omit any diagnostic code", "no diagnostic")) + "|"
                + numbered(NonDeliveryDiagnostic.class) + ")\\s*$";
    }

    private static List<String> terms(Term[] values) {
        return Arrays.stream(values).map(Term::term).toList();
    }

    private static String numbered(Class<?> type) {
        return numbers(type).stream().map(String::valueOf).collect(Collectors.joining("|"));
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(AcceptedSpellings::ignoringCase).collect(Collectors.joining("|"));
    }

    private static String ignoringCase(String text) {
        return text.codePoints().mapToObj(Character::toString)
                .map(one -> Character.isLetter(one.charAt(0)) ? "[" + one.toLowerCase(Locale.ROOT) + one.toUpperCase(Locale.ROOT) + "]"
                        : one.equals(".") ? "\\." : one)
                .collect(Collectors.joining());
    }
}
