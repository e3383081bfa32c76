package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;

import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleMistake;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.Span;

/** Reads the conditions of one rule; one with a mistake is left out and told. */
final class PatternReader {

    private final String file;
    private final String drl;
    private final String rule;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<RuleSource.PatternSource> places = new ArrayList<>();
    private final List<Span> unread = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();

    PatternReader(String file, String drl, String rule) {
        this.file = file;
        this.drl = drl;
        this.rule = rule;
    }

    List<Pattern> patterns() {
        return patterns;
    }

    List<RuleSource.PatternSource> places() {
        return places;
    }

    List<Span> unread() {
        return unread;
    }

    List<Defect> defects() {
        return defects;
    }

    private Span span(BaseDescr descr) {
        return Span.of(drl, Math.max(0, descr.getStartCharacter()), Math.min(drl.length(), descr.getEndCharacter() + 1));
    }

    void read(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            read(descr, pattern, "");
        } else if (descr instanceof NotDescr not && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            read(descr, pattern, "not");
        } else if (descr instanceof ExistsDescr exists && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            read(descr, pattern, "exists");
        } else {
            Span at = span(descr);
            unread.add(at);
            defects.add(new Defect(DefectKind.CONDITION_FORM, file, at.line(), at.column(), rule,
                    "a condition is a pattern, or a pattern after not or exists", "write a second rule in place of or, eval and accumulate"));
        }
    }

    private void read(BaseDescr whole, PatternDescr descr, String mode) {
        Span place = span(whole);
        List<Span> constraintPlaces = descr.getDescrs().stream().map(this::span).toList();
        List<String> constraints = descr.getDescrs().stream().map(String::valueOf).toList();
        String from = descr.getSource() instanceof FromDescr source ? String.valueOf(source.getDataSource()) : null;
        Pattern pattern = new Pattern(mode, descr.getObjectType(), descr.getIdentifier(), constraints, place.line(), from);
        List<Defect> wrong = mistakes(pattern, place, constraintPlaces);
        if (wrong.isEmpty()) {
            patterns.add(pattern);
            places.add(new RuleSource.PatternSource(place, constraintPlaces));
        } else {
            unread.add(place);
        }
        defects.addAll(wrong);
    }

    /** Every constraint is tried by itself, so that of two mistakes in a pattern both are told. */
    private List<Defect> mistakes(Pattern pattern, Span place, List<Span> constraintPlaces) {
        List<Defect> wrong = new ArrayList<>();
        try {
            Condition.of(new Pattern(pattern.mode(), pattern.type(), pattern.variable(), List.of(), place.line(), pattern.from()));
        } catch (RuleMistake mistake) {
            wrong.add(defect(mistake, typeOrLookup(mistake, pattern, place)));
            if (mistake.kind() == DefectKind.UNKNOWN_TYPE) {
                return wrong;
            }
        }
        for (int i = 0; i < constraintPlaces.size(); i++) {
            try {
                Condition.of(new Pattern("", pattern.type(), null, List.of(pattern.constraints().get(i)), 0, null));
            } catch (RuleMistake mistake) {
                wrong.add(defect(mistake, constraintPlaces.get(i)));
            }
        }
        return wrong;
    }

    private Defect defect(RuleMistake mistake, Span at) {
        return new Defect(mistake.kind(), file, at.line(), at.column(), rule, mistake.found(), mistake.wanted());
    }

    /** Where the type's name, or the lookup, stands in the pattern. */
    private Span typeOrLookup(RuleMistake mistake, Pattern pattern, Span place) {
        String text = place.in(drl);
        int at = mistake.kind() == DefectKind.UNKNOWN_TYPE ? text.indexOf(pattern.type()) : text.lastIndexOf("from ");
        return at < 0 ? place : Span.of(drl, place.start() + at, place.end());
    }
}
