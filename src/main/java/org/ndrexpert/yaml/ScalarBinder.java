package org.ndrexpert.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Term;

/** Turns single values into what a component takes, and accepts nothing that YAML may have altered on the way. */
final class ScalarBinder {

    private static final int LONGEST_NAME = 200;

    private final MistakeList mistakes;

    ScalarBinder(MistakeList mistakes) {
        this.mistakes = mistakes;
    }

    /** {@code null} where the value is a mistake, which is then listed. */
    @Nullable Object read(Node node, Class<?> type, String path) {
        if (!(node instanceof Node.Scalar scalar)) {
            return refuse(node, path, describe(node), "write one value here");
        }
        if (scalar.kind() == Node.Kind.NULL) {
            return refuse(node, path, "nothing", "leave the key out where its value is unknown");
        }
        if (type == String.class) {
            return text(scalar, path);
        }
        if (type == FileVersion.class) {
            return version(scalar, path);
        }
        if (type == Integer.class || type == int.class) {
            Long number = number(scalar, Integer.MAX_VALUE, path);
            return number == null ? null : (Object) number.intValue();
        }
        if (type == Long.class || type == long.class) {
            return number(scalar, Long.MAX_VALUE, path);
        }
        if (type == Boolean.class || type == boolean.class) {
            return truth(scalar, path);
        }
        if (type.isEnum() && Term.class.isAssignableFrom(type)) {
            return term(scalar, type, path);
        }
        throw new IllegalArgumentException("no key can state a " + type);
    }

    static String describe(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return switch (scalar.kind()) {
                case NULL -> "nothing";
                case INTEGER, DECIMAL -> "the number " + scalar.text();
                case BOOLEAN -> "the truth value " + scalar.text();
                case STRING -> scalar.quoted() ? '"' + scalar.text() + '"' : scalar.text();
            };
        }
        return node instanceof Node.Mapping ? "a mapping" : "a list";
    }

    private @Nullable String text(Node.Scalar scalar, String path) {
        if (looksLikeCode(scalar)) {
            return refuse(scalar, path, scalar.text() + " without quotes", quoteIt(scalar));
        }
        if (scalar.kind() != Node.Kind.STRING) {
            return refuse(scalar, path, describe(scalar), "write text in quotes, as in \"" + shown(scalar) + '"');
        }
        return scalar.text();
    }

    /** Whether a value has no quotes and some YAML reader might take it for a number and drop zeros of it. */
    private static boolean looksLikeCode(Node.Scalar scalar) {
        String text = scalar.text();
        boolean number = scalar.kind() == Node.Kind.INTEGER || scalar.kind() == Node.Kind.DECIMAL;
        return !scalar.quoted() && !text.isEmpty() && (number || text.charAt(0) >= '0' && text.charAt(0) <= '9'
                && text.chars().allMatch(c -> c == '.' || Character.digit(c, 16) >= 0));
    }

    private static String quoteIt(Node.Scalar scalar) {
        return "write versions and codes in quotes, as in \"" + shown(scalar) + '"';
    }

    private static String shown(Node.Scalar scalar) {
        return Mistake.printable(scalar.text());
    }

    private @Nullable FileVersion version(Node.Scalar scalar, String path) {
        if (looksLikeCode(scalar)) {
            return refuse(scalar, path, scalar.text() + " without quotes", quoteIt(scalar));
        }
        try {
            return FileVersion.of(scalar.text());
        } catch (IllegalArgumentException noVersion) {
            return refuse(scalar, path, describe(scalar), String.valueOf(noVersion.getMessage()));
        }
    }

    private @Nullable Long number(Node.Scalar scalar, long most, String path) {
        String text = scalar.text();
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (scalar.quoted()) {
            return refuse(scalar, path, describe(scalar), digits ? "write a number without quotes" : "write a whole number");
        }
        if (scalar.kind() == Node.Kind.INTEGER && text.startsWith("-")) {
            return refuse(scalar, path, describe(scalar), "sizes and counts are not below zero");
        }
        if (!digits) {
            return refuse(scalar, path, describe(scalar), "write a whole number, in decimal digits only");
        }
        if (text.length() > 1 && text.charAt(0) == '0') {
            return refuse(scalar, path, describe(scalar), "write a number without zeros before it; some readers take them for "
                    + "octal");
        }
        boolean tooLong = text.length() > 19 || text.length() == 19 && text.compareTo(String.valueOf(Long.MAX_VALUE)) > 0;
        if (tooLong || Long.parseLong(text) > most) {
            return refuse(scalar, path, describe(scalar), "the largest number here is " + most);
        }
        return Long.valueOf(text);
    }

    private @Nullable Boolean truth(Node.Scalar scalar, String path) {
        if (scalar.kind() != Node.Kind.BOOLEAN) {
            return refuse(scalar, path, describe(scalar), "write true or false, without quotes");
        }
        return scalar.text().equalsIgnoreCase("true");
    }

    private @Nullable Object term(Node.Scalar scalar, Class<?> type, String path) {
        String text = scalar.text();
        Optional<? extends Term> value = text.length() > LONGEST_NAME ? Optional.empty() : named(text, type);
        if (value.isEmpty()) {
            List<String> terms = terms(type).stream().map(Term::term).toList();
            return refuse(scalar, path, describe(scalar), Spelling.advice(text, terms, "the words here"));
        }
        return value.get();
    }

    private static Optional<? extends Term> named(String text, Class<?> type) {
        if (type == Product.class) {
            return Product.named(text);
        }
        if (type == OperatingSystem.class) {
            return OperatingSystem.named(text);
        }
        if (type == NonDeliveryReason.class) {
            return NonDeliveryReason.read(text);
        }
        if (type == NonDeliveryDiagnostic.class) {
            return NonDeliveryDiagnostic.read(text);
        }
        return terms(type).stream().filter(term -> term.term().equals(text)).findFirst();
    }

    private static List<? extends Term> terms(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Term.class::cast).toList();
    }

    /** As a word processor makes them of straight ones. */
    private static boolean isInTypographicQuotes(Node.Scalar scalar) {
        return !scalar.quoted() && !scalar.text().isEmpty() && "\u201E\u201C\u201D\u201A\u2018\u2019".indexOf(scalar.text().charAt(0)) >= 0;
    }

    private <T> @Nullable T refuse(Node node, String path, String found, String wanted) {
        mistakes.addOnce(node, path, found, node instanceof Node.Scalar scalar && isInTypographicQuotes(scalar)
                ? "the quote " + scalar.text().charAt(0) + " is a typographic one; write the straight one, \"" : wanted);
        return null;
    }
}
