package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.observation.Observation;

/**
 * What a session is told about one incident.
 *
 * @param known the facts; of recipients that no rule could tell apart only the first
 * @param sameAs for such a first recipient all that it stands for, itself included
 * @param warnings contradictions between what was stated and read, and statements that could not be used; what was assumed comes first
 */
public record Situation(List<Known> known, Map<String, Set<String>> sameAs, List<String> warnings) {

    /**
     * @param report read from the report; the weakest, a statement wins over it
     * @param stated stated of this incident; the strongest
     * @param context stated of the site for many incidents
     */
    public static Situation of(List<Known> report, List<Known> stated, List<Known> context, Catalogue catalogue) {
        return of(report, stated, Context.of(context), catalogue);
    }

    /** The same with the site facts that were chosen for it. */
    public static Situation of(List<Known> report, List<Known> stated, Context context, Catalogue catalogue) {
        List<String> warnings = new ArrayList<>();
        Statements statements = new Statements(warnings);
        List<Known> read = EventLog.read(stated, warnings);
        List<Known> readContext = EventLog.read(context.facts(), warnings);
        ServerNames names = new ServerNames(read, readContext, context.hasSeveralServers(), report, warnings);
        statements.add(names.apply(read), "the incident");
        statements.add(names.applyToContext(readContext), "the context");
        statements.add(names.applyToReport(report), "the report");
        List<Known> complete = new Derivation(catalogue, statements.all(), warnings).complete();
        List<Known> told = ServerRoles.complete(EventLog.count(complete), names.reporter());
        return RecipientGroups.of(Speakers.complete(told, catalogue), warnings);
    }

    /** The same with what was assumed to come to it, for the warnings. */
    public Situation assuming(List<String> assumptions) {
        return assumptions.isEmpty() ? this
                : new Situation(known, sameAs, Stream.concat(assumptions.stream(), warnings.stream()).toList());
    }

    /** What is known of each fact of the session, by the fact itself. */
    public Map<Observation, Known> byFact() {
        Map<Observation, Known> byFact = new IdentityHashMap<>();
        known.forEach(one -> byFact.put(one.observation(), one));
        return byFact;
    }
}
