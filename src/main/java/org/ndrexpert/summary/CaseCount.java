package org.ndrexpert.summary;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Applicability;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Question;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;

/** Takes an incident apart into what is counted of it. No key counts an incident twice. */
final class CaseCount {

    private static final Set<Applicability> TO_BE_DONE =
            Set.of(Applicability.APPLIES, Applicability.PREREQUISITE_MISSING, Applicability.UNKNOWN);

    /** Takes one more under a key. */
    interface Taker {
        void take(Part part, List<String> key, Tally tally);
    }

    private final Case one;
    private final Function<Article, List<String>> causes;
    private final Taker taker;

    /** @param causes the keys of causes */
    CaseCount(Case one, Function<Article, List<String>> causes, Taker taker) {
        this.one = one;
        this.causes = causes;
        this.taker = taker;
    }

    void count() {
        causes();
        String hour = one.when() == null ? "" : one.when().truncatedTo(ChronoUnit.HOURS).toString();
        taker.take(Part.HOURS, List.of(hour), one.tally());
        Places.servers(one).forEach((server, verdict) -> taker.take(Part.SERVERS, List.of(server), one.tally(verdict)));
        Places.remotes(one).forEach(host -> taker.take(Part.REMOTES, List.of(host), one.tally()));
        taker.take(Part.PRODUCTS, List.of(Places.product(one)), one.tally());
        fixes(one).forEach((fix, tally) -> taker.take(Part.FIXES, fix.key(), tally));
        questions(one).forEach((key, tally) -> taker.take(Part.QUESTIONS, key, tally));
        Correlation.repeats(one).stream().distinct().forEach(cell -> taker.take(Part.REPEATS, cell.key(one.when()), one.tally()));
        Correlation.bursts(one).stream().distinct().forEach(cell -> taker.take(Part.BURSTS, cell.key(one.when()),
                cell.article().isEmpty() ? one.tally().naming(Unfit.readAnswers(one)) : one.tally()));
        if (one.verdict() == Verdict.UNEXPLAINED) {
            taker.take(Part.UNFIT, Unfit.of(one).key(), one.tally().naming(List.of(Unfit.layout(one))));
        }
    }

    private void causes() {
        Map<Article, Tally> found = new LinkedHashMap<>();
        for (Finding finding : one.diagnosis().findings()) { // the surest first
            found.computeIfAbsent(finding.article(), article -> Tally.one(finding.certainty(), recipients(one, article)).at(one.when())
                    .like(one.source()));
        }
        found.forEach((article, tally) -> taker.take(Part.CAUSES, causes.apply(article), tally));
    }

    /** How many recipients an article explains in an incident: all, where it is not about single ones. */
    private static long recipients(Case one, Article article) {
        Set<String> explained = new TreeSet<>();
        for (Finding finding : one.standing()) {
            if (finding.article().equals(article)) {
                if (finding.recipients().isEmpty()) {
                    return one.recipients().size();
                }
                explained.addAll(finding.recipients());
            }
        }
        return explained.size();
    }

    /** Each fix once for a server, by what is best known of it there. */
    private static Map<Fix, Tally> fixes(Case one) {
        Map<Fix, Remedy> best = new LinkedHashMap<>();
        Map<Fix, Set<String>> articles = new LinkedHashMap<>();
        for (Remedy remedy : one.diagnosis().remedies()) {
            Fix fix = fix(remedy);
            if (fix != null) {
                best.merge(fix.anyhow(), remedy, (known, other) -> SUREST.compare(known, other) <= 0 ? known : other);
                articles.computeIfAbsent(fix.anyhow(), any -> new TreeSet<>()).add(Names.name(remedy.article()));
            }
        }
        Map<Fix, Tally> fixes = new LinkedHashMap<>();
        best.forEach((anyhow, remedy) -> fixes.put(fix(remedy), one.tally(Verdict.of(remedy.certainty())).naming(articles.get(anyhow))));
        return fixes;
    }

    private static final Comparator<Remedy> SUREST = Comparator.comparing(Remedy::certainty)
            .thenComparing(remedy -> remedy.applicability() == Applicability.APPLIES ? 0
                    : remedy.applicability() == Applicability.PREREQUISITE_MISSING ? 1 : 2);

    private static @Nullable Fix fix(Remedy remedy) {
        if (remedy.certainty() == Certainty.EXCLUDED || !TO_BE_DONE.contains(remedy.applicability())) {
            return null;
        }
        return remedy.remedial() instanceof Hotfix hotfix ? Fix.of(remedy, hotfix)
                : remedy.remedial() instanceof ServicePack pack ? Fix.of(remedy, pack) : null;
    }

    private static Map<List<String>, Tally> questions(Case one) {
        Diagnosis diagnosis = one.diagnosis();
        Map<List<String>, List<String>> first = new LinkedHashMap<>();
        Map<List<String>, Tally> asked = new LinkedHashMap<>();
        for (Question question : diagnosis.questions()) {
            if (!question.decides().isEmpty()) {
                Asked general = Asked.of(question, one.recipients());
                Tally tally = Tally.one(one.verdict(), one.recipients().size()).at(one.when()).naming(question.decides())
                        .like(general.isAskedOfEach() ? general.subject() : one.source());
                asked.merge(first.computeIfAbsent(general.words(), any -> general.key()), tally, CaseCount::named);
            }
        }
        return asked;
    }

    /** An incident that asks something of two recipients, or twice in the same words, asks it once. */
    private static Tally named(Tally tally, Tally again) {
        tally.names.absorb(again.names);
        tally.examples.absorb(again.examples);
        return tally;
    }
}
