package org.ndrexpert.mutation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What test cases noticed.
 *
 * @param judged every mutant with what became of it, in the order of files and lines
 * @param idleComments comments that call a mutant equivalent which is none, or which a case notices, each with file and line
 */
public record MutationScore(List<Judged> judged, List<String> idleComments) {

    public record Judged(Mutant mutant, Fate fate) {}

    /** Mutants that some case should notice. */
    public long noticeable() {
        return judged.stream().filter(one -> one.fate() instanceof Fate.Noticed || one.fate() instanceof Fate.Survived).count();
    }

    public long noticed() {
        return judged.stream().filter(one -> one.fate() instanceof Fate.Noticed).count();
    }

    /** Of the mutants that some case should notice those that one did, from 0 to 100; 100 where there are none. */
    public double percent() {
        return noticeable() == 0 ? 100 : 100.0 * noticed() / noticeable();
    }

    /** To one decimal, rounded down: where a mutant survives, not all were noticed. */
    double shownPercent() {
        return Math.floor(percent() * 10) / 10;
    }

    /** The scores of the single items, or of the files of rules that hold for all items. */
    public Map<String, MutationScore> byItem() {
        return judged.stream().collect(Collectors.groupingBy(MutationScore::item, TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), all -> new MutationScore(all, List.of()))));
    }

    private static String item(Judged one) {
        String article = one.mutant().rule().article();
        return article == null ? one.mutant().rule().file() : article;
    }
}
