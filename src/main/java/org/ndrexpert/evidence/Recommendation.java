package org.ndrexpert.evidence;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Remedial;

/** A fix or a step of an article, judged for one server. */
public record Recommendation(String article, String server, Remedial remedial, Applicability applicability) {}
