package org.ndrexpert.explanation;

import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Layer;

/** What lies over the knowledge, as a part of a diagnosis; without layers it leaves no trace. */
final class LayerDocument {

    private final Json json;

    LayerDocument(Json json) {
        this.json = json;
    }

    /** The list of layers. */
    void write(Diagnosis diagnosis) {
        json.optionalList("layers", diagnosis.layers(), layer -> json.object(() -> write(layer)));
    }

    private void write(Layer layer) {
        json.text("name", layer.name()).text("digest", layer.digest())
                .texts("adds", layer.adds())
                .texts("replaces", layer.replaces())
                .list("retires", layer.retires(), retired ->
                        json.object(() -> json.text("article", retired.article()).text("reason", retired.reason())))
                .texts("changesRulesOf", layer.changesRulesOf())
                .texts("replacedFiles", layer.replacedFiles())
                .texts("generalRules", layer.generalRules())
                .texts("replacedRows", layer.replacedRows());
    }

    /** The layer that states an item. */
    void writeName(Diagnosis diagnosis, String article) {
        diagnosis.layerOf(article).ifPresent(layer -> json.text("layer", layer.name()));
    }
}
