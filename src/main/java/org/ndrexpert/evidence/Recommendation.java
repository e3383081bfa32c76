package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Remedial;

/** A fix or a step of an article, judged for one server. */
public record Recommendation(String article, String server, Remedial remedial, Applicability applicability) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Recommendation that && article.equals(that.article) && server.equals(that.server) && remedial.equals(that.remedial) && applicability.equals(that.applicability);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * article.hashCode() + server.hashCode()) + remedial.hashCode()) + applicability.hashCode();
    }
}
