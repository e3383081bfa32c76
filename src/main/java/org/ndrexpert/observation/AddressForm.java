package org.ndrexpert.observation;

/** The form in which a host is written down: a name with a domain, a bare name, an IPv4 address literal ({@code [192.0.2.1]}), an
 * IPv4 address without its brackets, nothing, or something that is none of these. */
public enum AddressForm implements Term {
    QUALIFIED_NAME("qualified-name"),
    UNQUALIFIED_NAME("unqualified-name"),
    ADDRESS_LITERAL("address-literal"),
    BARE_ADDRESS("bare-address"),
    EMPTY("empty"),
    INVALID("invalid");

    private final String term;

    AddressForm(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Tells the form of {@code host}, by RFC 1123 section 2.1 for names and RFC 5321 section 4.1.3 for literals. */
    public static AddressForm of(String host) {
        String text = host.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        boolean bracketed = text.startsWith("[") && text.endsWith("]") && text.length() > 2;
        String inner = bracketed ? text.substring(1, text.length() - 1) : text;
        if (inner.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9')) {
            boolean address = isIpv4(inner);
            return bracketed && address ? ADDRESS_LITERAL : address ? BARE_ADDRESS : INVALID;
        }
        if (bracketed || !isHostName(text)) {
            return INVALID;
        }
        return text.indexOf('.') > 0 ? QUALIFIED_NAME : UNQUALIFIED_NAME;
    }

    private static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 3 || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHostName(String text) {
        for (String label : text.split("\\.", -1)) {
            boolean letters = label.chars().allMatch(
                    c -> c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
            if (label.isEmpty() || label.length() > 63 || !letters || label.startsWith("-") || label.endsWith("-")) {
                return false;
            }
        }
        return text.length() <= 253;
    }
}
