package org.ndrexpert.mutation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.ndrexpert.rule.RuleSource;

/**
 * The comments of a rule that say why no case can notice a mutant:
 * {@code // ndr:equivalent drop status != null because the table has no row for an unknown code}.
 */
final class Equivalents {

    private static final String MARK = "// ndr:equivalent ";
    private static final String BECAUSE = " because ";

    private final Map<String, String> reasons = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    private Equivalents() {}

    static Equivalents in(RuleSource rule) {
        Equivalents read = new Equivalents();
        String[] lines = rule.whole().in(rule.drl()).split("\n");
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            int because = line.indexOf(BECAUSE);
            if (line.startsWith(MARK) && because > 0) {
                String label = line.substring(MARK.length(), because).strip();
                read.reasons.put(label, line.substring(because + BECAUSE.length()).strip());
                read.lines.put(label, rule.whole().line() + i);
            }
        }
        return read;
    }

    Optional<String> reason(Mutant mutant) {
        return Optional.ofNullable(reasons.get(mutant.label()));
    }

    /** By label, the lines of the comments. */
    Map<String, Integer> lines() {
        return lines;
    }
}
