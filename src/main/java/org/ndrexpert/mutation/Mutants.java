package org.ndrexpert.mutation;

import java.util.ArrayList;
import java.util.List;

import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operator;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleSource.PatternSource;
import org.ndrexpert.rule.Span;

/** Makes all mutants of a rule: each constraint and each pattern that nothing else depends on is left out and turned round. */
final class Mutants {

    private final RuleSource source;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(RuleSource source) {
        this.source = source;
    }

    static List<Mutant> of(RuleSource source) {
        Mutants made = new Mutants(source);
        for (int i = 0; i < source.patterns().size(); i++) {
            made.addConstraints(i);
            made.addPattern(i);
        }
        return made.mutants;
    }

    private void addConstraints(int index) {
        List<Constraint> constraints = Condition.of(source.text().patterns().get(index)).constraints();
        List<Span> places = source.patterns().get(index).constraints();
        for (int i = 0; i < places.size(); i++) {
            Constraint constraint = constraints.get(i);
            if (constraint.operator() != null) {
                Span place = places.get(i);
                String written = oneLine(place.in(source.drl()));
                add(place.line(), Change.DROP, written, without(places, i, constraint));
                add(place.line(), Change.FLIP, written, replaced(place, turned(place.in(source.drl()), constraint)));
            }
        }
    }

    private void addPattern(int index) {
        Pattern pattern = source.text().patterns().get(index);
        PatternSource place = source.patterns().get(index);
        if (isNeededElsewhere(index)) {
            return;
        }
        String written = place.whole().in(source.drl()).strip();
        int mode = pattern.mode().isEmpty() ? 0 : pattern.mode().length();
        String matched = written.substring(mode).strip();
        if (matched.indexOf(':') > 0 && matched.startsWith("$")) {
            matched = matched.substring(matched.indexOf(':') + 1).strip();
        }
        add(place.whole().line(), Change.DROP, oneLine(written), replaced(place.whole(), "\n"));
        add(place.whole().line(), Change.FLIP, oneLine(written),
                replaced(place.whole(), (pattern.mode().equals("not") ? "exists " : "not ") + matched + "\n"));
    }

    /** Whether another pattern or the conclusion uses what this pattern binds. */
    private boolean isNeededElsewhere(int index) {
        Pattern pattern = source.text().patterns().get(index);
        List<String> bound = new ArrayList<>();
        if (pattern.variable() != null) {
            bound.add(pattern.variable());
        }
        Condition.of(pattern).constraints().stream().map(Constraint::variable).filter(one -> one != null).forEach(bound::add);
        StringBuilder others = new StringBuilder(source.conclusion());
        for (int i = 0; i < source.patterns().size(); i++) {
            if (i != index) {
                others.append('\n').append(source.patterns().get(i).whole().in(source.drl()));
            }
        }
        return bound.stream().anyMatch(variable -> isNamed(variable, others));
    }

    private static boolean isNamed(String variable, CharSequence text) {
        String in = text.toString();
        for (int at = in.indexOf(variable); at >= 0; at = in.indexOf(variable, at + 1)) {
            int behind = at + variable.length();
            if (behind == in.length() || !Character.isJavaIdentifierPart(in.charAt(behind))) {
                return true;
            }
        }
        return false;
    }

    /** A constraint that binds a variable goes on doing so; of the others the comma goes, too. */
    private String without(List<Span> places, int index, Constraint constraint) {
        Span place = places.get(index);
        if (constraint.variable() != null) {
            return replaced(place, constraint.variable() + " : " + constraint.component());
        }
        int start = index == 0 ? place.start() : places.get(index - 1).end();
        int end = index == 0 && places.size() > 1 ? places.get(1).start() : place.end();
        return replaced(start, end, "");
    }

    private static String turned(String written, Constraint constraint) {
        String component = constraint.component();
        int behindVariable = constraint.variable() == null ? 0 : written.indexOf(':') + 1;
        int behind = written.indexOf(component, behindVariable) + component.length();
        String comparison = written.substring(behind).strip();
        for (String word : constraint.operator().sign().split(" ")) {
            comparison = comparison.substring(word.length()).strip();
        }
        return written.substring(0, behind) + " " + opposite(constraint.operator()).sign() + " " + comparison;
    }

    private static Operator opposite(Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.DIFFERENT;
            case DIFFERENT -> Operator.EQUAL;
            case LESS -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.LESS;
            case GREATER -> Operator.AT_MOST;
            case AT_MOST -> Operator.GREATER;
            case IN -> Operator.NOT_IN;
            case NOT_IN -> Operator.IN;
            case CONTAINS -> Operator.NOT_CONTAINS;
            case NOT_CONTAINS -> Operator.CONTAINS;
        };
    }

    private String replaced(Span place, String by) {
        return replaced(place.start(), place.end(), by);
    }

    private String replaced(int start, int end, String by) {
        String drl = source.drl();
        return drl.substring(source.whole().start(), start) + by + drl.substring(end, source.whole().end());
    }

    private void add(int line, Change change, String condition, String drl) {
        mutants.add(new Mutant(source.text(), line, change, condition, drl));
    }

    private static String oneLine(String written) {
        return String.join(" ", written.strip().split("\\s+"));
    }
}
