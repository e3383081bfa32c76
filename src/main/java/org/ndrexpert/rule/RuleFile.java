package org.ndrexpert.rule;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/**
 * The text of a rule file, taken apart into its rules without the engine's parser: so that what is wrong with one rule is said in
 * plain words, and hides nothing of the others.
 */
public final class RuleFile {

    private final String file;
    private final String drl;
    private final Tokens.Scanned scanned;
    private final Outline outline;

    private RuleFile(String file, String drl) {
        this.file = file;
        this.drl = drl;
        this.scanned = Tokens.of(drl);
        this.outline = Outline.of(scanned.tokens());
    }

    /** @param file relative to the knowledge folder, with slashes */
    public static RuleFile of(String file, String drl) {
        return new RuleFile(file, drl);
    }

    /**
     * The text of a file; of one with a byte order mark, as some editors on Windows write it, what follows that.
     *
     * @throws CharacterCodingException where it is not UTF-8
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The same text with comments blanked that are not closed. */
    public String code() {
        return scanned.code();
    }

    /** Whether characters, texts and comments are what they ought to be. */
    public boolean isClean() {
        return scanned.slips().isEmpty();
    }

    /** How many rules the file has, as far as its lines tell. */
    public int size() {
        return outline.parts().size();
    }

    /** The text with everything blanked but what stands before the first rule. */
    public String header() {
        return only(0, start(0));
    }

    /** The text with everything blanked but one rule. */
    public String only(int rule) {
        return only(start(rule), end(rule));
    }

    private String only(int from, int to) {
        StringBuilder kept = new StringBuilder(drl.length());
        for (int i = 0; i < drl.length(); i++) {
            char c = scanned.code().charAt(i);
            kept.append(c == '\n' || i >= from && i < to ? c : ' ');
        }
        return kept.toString();
    }

    private int start(int rule) {
        return rule == size() ? drl.length() : outline.parts().get(rule).get(0).start();
    }

    private int end(int rule) {
        return start(rule + 1);
    }

    /** Where the name of the package stands; empty where there is none. */
    public Optional<Span> packageName() {
        List<Token> header = outline.header();
        for (int i = 0; i + 1 < header.size(); i++) {
            if (header.get(i).is("package") && header.get(i).first()) {
                int last = i + 1;
                while (last + 1 < header.size() && !header.get(last + 1).first() && !header.get(last + 1).is(";")) {
                    last++;
                }
                return Optional.of(Span.of(drl, header.get(i + 1).start(), header.get(last).end()));
            }
        }
        return Optional.empty();
    }

    /** Where a rule stands. */
    public Span span(int rule) {
        List<Token> tokens = outline.parts().get(rule);
        return Span.of(drl, start(rule), tokens.get(tokens.size() - 1).end());
    }

    /** The name of a rule, as far as it can be told; absent where it has none. */
    public @Nullable String name(int rule) {
        for (Token token : outline.parts().get(rule)) {
            if (token.isText()) {
                boolean closed = token.kind() == Token.Kind.TEXT && token.text().length() > 1;
                return token.text().substring(1, token.text().length() - (closed ? 1 : 0)).strip();
            }
            if (!token.isWord()) {
                return null;
            }
        }
        return null;
    }

    /** The value of an annotation of a rule; absent where it is not there. */
    public @Nullable String annotation(int rule, String name) {
        List<Token> tokens = outline.parts().get(rule);
        for (int i = 0; i + 3 < tokens.size(); i++) {
            if (tokens.get(i).is("@") && tokens.get(i + 1).is(name) && tokens.get(i + 2).is("(")) {
                int close = i + 3;
                while (close < tokens.size() - 1 && !tokens.get(close).is(")") && !tokens.get(close).first()) {
                    close++;
                }
                return drl.substring(tokens.get(i + 2).end(), tokens.get(close).start()).strip();
            }
        }
        return null;
    }

    /** What is wrong with the characters, and with what stands before the first rule. */
    public List<Defect> wrongWithHeader() {
        return defects(HeaderForm.slips(outline.header(), start(0)), 0, start(0), null);
    }

    /** What is wrong with the characters, texts and comments of a rule. */
    public List<Defect> wrongWithCharacters(int rule) {
        return defects(List.of(), start(rule), end(rule), name(rule));
    }

    /** A rule that the parser refuses, as far as it can be told: its name, article and conclusion. */
    public RuleSource broken(int rule) {
        Span whole = span(rule);
        String name = name(rule);
        RuleText text = new RuleText(name == null ? "" : name, file, whole.line(), annotation(rule, "article"),
                annotation(rule, "inference") != null, RuleText.Conclusion.of(whole.in(drl)), List.of());
        return new RuleSource(text, drl, whole, List.of(), Span.of(drl, whole.end(), whole.end()), List.of(whole), false);
    }

    /** What is wrong with the form of a rule and with its characters. */
    public List<Defect> wrongWith(int rule) {
        return defects(RuleForm.slips(outline.parts().get(rule), span(rule).end()), start(rule), end(rule), name(rule));
    }

    /** What is wrong with the characters of a rule; a slip of the form on the same line would only follow from that. */
    private List<Defect> defects(List<Slip> ofForm, int from, int to, @Nullable String rule) {
        List<Defect> defects = new ArrayList<>();
        Set<Integer> lines = new HashSet<>();
        scanned.slips().stream().filter(slip -> slip.at() >= from && slip.at() < to).forEach(slip -> {
            defects.add(defect(slip, rule));
            lines.add(place(slip).line());
        });
        ofForm.stream().filter(slip -> !lines.contains(place(slip).line())).forEach(slip -> defects.add(defect(slip, rule)));
        return defects;
    }

    private Span place(Slip slip) {
        return Span.of(drl, slip.at(), slip.at());
    }

    private Defect defect(Slip slip, @Nullable String rule) {
        Span place = place(slip);
        return new Defect(DefectKind.RULE_SYNTAX, file, place.line(), place.column(), rule, slip.found(), slip.wanted());
    }

    /** What stands at a place of the text, for a complaint that says no more. */
    public String wordAt(int line, int column) {
        return scanned.tokens().stream().filter(token -> {
            Span place = Span.of(drl, token.start(), token.end());
            return place.line() == line && place.column() == column;
        }).map(Token::text).findFirst().orElse("");
    }
}
