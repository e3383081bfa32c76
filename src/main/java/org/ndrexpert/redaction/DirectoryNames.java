package org.ndrexpert.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Names of a directory: {@code /o=CONTOSO/ou=BERLIN/cn=RECIPIENTS/cn=ANNA} of X.500, {@code c=DE;a= ;p=Contoso;o=Berlin;s=Berg;} of
 * X.400 with the identifiers of messages made of them, and {@code CN=Anna Berg/O=Contoso} of Domino. Attributes, empty values and the
 * names that every organization has stay.
 */
final class DirectoryNames {
    private static final Map<String, Kind> ATTRIBUTES = Map.ofEntries(Map.entry("o", Kind.ORGANIZATION), Map.entry("ou", Kind.SITE),
            Map.entry("ou1", Kind.SITE), Map.entry("ou2", Kind.SITE), Map.entry("ou3", Kind.SITE), Map.entry("ou4", Kind.SITE),
            Map.entry("cn", Kind.MAILBOX), Map.entry("c", Kind.SITE), Map.entry("a", Kind.ORGANIZATION), Map.entry("admd", Kind.ORGANIZATION),
            Map.entry("p", Kind.ORGANIZATION), Map.entry("prmd", Kind.ORGANIZATION), Map.entry("s", Kind.PERSON), Map.entry("g", Kind.PERSON),
            Map.entry("i", Kind.PERSON), Map.entry("q", Kind.PERSON), Map.entry("pn", Kind.PERSON), Map.entry("l", Kind.HOST),
            Map.entry("x", Kind.IDENTIFIER), Map.entry("n-id", Kind.IDENTIFIER), Map.entry("t-id", Kind.IDENTIFIER), Map.entry("dc", Kind.DOMAIN));

    private static final Set<String> COMMON = Set.of("recipients", "first administrative group", "exchange administrative group (fydibohf23spdlt)",
            "external (fydibohf25spdlt)", "configuration", "servers", "microsoft private mdb", "microsoft public mdb", "microsoft system attendant",
            "exchangelabs", "first organization", "users", "services", "microsoft exchange", "connections", "microsoft mta", "first storage group", "internet",
            "administrative groups", "system attendant");

    private static final int LONGEST_VALUE = 256;

    private final Pseudonyms pseudonyms;
    private final HostNames hosts;
    private final UnaryOperator<String> within;

    /** @param within redacts a value that is an address of another kind */
    DirectoryNames(Pseudonyms pseudonyms, HostNames hosts, UnaryOperator<String> within) {
        this.pseudonyms = pseudonyms;
        this.hosts = hosts;
        this.within = within;
    }

    /** The name that begins at {@code at}; absent where none does. */
    @Nullable Found at(String text, int at) {
        char c = text.charAt(at);
        if (c == '/' && attributeEnd(text, at + 1) > 0) {
            return list(text, at, '/');
        }
        int equals = Characters.startsWord(text, at) ? attributeEnd(text, at) : 0;
        if (equals == 0) {
            return null;
        }
        int end = valueEnd(text, equals + 1, ';');
        boolean semicolons = isContinued(text, end) || end < text.length() && text.charAt(end) == ';' && attributeEnd(text, afterSpace(text, end + 1)) > 0;
        int slash = valueEnd(text, equals + 1, '/');
        boolean slashes = slash < text.length() && text.charAt(slash) == '/' && attributeEnd(text, slash + 1) > 0;
        return slashes && !(semicolons && end < slash) ? list(text, at, '/') : semicolons ? list(text, at, ';') : null;
    }

