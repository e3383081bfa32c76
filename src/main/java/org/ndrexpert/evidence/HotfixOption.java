package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Hotfix;

/**
 * A hotfix of an article that was judged, beside one server.
 *
 * @param fit what the server's product, system, processor and service packs say of it, files apart
 * @param certainty of the article on that server
 */
public record HotfixOption(String article, String server, Hotfix hotfix, Applicability fit, Certainty certainty) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HotfixOption that && article.equals(that.article) && server.equals(that.server) && hotfix.equals(that.hotfix) && fit.equals(that.fit) && certainty.equals(that.certainty);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * (31 * article.hashCode() + server.hashCode()) + hotfix.hashCode()) + fit.hashCode()) + certainty.hashCode();
    }
}
