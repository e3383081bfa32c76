package org.ndrexpert.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Writes a message anew with the same parts in the same encodings. Headers and the words of reports are reworded as the caller says;
 * all else, such as the text of the message that came back, what is attached, and what somebody wrote above a report that he forwards,
 * becomes as many letters or zero bytes, so that sizes stay.
 */
public final class MessageRewriting {
    /** Bytes of the longest message that is written anew. */
    public static final int LONGEST = Limits.MESSAGE_BYTES;

    private MessageRewriting() {}

    /**
     * Why a message cannot be written anew, as a sentence; absent where it can.
     *
     * @param message the bytes of the mail as stored in a file
     */
    public static @Nullable String obstacle(byte[] message) {
        MessageBytes bytes = MessageBytes.of(message);
        if (bytes.begins(OutlookFile.MARK)) {
            return "this is a file of Outlook (.msg), which is read but not written; open it in Outlook and paste the text of the report"
                    + " into a file, or save the report as .eml with another mail program.";
        }
        if (bytes.isEmpty()) {
            return "there is nothing in it.";
        }
        if (MessageBytes.wideCharset(message, message.length) == null && bytes.isBinary()) {
            return "it consists of bytes that are no text.";
        }
        if (message.length > LONGEST || bytes.cut()) {
            return "it is larger than the " + (LONGEST >> 20) + " MB that are read of a message; leave out what is attached to it.";
        }
        return null;
    }

    /** @param message one for which there is no {@link #obstacle} */
    public static byte[] rewrite(byte[] message, Rewording words) {
        Charset wide = MessageBytes.wideCharset(message, message.length);
        if (wide != null) {
            String text = new String(message, 2, message.length - 2, wide);
            byte[] narrow = rewrite(text.getBytes(StandardCharsets.UTF_8), words);
            return ("\uFEFF" + new String(narrow, StandardCharsets.UTF_8)).getBytes(wide);
        }
        MessageBytes bytes = MessageBytes.of(message);
        if (!bytes.hasBareReturns()) {
            return rewrite(message, bytes, words);
        }
        byte[] written = rewrite(exchanged(message, '\r', '\n'), bytes, words);
        return exchanged(written, '\n', '\r');
    }

    private static byte[] exchanged(byte[] bytes, char from, char to) {
        byte[] exchanged = bytes.clone();
        for (int i = 0; i < exchanged.length; i++) {
            exchanged[i] = exchanged[i] == from ? (byte) to : exchanged[i];
        }
        return exchanged;
    }

    private static byte[] rewrite(byte[] message, MessageBytes bytes, Rewording words) {
        MailMessage apart = apart(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(message.length + message.length / 16 + 1024);
        EntityRewriting writing = new EntityRewriting(words, MessageReading.extent(apart), out, false);
        Slice whole = Slice.of(message);
        int start = apart.header().size() == 0 ? bytes.textStart() : bytes.start();
        Slice before = whole.part(bytes.textStart(), start);
        out.write(message, 0, bytes.textStart());
        out.writeBytes(before.bytesOf(words.words(before.text())));
        if (apart.header().size() == 0) {
            writing.text(whole.part(start, message.length));
        } else {
            writing.message(whole.part(start, message.length));
        }
        return out.toByteArray();
    }

    private static MailMessage apart(MessageBytes bytes) {
        try {
            return ReportReader.apart(bytes, new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory can be read
        }
    }
}
