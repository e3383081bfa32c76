package org.ndrexpert.yaml;

import java.util.Optional;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Where a parser could not read on, and its reason in one line. */
record SyntaxError(int line, int column, String problem) {

    private static final String END_OF_YAML = "found unexpected end of stream";

    /** @param lastToken the place to name where the refusal names none */
    static SyntaxError of(RuntimeException refusal, TokenStreamLocation lastToken) {
        if (refusal.getCause() instanceof MarkedYamlEngineException yaml) {
            boolean unfinished = END_OF_YAML.equals(yaml.getProblem());
            Optional<Mark> mark = unfinished ? yaml.getContextMark().or(yaml::getProblemMark) : yaml.getProblemMark();
            int line = mark.map(place -> place.getLine() + 1).orElse(lastToken.getLineNr());
            int column = mark.map(place -> place.getColumn() + 1).orElse(lastToken.getColumnNr());
            String problem = unfinished ? "text that is never closed" : String.valueOf(yaml.getProblem());
            return new SyntaxError(line, column, problem);
        }
        if (refusal instanceof JacksonException json && json.getLocation() != null) {
            TokenStreamLocation place = json.getLocation();
            return new SyntaxError(place.getLineNr(), place.getColumnNr(), String.valueOf(json.getOriginalMessage()));
        }
        return new SyntaxError(lastToken.getLineNr(), lastToken.getColumnNr(), String.valueOf(refusal.getMessage()));
    }

    /** @param firstLine the line of the file that is line 1 of the text */
    void addTo(MistakeList mistakes, int firstLine) {
        mistakes.add(Math.max(line, 1) + firstLine - 1, Math.max(column, 1), "", found(), advice());
    }

    /** Whether something stands where only the end of what went before could. */
    boolean isLeftover() {
        return problem.startsWith("expected <block end>, but found '<scalar>'");
    }

    private String found() {
        return problem.startsWith("mapping values") ? "a colon and a blank inside a text"
                : problem.startsWith("expected a comment or a line break") ? "text on the line of a | or >"
                : problem.contains("(TAB)") ? "a tab" : "a mistake in the syntax: " + firstLine();
    }

    private String firstLine() {
        int end = problem.indexOf('\n');
        int source = problem.indexOf(" (start marker");
        String shown = end < 0 ? problem : problem.substring(0, end);
        return source >= 0 && source < shown.length() ? shown.substring(0, source) : shown;
    }

    private String advice() {
        if (problem.contains("(TAB)")) {
            return "indent with blanks instead of tabs";
        }
        if (problem.startsWith("mapping values")) {
            return "put the text in quotes, or check the indentation";
        }
        if (problem.startsWith("expected a comment or a line break")) {
            return "begin the text on the line below, indented";
        }
        if (problem.contains("cannot start any token")) {
            return "put text that begins with this character in quotes";
        }
        if (problem.contains("escape")) {
            return "put text with a backslash in single quotes";
        }
        return "check quotes, brackets, commas and indentation up to here";
    }
}
