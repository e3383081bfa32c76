package org.ndrexpert.report;

/** Checks a From, To or Cc field against RFC 5322 section 3.4, as far as relays stumble over: brackets, quotes and bare words. */
final class AddressField {
    private final String body;
    private boolean quoted;
    private int comment;
    private boolean angle;
    private boolean afterAngle;

    private AddressField(String body) {
        this.body = body;
    }

    static boolean isMalformed(String body) {
        return new AddressField(body).malformed();
    }

    private boolean malformed() {
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '\\' && (quoted || comment > 0)) {
                i++;
            } else if (c == '"' && comment == 0) {
                quoted = !quoted;
            } else if (!quoted) {
                comment += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (comment < 0 || comment == 0 && brackets(c)) {
                    return true;
                }
                if (comment == 0 && !angle && (c == ',' || c == ';' || c == ':')) {
                    if (c != ':' && badAddress(body.substring(start, i))) {
                        return true;
                    }
                    start = i + 1;
                    afterAngle = false;
                }
            }
        }
        return quoted || angle || comment != 0 || badAddress(body.substring(start)) || body.isBlank();
    }

    /** Follows angle brackets; true where one is out of place. */
    private boolean brackets(char c) {
        if (c == '<') {
            boolean again = angle || afterAngle;
            angle = true;
            return again;
        }
        if (c == '>') {
            boolean unopened = !angle;
            angle = false;
            afterAngle = true;
            return unopened;
        }
        return false;
    }

    /**
     * Whether there is text that is no address: what has no at sign, or two in what is not quoted. Nothing at all is allowed in
     * a list.
     */
    private static boolean badAddress(String text) {
        int open = text.lastIndexOf('<');
        int close = open < 0 ? -1 : text.indexOf('>', open);
        if (open >= 0) {
            String inner = close < 0 ? "" : text.substring(open + 1, close).strip();
            return inner.indexOf('@') <= 0 || inner.indexOf(' ') >= 0 && inner.indexOf('"') < 0 || inner.endsWith("@");
        }
        String bare = text.strip();
        return !bare.isEmpty() && bare.charAt(0) != '(' && (bare.indexOf('@') <= 0 || bare.endsWith("@"));
    }
}
