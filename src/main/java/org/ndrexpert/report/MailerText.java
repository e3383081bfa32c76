package org.ndrexpert.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads the reports of mail servers that name themselves, or are known by their first words, and give each recipient a line. */
final class MailerText implements Layout {

    /** @param words in lower case; one of them stands in the report */
    private record Mailer(Format format, String... words) {}

    private static final List<Mailer> MAILERS = List.of(
            new Mailer(Format.POSTFIX, "this is the mail system at host", "this is the postfix program"),
            new Mailer(Format.QMAIL, "this is the qmail-send program", "this is the machine generated message from mail service"),
            new Mailer(Format.DRAGONFLY, "this is the dragonfly mail agent"),
            new Mailer(Format.OPENSMTPD, "this is the mailer-daemon, please do not reply"),
            new Mailer(Format.COURIER, "running the courier mail server"),
            new Mailer(Format.EXIM, "this message was created automatically by mail delivery software",
                    "this message was created automatically by the smtp relay"),
            new Mailer(Format.GMAIL, "google tried to deliver your message", "technical details of permanent failure",
                    "technical details of temporary failure", "groups.google.com/support"));

    @Override
    public boolean read(ReportText text, ReportDraft report) {
        for (Mailer mailer : MAILERS) {
            int at = mark(text, mailer);
            if (at >= 0) {
                boolean any = new RecipientLines(text, report).read(mailer.format() == Format.GMAIL ? 0 : at)
                        || InlineRecipients.read(text, report) || FailedRecipientsField.read(text, report);
                if (any) {
                    report.format(mailer.format());
                    generating(text, report, at);
                    FailedRecipientsField.read(text, report);
                }
                return any;
            }
        }
        return false;
    }

    private static int mark(ReportText text, Mailer mailer) {
        int at = text.lineWith(0, mailer.words());
        for (int i = 0; at < 0 && mailer.format() == Format.POSTFIX && i < text.size(); i++) {
            at = text.line(i).strip().equalsIgnoreCase("the mail system") ? i : -1;
        }
        boolean groups = at >= 0 && mailer.format() == Format.GMAIL && Scan.has(text.line(at), "groups.google.com");
        return groups && !text.header().has("X-Failed-Recipients") ? -1 : at;
    }

    /** Reads the host in {@code This is the mail system at host mail.example.net.} */
    private static void generating(ReportText text, ReportDraft report, int at) {
        String host = selfNamed(text.line(at));
        if (host != null) {
            report.value("generatingServer", host, text.place(at));
        }
    }

    private static @Nullable String selfNamed(String line) {
        for (String words : new String[] {" at host ", " program at ", " at ", " on ", " from "}) {
            int at = Scan.find(line, words, 0);
            if (at >= 0) {
                String host = Scan.word(line, at + words.length(), ",;:()");
                host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
                return RemoteHosts.isHost(host) ? host : null;
            }
        }
        return null;
    }
}
