package org.ndrexpert.yaml;

import java.util.Optional;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a parser could not read on, and its reason in one line.
 *
 * @param begun the line on which begins what it was reading, as far as it says
 */
record SyntaxError(int line, int column, String problem, int begun) {

    private static final String END_OF_YAML = "found unexpected end of stream";
    private static final String NO_COLON = "could not find expected ':'";
    private static final String UNFIT = "expected <block end>, but found '";

    /** @param lastToken the place to name where the refusal names none */
    static SyntaxError of(RuntimeException refusal, TokenStreamLocation lastToken) {
        if (refusal.getCause() instanceof MarkedYamlEngineException yaml) {
            boolean unfinished = END_OF_YAML.equals(yaml.getProblem());
            Optional<Mark> mark = unfinished || NO_COLON.equals(yaml.getProblem()) ? yaml.getContextMark().or(yaml::getProblemMark) : yaml.getProblemMark();
            int line = mark.map(place -> place.getLine() + 1).orElse(lastToken.getLineNr());
            int column = mark.map(place -> place.getColumn() + 1).orElse(lastToken.getColumnNr());
            String problem = unfinished ? "text that is never closed" : String.valueOf(yaml.getProblem());
            return new SyntaxError(line, column, problem, yaml.getContextMark().map(place -> place.getLine() + 1).orElse(line));
        }
        if (refusal instanceof JacksonException json && json.getLocation() != null) {
            TokenStreamLocation place = json.getLocation();
            return new SyntaxError(place.getLineNr(), place.getColumnNr(), String.valueOf(json.getOriginalMessage()), place.getLineNr());
        }
        return new SyntaxError(lastToken.getLineNr(), lastToken.getColumnNr(), String.valueOf(refusal.getMessage()), lastToken.getLineNr());
    }

    /** @param firstLine the line of the file that is line 1 of the text */
    void addTo(MistakeList mistakes, int firstLine) {
        Told told = problem.startsWith("expected ',' or '}'") ? notClosed('{', '}', firstLine)
                : problem.startsWith("expected ',' or ']'") ? notClosed('[', ']', firstLine)
                : problem.startsWith(UNFIT) ? unfit() : told();
        mistakes.add(Math.max(line, 1) + firstLine - 1, Math.max(column, 1), "", told.found(), told.advice());
    }

    /** Whether something stands where only the end of what went before could. */
    boolean isLeftover() {
        return problem.startsWith(UNFIT + "<scalar>'");
    }

    private Told notClosed(char opening, char closing, int firstLine) {
        return new Told("neither a comma nor a " + closing + " in what begins with " + opening + " on line " + (begun + firstLine - 1),
                "write " + closing + " where it ends, or a comma between two of its values");
    }

    private Told unfit() {
        char next = problem.charAt(UNFIT.length());
        return next == '}' || next == ']' ? new Told("a " + next + " that nothing opens", "delete it, or write the bracket that it closes")
                : isLeftover() ? new Told("more text behind a value that has ended", "put the whole text in quotes, or check the indentation")
                : new Told("a line whose indentation does not fit the lines above", "indent what belongs together by equally many blanks");
    }

    private Told told() {
        return problem.equals(NO_COLON) ? new Told("a line that is no key with a colon", "write key: value, or indent it as part of the text above")
                : problem.contains("(TAB)") ? new Told("a tab", "indent with blanks instead of tabs")
                : problem.startsWith("mapping values") ? new Told("a colon and a blank inside a text", "put the text in quotes, or check the indentation")
                : problem.startsWith("expected a comment or a line break")
                        ? new Told("text on the line of a | or >", "begin the text on the line below, indented")
                : new Told("a mistake in the syntax: " + firstLine(), problem.contains("cannot start any token")
                        ? "put text that begins with this character in quotes"
                        : problem.contains("escape") ? "put text with a backslash in single quotes"
                        : "check quotes, brackets, commas and indentation up to here");
    }

    private String firstLine() {
        int end = problem.indexOf('\n');
        int source = problem.indexOf(" (start marker");
        String shown = end < 0 ? problem : problem.substring(0, end);
        return source >= 0 && source < shown.length() ? shown.substring(0, source) : shown;
    }

    private record Told(String found, String advice) {}
}
