package org.ndrexpert.diagnosis;

import java.util.List;

import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Remedial;
import org.ndrexpert.evidence.Certainty;

/**
 * Something that can be done about a finding.
 *
 * @param article id of the finding's article
 * @param server the server to do it on; empty where there is none or it has no name
 * @param certainty of the finding; what belongs to a suspected one helps only if the suspicion proves right
 * @param inferences why it is recommended, or why not
 */
public record Remedy(
        String article,
        String server,
        Remedial remedial,
        Applicability applicability,
        Certainty certainty,
        List<Inference> inferences) {}
