package org.ndrexpert.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;

/** What can be done about a finding, in the order in which it is to be done. */
final class RemedyText {

    private RemedyText() {}

    static void write(Finding finding, Diagnosis diagnosis, Page page) {
        List<Remedy> remedies = diagnosis.remedies().stream()
                .filter(remedy -> remedy.article().equals(finding.article().article()))
                .filter(remedy -> finding.servers().isEmpty() ? remedy.server().isEmpty() : finding.servers().contains(remedy.server()))
                .toList();
        if (finding.certainty() == Certainty.EXCLUDED
                || remedies.stream().anyMatch(remedy -> isForServer(remedy) && remedy.remedial() instanceof Hotfix)) {
            // The same fix for another processor is no news beside the one for this, nor what could not be installed anyway.
            remedies = remedies.stream().filter(RemedyText::isForServer).toList();
        }
        if (remedies.isEmpty()) {
            return;
        }
        page.line(2, 2, switch (finding.certainty()) {
            case CONFIRMED -> "What to do";
            case SUSPECTED -> "What to do if it is so";
            case EXCLUDED -> "Its fixes";
        }, Page.Tone.HEADING);
        Set<String> written = new HashSet<>();
        for (Remedy remedy : remedies) {
            String text = label(remedy) + Summary.of(remedy) + basis(remedy);
            if (!written.add(text)) {
                continue; // the same file for another processor or Windows, where it is installed anyway
            }
            String mark = written.size() + ".";
            page.item(4, mark, text);
            if (remedy.remedial() instanceof Hotfix hotfix) {
                writeDetails(hotfix, isForServer(remedy) ? finding.certainty() : Certainty.EXCLUDED, mark.length() + 5, page);
            }
        }
    }

    static boolean isForServer(Remedy remedy) {
        return remedy.applicability() != Applicability.NOT_FOR_THIS_SERVER;
    }

    private static void writeDetails(Hotfix hotfix, Certainty certainty, int indent, Page page) {
        if (certainty == Certainty.EXCLUDED) {
            return;
        }
        StringJoiner details = new StringJoiner(", ");
        if (hotfix.sizeBytes() != null) {
            details.add(String.format(Locale.ROOT, "%,d bytes", hotfix.sizeBytes()));
        }
        if (hotfix.date() != null) {
            details.add(hotfix.date());
        }
        if (hotfix.download() != null) {
            details.add(hotfix.download());
        }
        if (details.length() > 0) {
            page.line(indent, details.toString());
        }
        if (hotfix.caution() != null) {
            page.item(indent, "Caution:", hotfix.caution().strip());
        }
        if (hotfix.note() != null) {
            page.line(indent, hotfix.note().strip());
        }
    }

    private static String label(Remedy remedy) {
        Kind kind = remedy.remedial().kind();
        String label = kind == Kind.WORKAROUND ? "Meanwhile: " : "";
        boolean judged = kind == Kind.HOTFIX || kind == Kind.SERVICE_PACK;
        return judged ? "[" + kind.term() + ", " + remedy.applicability().term() + "] " : label;
    }

    private static String basis(Remedy remedy) {
        if (remedy.remedial() instanceof Step step) {
            return basis(step.inference(), step.source());
        }
        return remedy.remedial() instanceof ServicePack pack ? basis(pack.inference(), null) : "";
    }

    /** In brackets, where something is said and whether it was inferred. */
    static String basis(@Nullable Boolean inference, @Nullable String source) {
        String said = source == null ? "" : " (" + source + ")";
        return Boolean.TRUE.equals(inference) ? said + " [inferred]" : said;
    }
}
