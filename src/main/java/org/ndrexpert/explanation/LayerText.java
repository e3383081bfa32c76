package org.ndrexpert.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Inference;
import org.ndrexpert.diagnosis.Layer;

/** What layers change, for people to read; without layers it leaves no trace. */
final class LayerText {

    private LayerText() {}

    /** What lies over the knowledge and what it does there. */
    static void write(Diagnosis diagnosis, Page page) {
        if (!diagnosis.layers().isEmpty()) {
            page.line(0, 0, "LAYERS OVER THE KNOWLEDGE", Page.Tone.HEADING);
            diagnosis.layers().forEach(layer -> write(layer, page));
            page.line();
        }
    }

    private static void write(Layer layer, Page page) {
        List<String> changes = new ArrayList<>();
        add("adds", layer.adds(), changes);
        add("replaces the facts of", layer.replaces(), changes);
        add("changes the rules of", layer.changesRulesOf(), changes);
        add("replaces", layer.replacedFiles(), changes);
        add("adds, for all items,", layer.generalRules().stream().map(rule -> '"' + rule + '"').toList(), changes);
        add("replaces in the tables", layer.replacedRows(), changes);
        layer.retires().forEach(retired -> changes.add("retires " + retired.article() + ": " + retired.reason()));
        page.item(2, "-", layer.name() + (changes.isEmpty() ? " changes nothing" : ""));
        changes.forEach(change -> page.line(4, 6, change, Page.Tone.PLAIN));
    }

    private static void add(String does, List<String> what, List<String> changes) {
        if (!what.isEmpty()) {
            StringJoiner all = new StringJoiner(", ", does + " ", "");
            what.forEach(all::add);
            changes.add(all.toString());
        }
    }

    /** Which layer an item is from. */
    static void writeOrigin(Diagnosis diagnosis, String article, Page page) {
        diagnosis.layerOf(article).ifPresent(layer -> page.line(2, 2, "From the layer " + layer.name() + ", which "
                + (layer.adds().contains(article) ? "adds" : "replaces") + " this item", Page.Tone.FAINT));
    }

    /** Where a rule stands. */
    static String place(Inference inference) {
        return inference.file() + ":" + inference.line() + (inference.layer().isEmpty() ? "" : " of the layer " + inference.layer());
    }
}
