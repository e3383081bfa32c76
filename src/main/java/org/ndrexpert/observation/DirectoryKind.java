package org.ndrexpert.observation;

/** What a directory object is. */
public enum DirectoryKind implements Term {
    MAILBOX("mailbox"),
    CONTACT("contact"),
    GROUP("group"),
    PUBLIC_FOLDER("public-folder");

    private final String term;

    DirectoryKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
