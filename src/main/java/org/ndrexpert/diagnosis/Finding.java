package org.ndrexpert.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Closeness;
import org.ndrexpert.evidence.Certainty;

/**
 * An article that the report fits, and how sure that is.
 *
 * @param recipients the recipients it explains; empty where it is not about single ones
 * @param servers the servers it is judged on; empty where it is not about a server or the server has no name
 * @param support how many observations make it likelier without telling it from its look-alikes
 * @param closeness by what the report names it; absent where rules alone lead to it
 * @param behind ids of the findings that are not excluded and are the cause where this one is the outcome
 * @param inferences why, in the order in which the argument goes
 */
public record Finding(
        Article article,
        Certainty certainty,
        List<String> recipients,
        List<String> servers,
        int support,
        @Nullable Closeness closeness,
        List<String> behind,
        List<Inference> inferences) {}
