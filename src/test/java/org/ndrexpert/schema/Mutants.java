package org.ndrexpert.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ndrexpert.yaml.Node;

/** A document changed in one place: a key left out, renamed or added, a value replaced by another or by one of another kind. */
final class Mutants {

    private static final List<Node> OTHER_VALUES = List.of(
            text("zzz"), text(""), text("5.5.1.1"), text("5.5.1"), text("true"), text("7"), scalar("3", Node.Kind.INTEGER),
            scalar("-1", Node.Kind.INTEGER), scalar("2147483648", Node.Kind.INTEGER), scalar("5.1", Node.Kind.DECIMAL),
            scalar("true", Node.Kind.BOOLEAN), scalar("", Node.Kind.NULL), new Node.Sequence(1, 1, List.of()),
            new Node.Sequence(1, 1, List.of(text("zzz"))), new Node.Mapping(1, 1, List.of()),
            new Node.Mapping(1, 1, List.of(entry("zzz", text("zzz")))));

    /** A key of few mappings, which in a step is worked out. */
    private static final Node.Entry ADDED = entry("kind", text("zzz"));

    private Mutants() {}

    static Stream<Node> of(Node node) {
        Stream<Node> within = node instanceof Node.Mapping mapping ? ofMapping(mapping)
                : node instanceof Node.Sequence sequence ? ofSequence(sequence) : ofScalar((Node.Scalar) node);
        return Stream.concat(OTHER_VALUES.stream(), within);
    }

    private static Stream<Node> ofMapping(Node.Mapping mapping) {
        return IntStream.range(0, mapping.entries().size()).boxed().flatMap(i -> {
            Node.Entry old = mapping.entries().get(i);
            Stream<List<Node.Entry>> ofKey = Stream.of(List.of(), List.of(entry(old.key() + "s", old.value())),
                    hasKey(mapping, ADDED.key()) ? List.of() : List.of(old, ADDED));
            Stream<List<Node.Entry>> ofValue = of(old.value()).map(value -> List.of(entry(old.key(), value)));
            return Stream.concat(ofKey, ofValue).map(change -> new Node.Mapping(1, 1, replaced(mapping.entries(), i, change)));
        });
    }

    private static boolean hasKey(Node.Mapping mapping, String key) {
        return mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
    }

    private static Stream<Node> ofSequence(Node.Sequence sequence) {
        return IntStream.range(0, sequence.items().size()).boxed().flatMap(i -> of(sequence.items().get(i))
                .map(item -> new Node.Sequence(1, 1, replaced(sequence.items(), i, List.of(item)))));
    }

    private static Stream<Node> ofScalar(Node.Scalar scalar) {
        return Stream.of(text(scalar.text().toUpperCase(Locale.ROOT)), text(" " + scalar.text() + " "), text(scalar.text() + " edition"));
    }

    private static <T> List<T> replaced(List<T> list, int at, List<T> by) {
        List<T> changed = new ArrayList<>(list.subList(0, at));
        changed.addAll(by);
        changed.addAll(list.subList(at + 1, list.size()));
        return changed;
    }

    private static Node.Entry entry(String key, Node value) {
        return new Node.Entry(key, 1, 1, value);
    }

    private static Node text(String text) {
        return new Node.Scalar(1, 1, text, Node.Kind.STRING, true);
    }

    private static Node scalar(String text, Node.Kind kind) {
        return new Node.Scalar(1, 1, text, kind, false);
    }
}
