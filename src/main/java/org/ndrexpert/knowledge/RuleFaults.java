package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleText;

/**
 * Finds the rules to blame for what the compiler complains of. It often names no line: so each rule is compiled alone, all
 * other lines blanked, and what then fails is that rule's fault.
 */
final class RuleFaults {

    private RuleFaults() {}

    static List<Defect> locate(String file, String drl, List<RuleText> rules, List<RuleCompiler.Complaint> complaints) {
        List<Defect> defects = new ArrayList<>();
        String[] lines = drl.split("\n", -1);
        for (int i = 0; i < rules.size(); i++) {
            int first = rules.get(i).line();
            int next = i + 1 < rules.size() ? rules.get(i + 1).line() : lines.length + 1;
            String alone = alone(lines, rules.get(0).line(), first, next);
            if (RuleCompiler.compile("fault" + i, file, alone) instanceof RuleCompiler.Refused refused) {
                for (RuleCompiler.Complaint complaint : refused.complaints()) {
                    if (complaint.text().startsWith("src/main/java") && refused.complaints().size() > 1) {
                        continue; // names a generated file and nothing else
                    }
                    boolean inside = complaint.line() >= first && complaint.line() < next;
                    defects.add(new Defect(kind(complaint), file, inside ? complaint.line() : first, 0, rules.get(i).name(),
                            readable(complaint.text()), ""));
                }
            }
        }
        if (defects.isEmpty()) {
            complaints.forEach(one -> defects.add(
                    Defect.in(file, Math.max(one.line(), 0), 0, kind(one), readable(one.text()), "")));
        }
        return defects.stream().distinct().toList();
    }

    private static DefectKind kind(RuleCompiler.Complaint complaint) {
        return complaint.forbiddenCall() ? DefectKind.FORBIDDEN_CALL : DefectKind.NOT_COMPILED;
    }

    private static String alone(String[] lines, int firstRule, int from, int to) {
        StringBuilder alone = new StringBuilder();
        for (int line = 1; line <= lines.length; line++) {
            boolean kept = line < firstRule || line >= from && line < to;
            alone.append(kept ? lines[line - 1] : "").append('\n');
        }
        return alone.toString();
    }

    /** The first line of a complaint says what is wrong; the rest shows generated code. */
    private static String readable(String text) {
        String first = text.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(text);
        int generated = first.indexOf("Java source of invalid class");
        return generated > 0 ? first.substring(0, generated).strip() : first;
    }
}
