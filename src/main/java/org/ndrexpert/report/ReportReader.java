package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads one mail and says what it reports about delivery.
 *
 * <p>Every message has a reading, whatever its bytes: what is damaged is read as far as it goes, and a warning says so. The time
 * this takes grows no faster than the message.
 */
public final class ReportReader {
    private ReportReader() {}

    /** @param message the bytes of the mail as stored in a file, with or without the {@code From } line of a mailbox */
    public static Reading read(byte[] message) {
        List<String> warnings = new ArrayList<>();
        Octets octets = Octets.of(message, warnings);
        if (octets.isEmpty()) {
            return new OtherMessage(OtherMessage.Kind.EMPTY, "There is nothing in it.", warnings);
        }
        if (octets.isBinary()) {
            return new OtherMessage(OtherMessage.Kind.NOT_MAIL, "It consists of bytes that are no text.", warnings);
        }
        MailMessage taken = octets.beginsWithField() ? MessageWalk.read(octets, warnings) : text(octets);
        if (!mail(taken.header())) {
            taken = text(octets);
        }
        return MessageReading.read(taken, warnings);
    }

    /** Whether this is the header of a mail; the first lines of a pasted text can look like fields too. */
    private static boolean mail(Header header) {
        for (Header.Field field : header.fields()) {
            switch (field.name().toLowerCase(Locale.ROOT)) {
                case "from", "to", "subject", "date", "received", "message-id", "content-type", "mime-version", "return-path" -> {
                    return true;
                }
                default -> { }
            }
        }
        return header.size() == 0;
    }

    /** A text without a header, as pasted out of a mail, taken for its only part. */
    private static MailMessage text(Octets octets) {
        MailMessage message = new MailMessage("");
        int length = Math.min(Limits.PART_BYTES, octets.end() - octets.start());
        String text = CharsetText.decode(octets.bytes(), octets.start(), length, StandardCharsets.UTF_8.name());
        message.parts().add(new MailMessage.Part("1", "text/plain", PartText.of("1", text), null, false));
        return message;
    }
}
