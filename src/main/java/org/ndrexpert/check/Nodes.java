package org.ndrexpert.check;

import java.util.List;
import java.util.Optional;

import org.ndrexpert.yaml.Node;

/** Finds pieces of a YAML text by their keys. */
final class Nodes {

    private Nodes() {}

    static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Node.Entry::value).findFirst()
                : Optional.empty();
    }

    /** The value under a key, or the whole where there is none. */
    static Node at(Node node, String key) {
        return value(node, key).orElse(node);
    }

    /** The items of the list under a key; none where there is no list. */
    static List<Node> items(Node node, String key) {
        return value(node, key).filter(Node.Sequence.class::isInstance).map(list -> ((Node.Sequence) list).items()).orElse(List.of());
    }

    /** What a single value says; empty for everything else. */
    static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
