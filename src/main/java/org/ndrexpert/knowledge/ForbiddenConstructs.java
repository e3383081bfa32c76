package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.ndrexpert.knowledge.Forbidden.Kind;
import org.ndrexpert.rule.Vocabulary;

/**
 * Looks in a rule file for what the engine would take and rules do without: code, orders of firing, conclusions that stay when their
 * reason goes. A rule is sentences that anybody can check, and nothing that anybody has to run to see what it does.
 */
final class ForbiddenConstructs {

    private static final Set<String> ANNOTATIONS = Set.of("article", "inference");

    private static final List<String> ROOMS = List.of("org.ndrexpert.observation.", "org.ndrexpert.evidence.", "org.ndrexpert.catalogue.");

    /** Packages of other people's classes, among which rules have no business. */
    private static final List<String> FOREIGN = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.ndrexpert.", "org.drools.",
            "org.kie.");

    private static final Set<String> ORDER = Set.of("salience", "agenda-group", "ruleflow-group", "activation-group", "auto-focus",
            "no-loop", "lock-on-active");

    private static final String IMPORTS = "rules import org.ndrexpert.observation.*, org.ndrexpert.evidence.*"
            + " and org.ndrexpert.catalogue.*";

    private static final String CONTENTS = "a file has a package, imports and rules; what a rule needs is a fact, and what several rules"
            + " conclude from is a conclusion";

    private static final String ONE = "a rule concludes one thing; write a second rule for the second conclusion";

    private final ForbiddenList found;

    private ForbiddenConstructs(ForbiddenList found) {
        this.found = found;
    }

    /**
     * Everything forbidden in a file.
     *
     * @param parsed the file as the engine reads it, without a syntax error
     * @param drl its text
     */
    static List<Forbidden> in(PackageDescr parsed, String drl) {
        ForbiddenList found = new ForbiddenList(drl);
        ForbiddenConstructs constructs = new ForbiddenConstructs(found);
        constructs.readPackage(parsed);
        parsed.getRules().forEach(constructs::readRule);
        return found.all();
    }

    private void readPackage(PackageDescr parsed) {
        String name = parsed.getName() + ".";
        if (FOREIGN.stream().anyMatch(name::startsWith)) {
            String declared = "package " + parsed.getName();
            found.add(Kind.PACKAGE, found.find(declared, 0), declared, "a package is named after its folder, as in exchange55");
        }
        parsed.getImports().forEach(this::readImport);
        parsed.getFunctionImports().forEach(one -> addDeclared(Kind.IMPORT, one));
        parsed.getAccumulateImports().forEach(one -> addDeclared(Kind.IMPORT, one));
        Stream.of(parsed.getGlobals(), parsed.getFunctions(), parsed.getTypeDeclarations(), parsed.getEnumDeclarations(),
                        parsed.getEntryPointDeclarations(), parsed.getWindowDeclarations())
                .forEach(list -> list.forEach(one -> addDeclared(Kind.DECLARATION, one)));
        if (parsed.getUnit() != null) {
            addDeclared(Kind.DECLARATION, parsed.getUnit());
        }
        parsed.getAttributes().forEach(this::readAttribute);
    }

    private void readImport(ImportDescr imported) {
        String target = imported.getTarget();
        boolean allowed = ROOMS.stream().anyMatch(room -> target.equals(room + "*")
                || target.startsWith(room) && Vocabulary.REACHED.containsKey(target.substring(room.length())));
        if (!allowed) {
            addDeclared(Kind.IMPORT, imported);
        }
    }

    private void addDeclared(Kind kind, BaseDescr declared) {
        found.add(kind, declared, found.text(declared), kind == Kind.IMPORT ? IMPORTS : CONTENTS);
    }

    private void readRule(RuleDescr rule) {
        found.inRule(rule.getName());
        if (rule.isQuery()) {
            addDeclared(Kind.DECLARATION, rule);
            return;
        }
        if (rule.getName().chars().anyMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c)) || rule.getName().contains("*/")) {
            found.add(Kind.NAME, rule, rule.getName(), "the sentence that names a rule has no quotes, backslashes or */ in it");
        }
        if (rule.getParentName() != null) {
            found.add(Kind.PARENT, found.find("extends", found.place(rule)), "extends", "a rule says all its conditions itself");
        }
        rule.getAttributes().values().forEach(this::readAttribute);
        readAnnotations(rule);
        ForbiddenConditions.find(rule, found);
        readConclusion(rule);
    }

    private void readAttribute(AttributeDescr attribute) {
        int value = found.place(attribute);
        found.add(Kind.ATTRIBUTE, found.findBefore(attribute.getName(), value), attribute.getName() + " " + attribute.getValue(),
                ORDER.contains(attribute.getName()) ? "rules have no order; where it seems to matter, a fact is missing"
                        : "a rule holds for whatever meets its conditions, whenever that is");
    }

    private void readAnnotations(RuleDescr rule) {
        rule.getAnnotations().forEach(annotation -> {
            int place = found.find("@" + annotation.getName(), found.place(rule));
            String value = String.valueOf(annotation.getSingleValue());
            if (!ANNOTATIONS.contains(annotation.getName())) {
                found.add(Kind.ANNOTATION, place, "@" + annotation.getName(), "a rule is marked by @article(ID) and @inference");
            } else if (value.indexOf('\\') >= 0) {
                found.add(Kind.ESCAPE, place, "@" + annotation.getName() + "(" + value + ")", "write the character itself");
            }
        });
    }

    private void readConclusion(RuleDescr rule) {
        int then = found.place(rule.getConsequenceLine(), rule.getConsequencePattern());
        for (String name : rule.getNamedConsequences().keySet()) {
            found.add(Kind.STATEMENT, found.find("then[" + name, then), "then[" + name + "]", ONE);
        }
        String text = String.valueOf(rule.getConsequence()).strip();
        int place = text.isEmpty() ? then : found.find(text, then);
        found.addEscapes(text, place);
        PlainConclusion.in(text).ifPresent(part -> found.add(part.kind(), place + part.place(), part.found(), part.wanted()));
    }
}
