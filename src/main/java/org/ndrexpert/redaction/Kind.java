package org.ndrexpert.redaction;

/** What a name is of. */
enum Kind {
    MAILBOX("user"),
    HOST("host"),
    DOMAIN("domain"),
    PERSON("name"),
    ORGANIZATION("org"),
    SITE("site"),
    NETWORK_ADDRESS("address"),
    IDENTIFIER("id"),
    SUBJECT("subject"),
    FILE("file"),
    PHONE("phone"),
    PATH("path"),
    HIDDEN("hidden");

    private final String stem;

    Kind(String stem) {
        this.stem = stem;
    }

    /** With what the replacements of this kind begin. */
    String stem() {
        return stem;
    }
}
