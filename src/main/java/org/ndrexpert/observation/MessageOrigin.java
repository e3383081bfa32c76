package org.ndrexpert.observation;

/** What wrote or sent a message. */
public enum MessageOrigin implements Term {
    /** A person, in a mail program. */
    MAIL_PROGRAM("mail-program"),
    /** A person, in Outlook Web Access. */
    OUTLOOK_WEB_ACCESS("outlook-web-access"),
    /** A rule of a mailbox that forwards or redirects. */
    FORWARDING_RULE("forwarding-rule"),
    /** An out-of-office notice or another answer that nobody wrote. */
    AUTOMATIC_REPLY("automatic-reply"),
    /** A mail server, as a report about another message, RFC 5321 section 4.5.5. */
    REPORT("report");

    private final String term;

    MessageOrigin(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
