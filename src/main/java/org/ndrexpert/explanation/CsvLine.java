package org.ndrexpert.explanation;

import java.util.List;

/**
 * A line of comma-separated values (RFC 4180) that is safe to open in a spreadsheet.
 *
 * <p>Every value is quoted. Where a spreadsheet would take a text for a formula, which it may run, an apostrophe stands before it, as OWASP
 * recommends against CSV injection: before =, +, - and @, which full width makes no safer, at the beginning and also behind a semicolon, at
 * which a spreadsheet of another country begins a new cell. Line breaks and tabs become blanks, so that a line is a line for every program.
 */
final class CsvLine {

    /** Excel cuts what is longer, or spreads it over cells that are not its own. */
    static final int LONGEST_VALUE = 32_000;

    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvLine() {}

    /** With its line break. */
    static String of(List<String> values) {
        StringBuilder line = new StringBuilder(512);
        for (String value : values) {
            line.append(line.isEmpty() ? "\"" : ",\"");
            append(line, Inert.line(clipped(value)));
            line.append('"');
        }
        return line.append("\r\n").toString();
    }

    private static void append(StringBuilder line, String value) {
        boolean begins = true;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (begins && FORMULA.indexOf(c) >= 0) {
                line.append('\'');
            }
            begins = c == ';' || begins && (c == ' ' || c == '\u00A0' || c == '"');
            line.append(c == '"' ? "\"\"" : c);
        }
    }

    private static String clipped(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }
}
