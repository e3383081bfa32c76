package org.ndrexpert.knowledge;

import java.util.Locale;

import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.CollectDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.PatternSourceDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.ndrexpert.knowledge.Forbidden.Kind;

/** Looks for what is forbidden on the left-hand side of a rule. */
final class ForbiddenConditions {

    private static final String FORM = "a condition is a pattern, or a pattern after not or exists; write a second rule in place of or,"
            + " and let a fact say what would have to be counted, collected or computed";

    private static final String SOURCE = "a pattern matches the facts, or what the catalogue looks up,"
            + " as in: from $catalogue.hotfixes($article)";

    private final ForbiddenList found;

    private ForbiddenConditions(ForbiddenList found) {
        this.found = found;
    }

    static void find(RuleDescr rule, ForbiddenList found) {
        rule.getLhs().getDescrs().forEach(new ForbiddenConditions(found)::read);
    }

    private void read(BaseDescr condition) {
        if (condition instanceof PatternDescr pattern) {
            readPattern(pattern);
        } else if (condition instanceof NotDescr not && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(pattern);
        } else if (condition instanceof ExistsDescr exists && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(pattern);
        } else {
            found.add(Kind.CONDITION, condition, word(condition), FORM);
        }
    }

    private void readPattern(PatternDescr pattern) {
        if (pattern.isQuery() || pattern.isUnification()) {
            found.add(Kind.CONDITION, pattern, pattern.isQuery() ? "?" + pattern.getObjectType() : pattern.getIdentifier() + " :=", FORM);
            return;
        }
        if (!pattern.getAnnotationNames().isEmpty()) {
            String name = "@" + pattern.getAnnotationNames().iterator().next();
            found.add(Kind.ANNOTATION, found.find(name, found.place(pattern)), name, "a pattern has no annotations");
        }
        if (!pattern.getBehaviors().isEmpty()) {
            found.add(Kind.SOURCE, found.find("over", found.place(pattern)), "over", SOURCE);
        }
        found.addEscapes(pattern.getObjectType() + " " + pattern.getIdentifier(), found.place(pattern));
        pattern.getDescrs().forEach(constraint -> readConstraint(pattern, constraint));
        if (pattern.getSource() != null) {
            readSource(pattern, pattern.getSource());
        }
    }

    private void readConstraint(PatternDescr pattern, BaseDescr constraint) {
        if (!(constraint instanceof ExprConstraintDescr named) || named.getType() != ExprConstraintDescr.Type.NAMED) {
            found.add(Kind.CONDITION, constraint, String.valueOf(constraint), "a constraint names the component that it compares, as in "
                    + pattern.getObjectType() + "(name == $name)");
            return;
        }
        String text = named.getExpression();
        int place = found.find(text, found.place(named));
        found.addEscapes(text, place);
        PlainCondition.inConstraint(text).ifPresent(part -> add(part, place));
    }

    private void readSource(PatternDescr pattern, PatternSourceDescr source) {
        if (!(source instanceof FromDescr from)) {
            boolean computed = source instanceof AccumulateDescr || source instanceof CollectDescr;
            int place = found.place(source.getLine() > 0 ? source : pattern);
            found.add(computed ? Kind.CONDITION : Kind.SOURCE, place, word(source), computed ? FORM : SOURCE);
            return;
        }
        String text = String.valueOf(from.getDataSource());
        int place = found.find(text, found.find("from", found.place(pattern)));
        found.addEscapes(text, place);
        if (text.startsWith("$catalogue.")) {
            PlainCondition.inLookup(text).ifPresent(part -> add(part, place));
        } else {
            found.add(Kind.SOURCE, place, "from " + text, SOURCE);
        }
    }

    private void add(Misplaced part, int place) {
        found.add(part.kind(), place + part.place(), part.found(), part.wanted());
    }

    /** What the rule language calls it: {@code forall} for a {@code ForallDescr}. */
    private static String word(BaseDescr condition) {
        String name = condition.getClass().getSimpleName().replace("Descr", "");
        return name.equals("ConditionalBranch") ? "if" : name.equals("EntryPoint") ? "entry-point" : name.toLowerCase(Locale.ROOT);
    }
}
