package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.FromDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleMistake;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.Span;

/**
 * Reads a rule file as text: the rules' sentences and conditions, each with its place. Finds, with their places, the mistakes that
 * the engine reports without one.
 */
final class RuleReader {

    private final String file;
    private final String drl;
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleSource> rules = new ArrayList<>();

    private RuleReader(String file, String drl) {
        this.file = file;
        this.drl = drl;
    }

    /** @param defects without an error among them where the file can go to the compiler */
    record Read(List<RuleSource> rules, List<Defect> defects) {

        List<RuleText> texts() {
            return rules.stream().map(RuleSource::text).toList();
        }
    }

    /** @param file relative to the knowledge folder, with slashes */
    static Read read(String file, String drl) {
        RuleReader reader = new RuleReader(file, drl);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException e) {
            reader.add(DefectKind.RULE_SYNTAX, null, 0, 0, String.valueOf(e.getMessage()), "");
        }
        parser.getErrors().forEach(reader::addSyntaxError);
        if (parsed != null && reader.defects.isEmpty()) {
            reader.readPackage(parsed);
        }
        return new Read(reader.rules, reader.defects);
    }

    private void addSyntaxError(DroolsError error) {
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        int column = error instanceof ParserError parser && line > 0 ? parser.getCol() + 1 : 0;
        add(DefectKind.RULE_SYNTAX, null, line, column, error.getMessage(), "");
    }

    private void add(DefectKind kind, @Nullable String rule, int line, int column, String found, String wanted) {
        defects.add(new Defect(kind, file, line, column, rule, found, wanted));
    }

    private void add(DefectKind kind, @Nullable String rule, Span at, String found, String wanted) {
        add(kind, rule, at.line(), at.column(), found, wanted);
    }

    private void readPackage(PackageDescr parsed) {
        if (parsed.getName() == null || parsed.getName().isEmpty()) {
            add(DefectKind.PACKAGE, null, 1, 1, "the file names no package", "begin it with one, as in: package exchange55");
        }
        Map<String, Integer> names = new HashMap<>();
        for (RuleDescr rule : parsed.getRules()) {
            Span whole = span(rule);
            Integer other = names.putIfAbsent(rule.getName(), whole.line());
            if (other != null) {
                add(DefectKind.REPEATED_NAME, rule.getName(), whole, "the rule on line " + other + " has the same name",
                        "give each a sentence of its own");
            }
            readRule(rule, whole);
        }
        if (parsed.getRules().isEmpty()) {
            add(DefectKind.NO_RULE, null, 0, 0, "there is no rule in this file", "write one, or delete the file");
        }
        addForbidden(ForbiddenConstructs.in(parsed, drl));
    }

    /** What else is wrong on a line with something forbidden goes with it. */
    private void addForbidden(List<Forbidden> forbidden) {
        Set<Integer> lines = forbidden.stream().map(Forbidden::line).collect(Collectors.toSet());
        defects.removeIf(defect -> lines.contains(defect.line()));
        forbidden.forEach(one -> defects.add(one.in(file)));
    }

    private Span span(BaseDescr descr) {
        return Span.of(drl, Math.max(0, descr.getStartCharacter()), Math.min(drl.length(), descr.getEndCharacter() + 1));
    }

    private void readRule(RuleDescr rule, Span whole) {
        List<Pattern> patterns = new ArrayList<>();
        List<RuleSource.PatternSource> places = new ArrayList<>();
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            readCondition(rule.getName(), descr, patterns, places);
        }
        Span consequence = consequence(rule, whole);
        String conclusion = consequence.in(drl).strip();
        String article = annotation(rule, "article");
        if (article == null && concludesAboutOne(conclusion)) {
            add(DefectKind.ARTICLE_MARK, rule.getName(), whole, "the rule concludes about one article and does not say so",
                    "write @article(ID) above when");
        }
        if (article != null && !conclusion.contains("\"" + article + "\"")) {
            add(DefectKind.ARTICLE_MARK, rule.getName(), whole, "the rule is marked @article(" + article + "), and concludes: " + conclusion,
                    "name one article in both places");
        }
        RuleText text = new RuleText(rule.getName(), file, whole.line(), article, rule.getAnnotation("inference") != null,
                RuleText.Conclusion.of(conclusion), patterns);
        rules.add(new RuleSource(text, drl, whole, places, consequence));
    }

    /** The right-hand side begins where the parser says that its line is, behind {@code then}. */
    private Span consequence(RuleDescr rule, Span whole) {
        int line = drl.indexOf('\n', whole.start() - 1);
        int start = whole.start();
        for (int at = whole.line(); at < rule.getConsequenceLine() && line >= 0; at++) {
            start = line + 1;
            line = drl.indexOf('\n', start);
        }
        int then = drl.indexOf("then", start);
        int end = drl.lastIndexOf("end", whole.end());
        return then < 0 || end < then ? Span.of(drl, whole.end(), whole.end()) : Span.of(drl, then + 4, end);
    }

    private static boolean concludesAboutOne(String consequence) {
        return List.of("Suspicion", "Support", "Confirmation", "Exclusion").stream()
                .anyMatch(evidence -> consequence.contains("new " + evidence + "(\""));
    }

    private static @Nullable String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        return annotation == null ? null : String.valueOf(annotation.getSingleValue()).replace("\"", "").strip();
    }

    private void readCondition(String rule, BaseDescr descr, List<Pattern> into, List<RuleSource.PatternSource> places) {
        if (descr instanceof PatternDescr pattern) {
            readPattern(rule, descr, pattern, "", into, places);
        } else if (descr instanceof NotDescr not && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(rule, descr, pattern, "not", into, places);
        } else if (descr instanceof ExistsDescr exists && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(rule, descr, pattern, "exists", into, places);
        } else {
            add(DefectKind.CONDITION_FORM, rule, span(descr), "a condition is a pattern, or a pattern after not or exists",
                    "write a second rule in place of or, eval and accumulate");
        }
    }

    private void readPattern(String rule, BaseDescr whole, PatternDescr descr, String mode, List<Pattern> into,
            List<RuleSource.PatternSource> places) {
        Span place = span(whole);
        List<Span> constraintPlaces = descr.getDescrs().stream().map(this::span).toList();
        List<String> constraints = descr.getDescrs().stream().map(String::valueOf).toList();
        String from = descr.getSource() instanceof FromDescr source ? String.valueOf(source.getDataSource()) : null;
        Pattern pattern = new Pattern(mode, descr.getObjectType(), descr.getIdentifier(), constraints, place.line(), from);
        List<Defect> wrong = mistakes(rule, pattern, place, constraintPlaces);
        if (wrong.isEmpty()) {
            into.add(pattern);
            places.add(new RuleSource.PatternSource(place, constraintPlaces));
        }
        defects.addAll(wrong);
    }

    /** Every constraint is tried by itself, so that of two mistakes in a pattern both are told. */
    private List<Defect> mistakes(String rule, Pattern pattern, Span place, List<Span> constraintPlaces) {
        List<Defect> wrong = new ArrayList<>();
        for (int i = 0; i < constraintPlaces.size(); i++) {
            try {
                Condition.of(new Pattern("", pattern.type(), null, List.of(pattern.constraints().get(i)), 0, null));
            } catch (RuleMistake mistake) {
                Span at = mistake.kind() == DefectKind.UNKNOWN_TYPE ? place : constraintPlaces.get(i);
                wrong.add(new Defect(mistake.kind(), file, at.line(), at.column(), rule, mistake.found(), mistake.wanted()));
            }
        }
        try {
            Condition.of(new Pattern(pattern.mode(), pattern.type(), pattern.variable(), List.of(), place.line(), pattern.from()));
        } catch (RuleMistake mistake) {
            wrong.add(new Defect(mistake.kind(), file, place.line(), place.column(), rule, mistake.found(), mistake.wanted()));
        }
        return wrong.stream().distinct().toList();
    }
}
