package org.ndrexpert.generator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A sample taken apart once: what stays, and what another incident of the sort has otherwise. */
final class Shape {

    /** A piece of a sample; writes what stands for it. */
    private interface Piece {
        String of(Variation variation);
    }

    private static final Set<String> WORDS = Set.of("user", "postmaster", "mailer-daemon", "root", "admin", "mail", "list", "from", "info", "office",
            "sales", "mailbox", "address", "server", "recipient", "sender");
    private static final int SHORTEST_NAME = 4;

    /** With a day of one digit or two, with the day of the week or without, with a zone as number or as name. */
    private static final int[] DATE_LENGTHS = {31, 30, 29, 28, 26, 25, 24, 23};

    private final String text;
    private final Set<String> people = new HashSet<>();
    private final List<Piece> pieces = new ArrayList<>();
    private int literalFrom;
    private long firstTime = -1;

    private Shape(String text) {
        this.text = text;
    }

    /** @param sample in any ASCII-based encoding; what is encoded stays as it is */
    static Shape of(String sample) {
        Shape shape = new Shape(sample);
        shape.findPeople();
        shape.divide();
        return shape;
    }

    void write(Variation variation, ByteArrayOutputStream into) {
        for (Piece piece : pieces) {
            into.writeBytes(piece.of(variation).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    String text(Variation variation) {
        StringBuilder written = new StringBuilder(text.length() + 64);
        pieces.forEach(piece -> written.append(piece.of(variation)));
        return written.toString();
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    private void findPeople() {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > 0 && (isWord(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
                from--;
            }
            String name = text.substring(from, at);
            String lower = name.toLowerCase(Locale.ROOT);
            if (name.length() >= SHORTEST_NAME && !WORDS.contains(lower) && !lower.startsWith("microsoftexchange") && !isNumber(name)) {
                people.add(name);
            }
        }
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private void divide() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '$' && text.startsWith("${", at)) {
                at = placeholder(at);
            } else if (isWord(c) && (at == 0 || !isWord(text.charAt(at - 1)) && text.charAt(at - 1) != '.')) {
                at = token(at);
            } else {
                at++;
            }
        }
        literal(text.length());
    }

    private void literal(int to) {
        if (to > literalFrom) {
            String same = text.substring(literalFrom, to);
            pieces.add(any -> same);
        }
    }

    private int slot(int from, int to, Piece piece) {
        literal(from);
        pieces.add(piece);
        literalFrom = to;
        return to;
    }

    /** {@code ${name}} is a value of the variation; {@code ${mail:-60}} its time a minute before, as mail prints it. */
    private int placeholder(int at) {
        int to = text.indexOf('}', at);
        String name = text.substring(at + 2, to);
        int colon = name.indexOf(':');
        long shift = colon < 0 ? 0 : Long.parseLong(name.substring(colon + 1));
        String kind = colon < 0 ? name : name.substring(0, colon);
        return slot(at, to + 1, switch (kind) {
            case "number" -> variation -> variation.server("1");
            case "mail" -> variation -> MailTime.mail(variation.time + shift);
            case "american" -> variation -> MailTime.american(variation.time + shift);
            default -> variation -> {
                String value = variation.value(name);
                if (value == null) {
                    throw new IllegalArgumentException("a layout asks for " + name + ", which nobody gives");
                }
                return value;
            };
        });
    }

    private int token(int from) {
        int to = from;
        while (to < text.length() && (isWord(text.charAt(to)) || text.charAt(to) == '.')) {
            to++;
        }
        while (to > from && text.charAt(to - 1) == '.') {
            to--;
        }
        String token = text.substring(from, to);
        if (people.contains(token) && isAddressOrAlone(from, to)) {
            return slot(from, to, variation -> variation.person(token));
        }
        if (token.startsWith("192.0.2.") && isNumber(token)) {
            return slot(from, to, variation -> variation.address(token));
        }
        if (token.length() == 3 && text.startsWith(", ", to) || token.length() < 3 && isNumber(token) && text.startsWith(" ", to)) {
            return date(from, to);
        }
        return serverAndDomain(token, from, to);
    }

    /** Whether a name stands before an @, or is all of its line: as a word it may mean something else. */
    private boolean isAddressOrAlone(int from, int to) {
        boolean address = to < text.length() && text.charAt(to) == '@';
        int line = text.lastIndexOf('\n', from - 1) + 1;
        int end = text.indexOf('\n', to) < 0 ? text.length() : text.indexOf('\n', to);
        return address || text.substring(line, from).isBlank() && text.substring(to, end).isBlank();
    }

    /** {@code ex1.sender.example}: the number of the server and the domain; {@code EX1} the number alone. */
    private int serverAndDomain(String token, int from, int to) {
        int domain = to - domainLength(token);
        int label = Math.min(token.indexOf('.') < 0 ? to : from + token.indexOf('.'), domain);
        if (label - from == 3 && token.regionMatches(true, 0, "EX", 0, 2) && token.charAt(2) >= '1' && token.charAt(2) <= '9') {
            slot(from + 2, from + 3, variation -> variation.server(token.substring(2, 3)));
        }
        if (domain < to) {
            String name = text.substring(domain, to);
            slot(domain, to, variation -> variation.domain(name));
        }
        return to;
    }

    /** How much of the end of a name is a domain reserved for examples, with the label below {@code .example}. */
    private static int domainLength(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        int last = lower.lastIndexOf('.');
        if (last <= 0) {
            return 0;
        }
        int before = lower.lastIndexOf('.', last - 1);
        String domain = lower.substring(before + 1);
        boolean reserved = domain.endsWith(".example") || Set.of("example.com", "example.org", "example.net").contains(domain);
        return reserved ? domain.length() : 0;
    }

    /** A date of mail keeps its distance to the first one of the sample. */
    private int date(int from, int behindDay) {
        for (int length : DATE_LENGTHS) {
            if (from + length <= text.length()) {
                try {
                    long at = OffsetDateTime.parse(text.substring(from, from + length), DateTimeFormatter.RFC_1123_DATE_TIME).toEpochSecond();
                    firstTime = firstTime < 0 ? at : firstTime;
                    long shift = at - firstTime;
                    return slot(from, from + length, variation -> MailTime.mail(variation.time + shift));
                } catch (DateTimeParseException e) {
                    continue; // another length, or other words
                }
            }
        }
        return behindDay;
    }
}
