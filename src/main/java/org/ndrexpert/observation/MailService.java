package org.ndrexpert.observation;

/** A service of an Exchange server, or the SMTP service of Windows. */
public enum MailService implements Term {
    MTA("mta"),
    INFORMATION_STORE("information-store"),
    DIRECTORY("directory"),
    SYSTEM_ATTENDANT("system-attendant"),
    INTERNET_MAIL_SERVICE("internet-mail-service"),
    MICROSOFT_MAIL_CONNECTOR("microsoft-mail-connector"),
    SMTP("smtp");

    private final String term;

    MailService(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
