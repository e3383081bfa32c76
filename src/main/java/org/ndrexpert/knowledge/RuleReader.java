package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.Imports;
import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleTyping;
import org.ndrexpert.rule.Span;
import org.ndrexpert.yaml.Spelling;

/**
 * Reads a rule file as text: the rules' sentences and conditions, each with its place. Finds, with their places, the mistakes that
 * the engine reports without one. A rule that cannot be parsed hides nothing of the others.
 */
final class RuleReader {

    private static final List<String> ANNOTATIONS = List.of("article", "inference");

    private static final Set<DefectKind> MORE_EXACT = Set.of(DefectKind.REGULAR_EXPRESSION, DefectKind.CONSEQUENCE, DefectKind.NO_SEMICOLON,
            DefectKind.UNKNOWN_ANNOTATION, DefectKind.UNBOUND_VARIABLE, DefectKind.UNKNOWN_CONSTANT);

    private final String file;
    private final String drl;
    private final List<Defect> defects = new ArrayList<>();
    private final List<RuleSource> rules = new ArrayList<>();
    private final List<Forbidden> forbidden = new ArrayList<>();

    private RuleReader(String file, String drl) {
        this.file = file;
        this.drl = drl;
    }

    /**
     * @param rules all of the file, those with a mistake too
     * @param defects without an error among them where the file can go to the compiler
     */
    record Read(List<RuleSource> rules, List<Defect> defects) {

        List<RuleText> texts() {
            return rules.stream().map(RuleSource::text).toList();
        }
    }

    /** @param file relative to the knowledge folder, with slashes */
    static Read read(String file, String drl) {
        RuleReader reader = new RuleReader(file, drl);
        RuleFile outline = RuleFile.of(file, drl);
        Parsed whole = parse(outline.code());
        if (whole.errors().isEmpty() && outline.isClean()) {
            reader.readHeader(whole.content());
            whole.content().getRules().forEach(reader::readRule);
            reader.forbidden.addAll(ForbiddenConstructs.in(whole.content(), drl));
        } else {
            reader.readPiecemeal(outline);
            if (reader.defects.isEmpty()) {
                reader.complain(whole.errors(), outline, null);
            }
        }
        reader.checkTogether();
        reader.defects.addAll(Imports.missing(file, drl));
        reader.addForbidden();
        return new Read(reader.rules, reader.defects);
    }

    /** @param content empty where nothing could be made of the text */
    private record Parsed(PackageDescr content, List<DroolsError> errors) {}

