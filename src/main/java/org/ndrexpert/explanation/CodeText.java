package org.ndrexpert.explanation;

import java.util.List;

import org.ndrexpert.diagnosis.CodeReading;
import org.ndrexpert.observation.Product;

/** What the codes of a report mean, and by whose book, for people to read. */
final class CodeText {

    private static final int MOST = 5;

    private CodeText() {}

    static void write(List<CodeReading> codes, Page page) {
        for (CodeReading code : codes.subList(0, Math.min(MOST, codes.size()))) {
            page.item(2, code.code() + (code.registry() ? "" : " from " + speaker(code)) + ":",
                    code.meaning() + " (" + code.source() + ")" + otherwise(code));
        }
        if (codes.size() > MOST) {
            page.line(2, "and " + (codes.size() - MOST) + " more codes; --format json lists them.");
        }
    }

    /** Who is known to mean something of his own by it: a mail system of ours, or else a host. */
    private static String speaker(CodeReading code) {
        boolean isHost = code.host() != null && (code.saidBy() == null || code.saidBy() == Product.OTHER);
        return isHost ? code.host() : code.saidBy().term();
    }

    private static String otherwise(CodeReading code) {
        if (code.registry()) {
            return code.saidBy() == null || code.saidBy() == Product.OTHER ? "" : "; so the registry, as " + code.saidBy().term()
                    + " is not known to mean anything else by it";
        }
        return code.otherwise() == null ? "" : "; the registry has it otherwise: " + code.otherwise();
    }

    /** What helps where nothing fits: to ask those who can know. */
    static void writeWhatHelps(List<CodeReading> codes, Page page) {
        List<String> hosts = codes.stream().filter(code -> code.host() != null).map(CodeReading::host).distinct().sorted().toList();
        if (!hosts.isEmpty()) {
            page.item(0, "What would help:", "the log of " + String.join(", ", hosts.subList(0, Math.min(MOST, hosts.size())))
                    + ", which refused: its administrators find the entry by the time and the sender.");
        }
        if (codes.isEmpty()) {
            page.item(0, "What would help:", "what the application log of the server that wrote the report holds of that time; paste the entries, "
                    + "as - loggedEvent: {description: ...}.");
        }
        if (codes.stream().anyMatch(code -> code.saidBy() == null)) {
            page.item(0, "What would help:", "which mail system gave the code; state it as - server: {name: ..., product: ...}. "
                    + "What a code means depends on who says it.");
        }
    }
}
