package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ndrexpert.testcase.ScenarioSource;
import org.ndrexpert.yaml.Node;

/**
 * A scenario with what it says will come of it.
 *
 * @param expected every item that it lists under a certainty
 */
record ExpectedCase(ScenarioSource source, List<Expected> expected) {

    static final List<String> CERTAINTIES = List.of("confirmed", "suspected", "excluded");

    /**
     * An item in the outcome.
     *
     * @param id the label without the server behind it
     */
    record Expected(String certainty, String id, Node at) {}

    static ExpectedCase of(ScenarioSource source) {
        List<Expected> expected = new ArrayList<>();
        Nodes.value(source.node(), "then").ifPresent(then -> {
            for (String certainty : CERTAINTIES) {
                Nodes.items(then, certainty).forEach(label -> expected.add(new Expected(certainty, Nodes.text(label).split(" ", 2)[0], label)));
            }
        });
        return new ExpectedCase(source, expected);
    }

    String file() {
        return source.file();
    }

    /** The file's name without its room and its ending. */
    String stem() {
        return ItemNames.stem(file());
    }

    String name() {
        return Nodes.value(source.node(), "scenario").map(Nodes::text).orElse("");
    }

    /** The certainties of an item, one for each server; none where it is not listed. */
    List<String> certainties(String id) {
        return expected.stream().filter(one -> one.id().equals(id)).map(Expected::certainty).sorted().toList();
    }

    boolean lists(String id) {
        return expected.stream().anyMatch(one -> one.id().equals(id));
    }

    boolean lists(String id, String certainty) {
        return certainties(id).contains(certainty);
    }

    /** Whether it shows where the item does not apply. */
    boolean isNegativeFor(String id) {
        return certainties(id).stream().allMatch("excluded"::equals);
    }

    /** The list under a key of {@code then}. */
    List<Node> then(String key) {
        return Nodes.value(source.node(), "then").map(then -> Nodes.items(then, key)).orElse(List.of());
    }

    Optional<Node> report() {
        return Nodes.value(source.node(), "report");
    }
}
