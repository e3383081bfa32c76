package org.ndrexpert.evidence;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Hotfix;

/**
 * A hotfix of an article that was judged, beside one server.
 *
 * @param fit what the server's product, system, processor and service packs say of it, files apart
 * @param certainty of the article on that server
 */
public record HotfixOption(String article, String server, Hotfix hotfix, Applicability fit, Certainty certainty) {}
