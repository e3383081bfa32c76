package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;

/**
 * Reads a rule file as text: the rules' sentences and lines, and the conditions of those that decide on an article. Finds, with
 * their lines, the mistakes that the engine reports without one.
 */
final class RuleReader {

    private final String file;
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleText> rules = new ArrayList<>();

    private RuleReader(String file) {
        this.file = file;
    }

    /** @param defects empty where the file can go to the compiler */
    record Read(String packageName, List<RuleText> rules, List<Defect> defects) {}

    /** @param file relative to the knowledge folder, with slashes */
    static Read read(String file, String drl) {
        RuleReader reader = new RuleReader(file);
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr parsed = null;
        try {
            parsed = parser.parse(false, drl);
        } catch (DroolsParserException | RuntimeException e) {
            reader.defects.add(new Defect(file, 0, String.valueOf(e.getMessage())));
        }
        for (DroolsError error : parser.getErrors()) {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            reader.defects.add(new Defect(file, line, error.getMessage()));
        }
        if (parsed != null && reader.defects.isEmpty()) {
            reader.readPackage(parsed, drl);
        }
        String name = parsed == null || parsed.getName() == null ? "" : parsed.getName();
        return new Read(name, reader.rules, reader.defects);
    }

    private void readPackage(PackageDescr parsed, String drl) {
        if (parsed.getName() == null || parsed.getName().isEmpty()) {
            defects.add(new Defect(file, 1, "a rule file begins with its package, as in: package exchange55"));
        }
        if (!parsed.getGlobals().isEmpty() || !parsed.getFunctions().isEmpty() || !parsed.getTypeDeclarations().isEmpty()) {
            defects.add(new Defect(file, 0, "globals, functions and declared types are not used here: what a rule needs is a fact"));
        }
        Set<String> names = new HashSet<>();
        String[] lines = drl.split("\n", -1);
        for (RuleDescr rule : parsed.getRules()) {
            int line = lineOf(rule, lines);
            if (!names.add(rule.getName())) {
                defects.add(new Defect(file, line, "two rules are named \"" + rule.getName() + "\"; each needs a sentence of its own"));
            }
            readRule(rule, line);
        }
        if (parsed.getRules().isEmpty()) {
            defects.add(new Defect(file, 0, "there is no rule in this file"));
        }
    }

    private static int lineOf(RuleDescr rule, String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith("rule ") && line.contains(rule.getName())) {
                return i + 1;
            }
        }
        return Math.max(rule.getLine(), 0);
    }

    private void readRule(RuleDescr rule, int line) {
        String consequence = String.valueOf(rule.getConsequence()).strip();
        RuleText.Conclusion conclusion = RuleText.Conclusion.of(consequence);
        List<Pattern> patterns = new ArrayList<>();
        for (BaseDescr descr : rule.getLhs().getDescrs()) {
            readCondition(descr, patterns);
        }
        String article = annotation(rule, "article");
        if (article == null && concludesAboutOne(consequence)) {
            defects.add(new Defect(file, line, "a rule that concludes about one article says so: write @article(ID) above when"));
        }
        if (article != null && !consequence.contains("\"" + article + "\"")) {
            defects.add(new Defect(file, line, "the rule is marked @article(" + article + "), but concludes about another: "
                    + consequence));
        }
        rules.add(new RuleText(rule.getName(), file, line, article, rule.getAnnotation("inference") != null, conclusion, patterns));
    }

    private static boolean concludesAboutOne(String consequence) {
        return List.of("Suspicion", "Support", "Confirmation", "Exclusion").stream()
                .anyMatch(evidence -> consequence.contains("new " + evidence + "(\""));
    }

    private static @Nullable String annotation(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        return annotation == null ? null : String.valueOf(annotation.getSingleValue()).replace("\"", "").strip();
    }

    private void readCondition(BaseDescr descr, List<Pattern> into) {
        if (descr instanceof PatternDescr pattern) {
            readPattern(pattern, "", into);
        } else if (descr instanceof NotDescr not && not.getDescrs().size() == 1
                && not.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(pattern, "not", into);
        } else if (descr instanceof ExistsDescr exists && exists.getDescrs().size() == 1
                && exists.getDescrs().get(0) instanceof PatternDescr pattern) {
            readPattern(pattern, "exists", into);
        } else {
            defects.add(new Defect(file, Math.max(descr.getLine(), 0),
                    "a condition is a pattern, or a pattern after not or exists; write a second rule in place of or, eval and accumulate"));
        }
    }

    private void readPattern(PatternDescr descr, String mode, List<Pattern> into) {
        int line = Math.max(descr.getLine(), 0);
        List<String> constraints = new ArrayList<>();
        descr.getDescrs().forEach(constraint -> constraints.add(String.valueOf(constraint)));
        String from = descr.getSource() instanceof FromDescr source ? String.valueOf(source.getDataSource()) : null;
        Pattern pattern = new Pattern(mode, descr.getObjectType(), descr.getIdentifier(), constraints, line, from);
        try {
            Condition.of(pattern);
            into.add(pattern);
        } catch (IllegalArgumentException e) {
            defects.add(new Defect(file, lineOf(descr, line), String.valueOf(e.getMessage())));
        }
    }

    /** A pattern may go over several lines; the mistake is then on one of its constraints, which have lines of their own. */
    private static int lineOf(PatternDescr descr, int line) {
        for (BaseDescr constraint : descr.getDescrs()) {
            try {
                Condition.of(new Pattern("", descr.getObjectType(), null, List.of(String.valueOf(constraint)), 0, null));
            } catch (IllegalArgumentException e) {
                return Math.max(constraint.getLine(), line);
            }
        }
        return line;
    }
}
