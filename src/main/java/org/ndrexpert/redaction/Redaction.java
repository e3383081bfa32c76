package org.ndrexpert.redaction;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.report.Attempt;
import org.ndrexpert.report.MessageRewriting;
import org.ndrexpert.report.OriginalMessage;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.report.ReportedRecipient;

/**
 * One run of redaction over one report or several: the same name has the same replacement in all of them.
 *
 * <p>Not for use by several threads.
 */
public final class Redaction {
    private final Pseudonyms pseudonyms = new Pseudonyms();
    private final TextRedaction text = new TextRedaction(pseudonyms);
    private final Subjects subjects = new Subjects(pseudonyms, text);
    private final Parameters parameters = new Parameters(pseudonyms, text);
    private final FieldRedaction fields = new FieldRedaction(pseudonyms, text, subjects, parameters);
    private final ReportRedaction report = new ReportRedaction(text, fields, subjects, parameters);

    /** @param hidden words that are replaced wherever they stand, beside all that is found */
    public Redaction(List<String> hidden) {
        hidden.stream().filter(word -> !word.isBlank()).forEach(word -> pseudonyms.hide(word.strip()));
    }

    /** Why a message cannot be redacted, as a sentence; absent where it can. */
    public static @Nullable String obstacle(byte[] message) {
        return MessageRewriting.obstacle(message);
    }

    /**
     * The message with its names replaced. It is gone through twice, since a name may be used before it shows that it is one.
     *
     * @param message the bytes of a mail, for which there is no {@link #obstacle}
     */
    public byte[] redact(byte[] message) {
        parameters.restart();
        MessageRewriting.rewrite(message, report);
        if (ReportReader.read(message) instanceof Report read) {
            learn(read);
        }
        parameters.restart();
        return MessageRewriting.rewrite(message, report);
    }

    /** What a text that was read from a report is after redaction. */
    public String redacted(String words) {
        return text.redacted(words, Unknown.KEPT);
    }

    /** What the name of a server that was read from a report is after redaction. */
    String redactedHost(String name) {
        boolean host = Characters.runEnd(name, 0, "-._") == name.length() && !IpAddresses.isV4(name);
        boolean common = Vocabulary.hasAll(name) && name.indexOf('.') < 0 && !pseudonyms.isKnown(name);
        return common ? name : host ? text.hosts().replaced(name) : redacted(name);
    }

    /** The replacements so far, in order of appearance. */
    public List<Replacement> table() {
        return pseudonyms.table();
    }

    /** The originals of the table that a redacted message still has. */
    public List<String> left(byte[] redacted) {
        return LeakCheck.left(redacted, table());
    }

    /** A statement about a message or a site with the names in it replaced. */
    public Observation redacted(Observation observation) {
        return new FactRedaction(pseudonyms, text).redacted(observation);
    }

    /** What the reader takes for a name is one, whatever it looks like. */
    private void learn(Report read) {
        host(read.reportingMta());
        host(read.receivedFromMta());
        host(read.generatingServer());
        host(read.receivingServer());
        for (ReportedRecipient recipient : read.recipients()) {
            recipient(recipient.finalRecipient());
            recipient(recipient.originalRecipient());
            host(recipient.remoteMta());
            for (Attempt attempt : recipient.attempts()) {
                host(attempt.server());
            }
        }
        OriginalMessage original = read.original();
        if (original != null) {
            recipient(original.from());
            recipient(original.to());
            if (original.subject() != null) {
                subjects.returned(original.subject().strip());
            }
        }
    }

    private void host(@Nullable String name) {
        if (name != null && !Vocabulary.hasAll(name) && Characters.runEnd(name, 0, "-._") == name.length() && !IpAddresses.isV4(name)) {
            text.hosts().replaced(name);
        }
    }

    private void recipient(@Nullable String name) {
        if (name != null && !name.isBlank() && name.length() < 200) {
            fields.addresses().learn(name);
        }
    }
}
