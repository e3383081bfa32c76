package org.ndrexpert.yaml;

/** What a value without quotes is by the core schema of YAML 1.2.2, section 10.3.2, which JSON shares. */
final class PlainScalar {

    private PlainScalar() {}

    static Node.Kind kind(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Node.Kind.NULL;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Node.Kind.BOOLEAN;
            case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "-.inf", "+.Inf", "-.Inf", "+.INF", "-.INF" ->
                Node.Kind.DECIMAL;
            default -> number(text);
        };
    }

    private static Node.Kind number(String text) {
        if (text.startsWith("0x")) {
            return only(text, 2, "0123456789abcdefABCDEF") ? Node.Kind.INTEGER : Node.Kind.STRING;
        }
        if (text.startsWith("0o")) {
            return only(text, 2, "01234567") ? Node.Kind.INTEGER : Node.Kind.STRING;
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = pastDigits(text, start);
        int end = whole;
        if (end < text.length() && text.charAt(end) == '.') {
            end = pastDigits(text, end + 1);
        }
        if (end - start < 1 || end - start == 1 && whole == start) {
            return Node.Kind.STRING;
        }
        if (end < text.length()) {
            return isExponent(text, end) ? Node.Kind.DECIMAL : Node.Kind.STRING;
        }
        return end == whole ? Node.Kind.INTEGER : Node.Kind.DECIMAL;
    }

    private static boolean isExponent(String text, int at) {
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return false;
        }
        boolean signed = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
        return only(text, signed ? at + 2 : at + 1, "0123456789");
    }

    private static int pastDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static boolean only(String text, int from, String allowed) {
        return from < text.length() && text.chars().skip(from).allMatch(c -> allowed.indexOf(c) >= 0);
    }
}
