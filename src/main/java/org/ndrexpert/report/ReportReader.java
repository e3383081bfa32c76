package org.ndrexpert.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    /** Bytes that are read of one message; what is beyond them is left out, and a warning says so. */
    public static final int LONGEST = Limits.MESSAGE_BYTES;

    private ReportReader() {}

    /** @param message the bytes of the mail as stored in a file, with or without the {@code From } line of a mailbox */
    public static Reading read(byte[] message) {
        try {
            return read(MessageBytes.of(message));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory can be read
        }
    }

    /**
     * As {@link #read(byte[])}, holding no more than a small part of the message in memory. The stream is not closed.
     *
     * @throws IOException where the stream cannot be read
     */
    public static Reading read(InputStream message) throws IOException {
        return read(MessageBytes.of(message));
    }

    private static Reading read(MessageBytes bytes) throws IOException {
        List<String> warnings = new ArrayList<>();
        if (bytes.begins(OutlookFile.MARK)) {
            return OutlookFile.read(bytes.whole(Limits.OUTLOOK_BYTES + 1), warnings);
        }
        if (bytes.isEmpty()) {
            return new OtherMessage(OtherMessage.Kind.EMPTY, "There is nothing in it.", warnings);
        }
        if (bytes.isBinary()) {
            return new OtherMessage(OtherMessage.Kind.NOT_MAIL, "It consists of bytes that are no text.", warnings);
        }
        if (bytes.cut()) {
            warnings.add("Only the first " + (Limits.PART_BYTES >> 20) + " MB of this text in wide characters were read.");
        }
        return MessageReading.read(apart(bytes, warnings), warnings);
    }

    /** The message taken apart; what begins without the header of a mail is a text, of which nothing but the words is there. */
    static MailMessage apart(MessageBytes bytes, List<String> warnings) throws IOException {
        List<String> walked = new ArrayList<>();
        MailMessage message = bytes.beginsWithField() ? MessageWalk.read(bytes, walked) : new MailMessage("");
        if (message.header().size() > 0 && isMail(message.header())) {
            warnings.addAll(walked);
            return message;
        }
        MailMessage text = text(bytes, warnings);
        MissingBoundary.restore(text, warnings);
        return text;
    }

    /** Whether this is the header of a mail; the first lines of a pasted text can look like fields too. */
    static boolean isMail(Header header) {
        for (Header.Field field : header.fields()) {
            switch (field.name().toLowerCase(Locale.ROOT)) {
                case "from", "to", "subject", "date", "received", "message-id", "content-type", "mime-version", "return-path" -> {
                    return true;
                }
                default -> { }
            }
        }
        return false;
    }

    /** A text without a header, as pasted out of a mail, taken for its only part. */
    private static MailMessage text(MessageBytes bytes, List<String> warnings) {
        MailMessage message = new MailMessage("");
        message.parts().add(new MailMessage.Part("1", "text/plain", PartText.of("1", bytes.text(warnings)), null, false));
        return message;
    }
}
