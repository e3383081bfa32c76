package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.Span;

/**
 * Finds the rules to blame for what the compiler complains of. It often names no line: so each rule is compiled alone, all
 * other lines blanked, and what then fails is that rule's fault.
 */
final class RuleFaults {

    private static final String GENERATED = "src/main/java";

    private static final String COMPILING = "compare it with a rule that works; a word of Java, such as class or public, names nothing here";

    private final String file;
    private final String drl;
    private final List<RuleSource> rules;

    private RuleFaults(String file, String drl, List<RuleSource> rules) {
        this.file = file;
        this.drl = drl;
        this.rules = rules;
    }

    static List<Defect> locate(String file, String drl, List<RuleSource> rules, List<RuleCompiler.Complaint> complaints) {
        RuleFaults faults = new RuleFaults(file, drl, rules);
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            if (RuleCompiler.compile("fault" + i, file, faults.alone(i)) instanceof RuleCompiler.Refused refused) {
                RuleSource rule = rules.get(i);
                refused.complaints().forEach(complaint -> faults.defect(rule, complaint).ifPresent(defects::add));
            }
        }
        if (defects.isEmpty()) {
            complaints.forEach(one -> defects.add(Defect.in(file, one.path().startsWith(GENERATED) ? 0 : Math.max(one.line(), 0), 0,
                    one.forbiddenCall() ? DefectKind.FORBIDDEN_CALL : DefectKind.NOT_COMPILED, readable(one.text()), one.forbiddenCall() ? "" : COMPILING)));
        }
        return defects.stream().distinct().toList();
    }

    /** What stands before the first rule, and one rule. */
    private String alone(int rule) {
        int header = rules.get(0).whole().start();
        int from = rules.get(rule).whole().start();
        int to = rule + 1 < rules.size() ? rules.get(rule + 1).whole().start() : drl.length();
        StringBuilder alone = new StringBuilder(drl.length());
        for (int i = 0; i < drl.length(); i++) {
            boolean kept = i < header || i >= from && i < to || drl.charAt(i) == '\n';
            alone.append(kept ? drl.charAt(i) : ' ');
        }
        return alone.toString();
    }

    private Optional<Defect> defect(RuleSource rule, RuleCompiler.Complaint complaint) {
        boolean generated = complaint.path().startsWith(GENERATED);
        if (generated && complaint.text().startsWith("Java source of")) {
            return Optional.empty(); // shows what the complaint before it was about
        }
        if (complaint.forbiddenCall()) {
            return Optional.of(new Defect(DefectKind.FORBIDDEN_CALL, file, rule.whole().line(), rule.whole().column(), rule.text().name(),
                    complaint.text(), ""));
        }
        boolean conclusion = generated && complaint.path().contains("Consequence") || complaint.text().contains("consequence");
        boolean inside = !generated && complaint.line() > rule.whole().line() && complaint.line() < rule.consequence().line();
        Span at = conclusion ? begin(rule.consequence()) : rule.whole();
        return Optional.of(new Defect(conclusion ? DefectKind.CONSEQUENCE : DefectKind.NOT_COMPILED, file, inside ? complaint.line() : at.line(),
                inside ? 0 : at.column(), rule.text().name(), readable(complaint.text()),
                conclusion ? "a conclusion is one insertLogical(new ...);" : COMPILING));
    }

    private Span begin(Span consequence) {
        int start = consequence.start();
        while (start < consequence.end() && Character.isWhitespace(drl.charAt(start))) {
            start++;
        }
        return Span.of(drl, start, consequence.end());
    }

    /** The first line of a complaint says what is wrong; the rest shows generated code. */
    private static String readable(String text) {
        String first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(text);
        if (first.startsWith("Unable to parse consequence")) {
            return "the conclusion cannot be read";
        }
        for (String generated : List.of("Java source of invalid class", " for the type LambdaConsequence", " in the type LambdaConsequence")) {
            int at = first.indexOf(generated);
            first = at > 0 ? first.substring(0, at).strip() : first;
        }
        return "the compiler says: " + first;
    }
}
