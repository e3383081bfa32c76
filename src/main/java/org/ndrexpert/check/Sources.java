package org.ndrexpert.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Node;

/** Whether what is given as a source leads a reader anywhere: an address, or a citation by which it can be found. */
final class Sources {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
    private static final String EXAMPLES = "give an address, as in https://support.microsoft.com/kb/284204, or cite it, as in RFC 3463, section 3.2";

    private final String file;
    private final DefectList defects;

    private Sources(String file, DefectList defects) {
        this.file = file;
        this.defects = defects;
    }

    /** Looks at every {@code source}, {@code url} and {@code download} that a mapping holds, at any depth but in an event, whose source is a program. */
    static void check(String file, Node node, DefectList defects) {
        new Sources(file, defects).check(node);
    }

    private void check(Node node) {
        if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries()) {
                if (!entry.key().equals("event")) {
                    check(entry.value());
                }
                if (entry.value() instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                    check(entry.key(), scalar);
                }
            }
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(this::check);
        }
    }

    private void check(String key, Node.Scalar value) {
        String text = value.text().strip();
        switch (key) {
            case "source" -> {
                if (isMeantAsAddress(text) ? !isAddress(text) : !isCitation(text)) {
                    defects.add(file, value, DefectKind.NO_SOURCE, "source: found " + text + ", which nobody can follow", EXAMPLES);
                }
            }
            case "url", "download" -> {
                if (!isAddress(text)) {
                    defects.add(file, value, DefectKind.NO_SOURCE, key + ": found " + text + ", which is no address",
                            "write it whole, as in https://support.microsoft.com/kb/284204");
                }
            }
            default -> { }
        }
    }

    private static boolean isMeantAsAddress(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !text.contains(" ") && (lower.contains(":/") || lower.startsWith("http") || lower.startsWith("www."));
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = new URI(text);
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                    && uri.getHost() != null && uri.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A number of something, or more words than one. */
    private static boolean isCitation(String text) {
        boolean letters = text.chars().anyMatch(Character::isLetter);
        return letters && (text.contains(" ") || text.chars().anyMatch(Character::isDigit));
    }
}