    private static int afterSpace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Where the equals sign after an attribute is; 0 where no attribute is there. */
    private static int attributeEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 6 && (Characters.isWord(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        if (text.regionMatches(true, at, "dda:", 0, 4)) {
            end = text.indexOf('=', at);
            return end > 0 && end < at + 40 ? end : 0;
        }
        boolean equals = end > at && end < text.length() && text.charAt(end) == '=';
        return equals && ATTRIBUTES.containsKey(text.substring(at, end).toLowerCase(Locale.ROOT)) ? end : 0;
    }

    private static int valueEnd(String text, int from, char separator) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_VALUE && "\r\n<>\"".indexOf(text.charAt(end)) < 0 && text.charAt(end) != separator) {
            end++;
        }
        return end;
    }

    /** Whether a list goes on in the next line, as Exchange breaks it: {@code p=Contoso\n;l=EX1-...}. */
    private static boolean isContinued(String text, int lineEnd) {
        int at = lineEnd;
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
        return at > lineEnd && at < text.length() && text.charAt(at) == ';' && attributeEnd(text, at + 1) > 0;
    }

    private Found list(String text, int from, char separator) {
        StringBuilder list = new StringBuilder();
        int at = from;
        int done = from;
        while (at < text.length()) {
            int start = text.charAt(at) == separator ? afterSpace(text, at + 1) : at;
            int equals = attributeEnd(text, start);
            if (equals == 0) {
                break;
            }
            int end = valueEnd(text, equals + 1, separator);
            boolean last = end == text.length() || text.charAt(end) != separator || separator == '/' && attributeEnd(text, end + 1) == 0;
            String attribute = text.substring(start, equals).toLowerCase(Locale.ROOT);
            int identifier = ATTRIBUTES.get(attribute) == Kind.HOST ? identifierEnd(text, equals + 1) : end;
            last |= identifier < end;
            end = identifier < end ? identifier : last && separator == '/' ? lastValueEnd(text, equals + 1, end) : end;
            list.append(text, done, equals + 1).append(value(attribute, text.substring(equals + 1, end)));
            done = end;
            at = end;
            if (last && separator == ';' && isContinued(text, end)) {
                at = text.indexOf(';', end);
                list.append(text, done, at);
                done = at;
            } else if (last) {
                break;
            }
        }
        return new Found(done, list.toString());
    }

    /** Where the last value of a list without an end of its own ends: it has no space, unless a quotation mark closes it. */
    private static int lastValueEnd(String text, int from, int longest) {
        if (longest < text.length() && text.charAt(longest) == '"') {
            return longest;
        }
        for (String common : COMMON) {
            int after = from + common.length();
            if (text.regionMatches(true, from, common, 0, common.length()) && (after == text.length() || !Characters.isWord(text.charAt(after)))) {
                return after;
            }
        }
        int end = from;
        while (end < longest && text.charAt(end) > ' ' && ";,'()[]@/".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Where the identifier of a message ends: a sentence may go on after it. */
    private static int identifierEnd(String text, int from) {
        int end = Characters.runEnd(text, from, "-._+");
        while (end > from && text.charAt(end - 1) == '.') {
            end--;
        }
        return end;
    }

    private String value(String attribute, String value) {
        String name = value.strip();
        if (name.isEmpty() || COMMON.contains(name.toLowerCase(Locale.ROOT)) || attribute.equals("c") && name.length() == 2) {
            return value;
        }
        Kind kind = ATTRIBUTES.getOrDefault(attribute, Kind.IDENTIFIER);
        String replacement = attribute.startsWith("dda:") || name.indexOf('@') >= 0 || name.indexOf('=') > 0 ? address(name)
                : kind == Kind.HOST ? identifier(name)
                : kind == Kind.DOMAIN ? hosts.label(name)
                : kind == Kind.IDENTIFIER || isLong(name) ? pseudonyms.whole(Kind.IDENTIFIER, name) : pseudonyms.phrase(kind, name);
        return value.replace(name, replacement);
    }

    /** Whether a value was made by a program: it begins with 32 hexadecimal digits. */
    private static boolean isLong(String name) {
        return name.length() >= 32 && name.substring(0, 32).chars().allMatch(c -> Characters.isHex((char) c));
    }

    private String address(String value) {
        return within.apply(value.replace("(a)", "@")).replace("@", value.indexOf("(a)") >= 0 ? "(a)" : "@");
    }

    /** The identifier of a message, {@code EX1-000306071244Z-17}: a server, the time, and a number. */
    private String identifier(String name) {
        int dash = name.lastIndexOf('-', Math.max(0, name.lastIndexOf('-') - 1));
        boolean timed = dash > 0 && dash + 1 < name.length() && Characters.isDigit(name.charAt(dash + 1));
        String server = timed ? name.substring(0, dash) : name;
        String time = timed ? name.substring(dash, name.lastIndexOf('-') + 1) : "";
        String number = timed ? name.substring(name.lastIndexOf('-') + 1) : "";
        return hosts.replaced(server) + time + (number.isEmpty() || Characters.isNumber(number) ? number : pseudonyms.whole(Kind.IDENTIFIER, number));
    }
}
