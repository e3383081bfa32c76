package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.rule.ConsequenceException;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.situation.Known;

/** Compiled rules, ready to be applied by any number of threads. */
final class RuleBase {

    /** More firings than the worst honest incident needs, and few enough to stop an endless chain within a second. */
    private static final int MOST_FIRINGS_OF_A_FACT = 2_000;

    private static final int FIRINGS_OF_THE_LAST_ROUND = 1_000;

    private final KieBase base;
    private final Queue<KieSessionsPool> idle = new ConcurrentLinkedQueue<>();

    RuleBase(List<Model> models) {
        base = KieBaseBuilder.createKieBaseFromModel(models);
    }

    /**
     * Applies the rules to the facts until nothing new follows.
     *
     * @throws RulesFailedException where rules go on for ever or one of them throws; it names the rule
     */
    Conclusions apply(List<Known> facts, Catalogue catalogue) {
        KieSessionsPool pool = idle.poll();
        if (pool == null) {
            pool = base.newKieSessionsPool(1);
        }
        Conclusions conclusions = applyIn(pool, facts, catalogue);
        idle.add(pool); // a pool whose session failed is not used again
        return conclusions;
    }

    private static Conclusions applyIn(KieSessionsPool pool, List<Known> facts, Catalogue catalogue) {
        KieSession session = pool.newKieSession();
        try {
            session.insert(catalogue);
            facts.forEach(known -> session.insert(known.observation()));
            int cap = MOST_FIRINGS_OF_A_FACT * (facts.size() + 1);
            if (session.fireAllRules(cap) == cap) {
                throw endless(session, cap);
            }
            return Conclusions.of(session);
        } catch (ConsequenceException e) {
            throw new RulesFailedException("the rule \"" + e.getRule().getName() + "\" failed: " + e.getCause(), e);
        } catch (ConstraintEvaluationException e) {
            throw new RulesFailedException("a condition failed: " + e.getMessage(), e);
        } finally {
            session.dispose();
        }
    }

    private static RulesFailedException endless(KieSession session, int cap) {
        String[] last = {"?"};
        session.addEventListener(new DefaultAgendaEventListener() {
            @Override
            public void afterMatchFired(AfterMatchFiredEvent event) {
                last[0] = event.getMatch().getRule().getName();
            }
        });
        session.fireAllRules(FIRINGS_OF_THE_LAST_ROUND);
        return new RulesFailedException("the rules fired " + cap + " times and went on; the last one was \"" + last[0] + "\"", null);
    }
}