    private static Parsed parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        List<DroolsError> errors = new ArrayList<>();
        PackageDescr content = null;
        try {
            content = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            errors.add(new ParserError(String.valueOf(e.getMessage()), 0, 0));
        }
        errors.addAll(parser.getErrors());
        return new Parsed(content == null ? new PackageDescr("") : content, errors);
    }

    /** Parses each rule alone, so that every one that can be read is read. */
    private void readPiecemeal(RuleFile outline) {
        Parsed header = parse(outline.header());
        List<Defect> wrong = outline.wrongWithHeader();
        defects.addAll(wrong);
        if (wrong.isEmpty()) {
            complain(header.errors(), outline, null);
            readHeader(header.content());
            forbidden.addAll(ForbiddenConstructs.in(header.content(), drl));
        }
        for (int i = 0; i < outline.size(); i++) {
            Parsed rule = parse(outline.only(i));
            List<Defect> wrongWithCharacters = outline.wrongWithCharacters(i);
            if (rule.errors().isEmpty() && wrongWithCharacters.isEmpty()) {
                rule.content().getRules().forEach(this::readRule);
                forbidden.addAll(ForbiddenConstructs.in(rule.content(), drl));
                continue;
            }
            List<Defect> explained = outline.wrongWith(i);
            defects.addAll(explained);
            if (explained.isEmpty()) {
                complain(rule.errors(), outline, outline.name(i));
            }
            rules.add(outline.broken(i));
        }
    }

    /** What the parser says, where nothing plainer can be said. */
    private void complain(List<DroolsError> errors, RuleFile outline, @Nullable String rule) {
        errors.stream().limit(1).forEach(error -> {
            int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
            int column = error instanceof ParserError parser && line > 0 ? parser.getCol() + 1 : 0;
            String word = outline.wordAt(line, column);
            add(DefectKind.RULE_SYNTAX, rule, line, column, word.isEmpty() ? "the rule language does not allow what stands here"
                    : "the rule language does not allow \"" + word + "\" here", "a rule is: rule \"...\" @article(...) when ... then ... end");
        });
    }

    private void add(DefectKind kind, @Nullable String rule, int line, int column, String found, String wanted) {
        defects.add(new Defect(kind, file, line, column, rule, found, wanted));
    }

    private void add(DefectKind kind, @Nullable String rule, Span at, String found, String wanted) {
        add(kind, rule, at.line(), at.column(), found, wanted);
    }

    private void readHeader(PackageDescr parsed) {
        if ((parsed.getName() == null || parsed.getName().isEmpty()) && !drl.isBlank()) {
            add(DefectKind.PACKAGE, null, 1, 1, "the file names no package", "begin it with one, as in: package exchange55");
        }
    }

    /** What else is wrong on a line with something forbidden goes with it, but for what says more exactly what was meant. */
    private void addForbidden() {
        for (Forbidden one : forbidden) {
            if (defects.stream().noneMatch(defect -> saysMore(defect, one))) {
                defects.removeIf(defect -> defect.line() == one.line() && !forbids(defect));
                defects.add(one.in(file));
            }
        }
    }

    private boolean saysMore(Defect defect, Forbidden one) {
        boolean empty = defect.kind() == DefectKind.CONSEQUENCE && one.in(file).kind() == DefectKind.CONSEQUENCE_FORM
                && Objects.equals(defect.rule(), one.rule());
        return empty || defect.line() == one.line() && MORE_EXACT.contains(defect.kind());
    }

    private boolean forbids(Defect defect) {
        return forbidden.stream().anyMatch(one -> one.in(file).equals(defect));
    }

    private void checkTogether() {
        Map<String, Integer> names = new HashMap<>();
        for (RuleSource rule : rules) {
            Integer other = names.putIfAbsent(rule.text().name(), rule.text().line());
            if (other != null) {
                add(DefectKind.REPEATED_NAME, rule.text().name(), rule.whole(), "the rule on line " + other + " has the same name",
                        "give each a sentence of its own");
            }
        }
        if (rules.isEmpty() && defects.isEmpty()) {
            add(DefectKind.NO_RULE, null, 0, 0, "there is no rule in this file", "write one, or delete the file");
        }
    }

    private Span span(BaseDescr descr) {
        return Span.of(drl, Math.max(0, descr.getStartCharacter()), Math.min(drl.length(), descr.getEndCharacter() + 1));
    }

    private void readRule(RuleDescr rule) {
        int before = defects.size();
        Span whole = span(rule);
        PatternReader patterns = new PatternReader(file, drl, rule.getName());
        rule.getLhs().getDescrs().forEach(patterns::read);
        defects.addAll(patterns.defects());
        Span consequence = consequence(rule, whole);
        String conclusion = consequence.in(drl).strip();
        RuleText text = new RuleText(rule.getName(), file, whole.line(), annotation(rule, "article"), rule.getAnnotation("inference") != null,
                RuleText.Conclusion.of(conclusion), patterns.patterns());
        RuleSource source = new RuleSource(text, drl, whole, patterns.places(), consequence, patterns.unread(), true);
        List<Defect> types = RuleTyping.defects(source);
        defects.addAll(types);
        checkAnnotations(rule, source, types.stream().noneMatch(one -> one.line() >= consequence.line()));
        rules.add(defects.size() == before ? source : source.unsound());
    }

    private void checkAnnotations(RuleDescr rule, RuleSource source, boolean readable) {
        boolean misspelt = false;
        for (String name : rule.getAnnotationNames()) {
            if (!ANNOTATIONS.contains(name)) {
                add(DefectKind.UNKNOWN_ANNOTATION, rule.getName(), source.annotation(name), "@" + name + " means nothing",
                        Spelling.advice(name, ANNOTATIONS, "the annotations"));
                misspelt |= Spelling.isNear(name, "article");
            }
        }
        String article = source.text().article();
        if (article == null && concludesAboutOne(source.conclusion()) && !misspelt) {
            add(DefectKind.ARTICLE_MARK, rule.getName(), source.whole(), "the rule concludes about one article and does not say so",
                    "write @article(ID) above when");
        }
        if (article != null && readable && source.conclusion().contains("new ") && !source.conclusion().contains("\"" + article + "\"")) {
            add(DefectKind.ARTICLE_MARK, rule.getName(), source.annotation("article"), "the rule is marked @article(" + article
                    + "), and concludes " + concluded(source.conclusion()), "name one article in both places");
        }
    }

    private static String concluded(String conclusion) {
        return conclusion.endsWith(";") ? conclusion.substring(0, conclusion.length() - 1) : conclusion;
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
}
