package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.apache.poi.hmef.CompressedRTF;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Action;

/**
 * Takes an Outlook file apart, as {@link MessageWalk} does a mail. Only this class knows POI, so that everything else works
 * without it. It reads what it needs of the storages that POI finds in the file; POI's own reader of messages takes every stream
 * but the attachments into memory, and leaves out the properties behind one whose type it did not expect.
 *
 * <p>Names of parts say where in the item something stands: {@code body}, {@code recipients.2} for the second row of its table
 * of recipients, {@code attachments.1.header} for the header of a message attached to it.
 */
final class OutlookMessage {
    private static final String PROPERTIES = "__properties_version1.0";
    private static final String EMBEDDED = "__substg1.0_3701000D";
    private static final String TOO_MUCH = "The Outlook file holds more than is read of one.";
    private static final String DAMAGED = "The Outlook file is damaged, and only part of it was read.";

    /** Bytes read to find out what the file holds. POI keeps many times as much of it, and all at once. */
    private static final int INDEX_BYTES = 2 << 20;
    /** Blocks read of what it holds. */
    private static final int BLOCKS = 32_000;
    /** And blocks passed over to come to those of short streams, as POI begins anew for each. */
    private static final int BLOCKS_PASSED = 300_000_000;
    private static final int BLOCK = 512;

    private final BytesChannel channel;
    private final List<String> warnings;
    private final Budget budget = new Budget();
    private int attachments;

    private OutlookMessage(BytesChannel channel, List<String> warnings) {
        this.channel = channel;
        this.warnings = warnings;
    }

    /** @throws IOException with a sentence for the user where nothing can be read of it */
    static MailMessage read(byte[] file, List<String> warnings) throws IOException {
        BytesChannel channel = new BytesChannel(file, INDEX_BYTES);
        MailMessage message = null;
        try (POIFSFileSystem system = new POIFSFileSystem(channel)) {
            int blocks = file.length / BLOCK + 1;
            channel.allow((long) BLOCK * (BLOCKS + BLOCKS_PASSED / blocks));
            if (system.getRoot().hasEntry(PROPERTIES)) {
                message = new OutlookMessage(channel, warnings).item(system.getRoot(), "", 32, 0);
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new IOException(channel.exhausted()
                    ? "It is an Outlook file with more recipients, attachments or properties than are read."
                    : "It is an Outlook file, but damaged so that nothing can be read of it.", e);
        }
        if (message == null) {
            throw new IOException("It is a compound file, as Outlook and other programs write them, but has no item of Outlook.");
        }
        return message;
    }

    /** @param header bytes before the first property of the item */
    private MailMessage item(DirectoryNode storage, String prefix, int header, int depth) {
        MailMessage message = new MailMessage(prefix);
        MapiProperties item = new MapiProperties(streams(storage), header, null);
        List<MapiProperties> recipients = new ArrayList<>();
        for (DirectoryNode recipient : children(storage, "__recip_version1.0_#", Limits.RECIPIENTS)) {
            recipients.add(new MapiProperties(streams(recipient), 8, item));
        }
        OutlookHeader.fill(message.header(), item, recipients);
        String itemClass = item.text(0x001A); // PidTagMessageClass
        Action action = OutlookReport.action(itemClass);
        text(message, item, action != null);
        List<DirectoryNode> attached = children(storage, "__attach_version1.0_#", Limits.PARTS);
        for (int i = 0; i < attached.size() && attachments < Limits.PARTS; i++) {
            attachments++;
            message.parts().add(attachment(attached.get(i), item, prefix + "attachments." + (i + 1), depth + 1));
        }
        if (action != null) {
            OutlookReport.addParts(message, item, recipients, action, warnings);
        } else if (OutlookReport.isReceipt(itemClass)) {
            message.parts().add(OutlookReport.receipt(item, prefix + "reportText"));
        }
        return message;
    }

    /** The storages of one kind in the order of their numbers. */
    private List<DirectoryNode> children(DirectoryNode storage, String kind, int most) {
        List<DirectoryNode> children = new ArrayList<>();
        for (Entry entry : storage) {
            if (entry instanceof DirectoryNode child && child.getName().startsWith(kind)) {
                children.add(child);
            }
        }
        children.sort(Comparator.comparing(child -> child.getName().toUpperCase(Locale.ROOT)));
        if (children.size() > most) {
            warn(warnings, "Of an item of Outlook only the first " + most
                    + (most == Limits.RECIPIENTS ? " recipients were read." : " attachments were read."));
        }
        return children.subList(0, Math.min(most, children.size()));
    }

    /** Adds the text in the first of the forms in which it is there; Outlook keeps the same in several. */
    private void text(MailMessage message, MapiProperties item, boolean report) {
        String plain = item.text(0x1000, limit()); // PidTagBody
        if (!plain.isBlank()) {
            add(message, "body", "text/plain", plain);
            return;
        }
        String html = item.octetText(0x1013, limit()); // PidTagHtml
        html = html.isBlank() ? item.text(0x1013, limit()) : html;
        if (!html.isBlank()) {
            add(message, "html", "text/html", html);
            return;
        }
        String rich = RichText.words(uncompressed(item.bytes(0x1009, "0102", limit()))); // PidTagRtfCompressed
        if (!rich.isBlank()) {
            add(message, "richText", "text/plain", rich);
        } else if (report) {
            add(message, "reportText", "text/plain", item.text(0x1001, limit())); // PidTagReportText
        }
    }

    private void add(MailMessage message, String name, String type, String text) {
        String section = message.prefix() + name;
        budget.decoded(text.length());
        if (text.length() >= Limits.PART_BYTES) {
            warn(warnings, "Of part " + section + " only the first " + text.length() + " characters were read.");
        }
        message.parts().add(new MailMessage.Part(section, type, PartText.of(section, text), null, false));
    }

    private int limit() {
        return Math.max(0, budget.bytesOfPart());
    }

    private byte[] uncompressed(byte @Nullable [] compressed) {
        Bounded rtf = new Bounded(limit());
        try {
            if (compressed != null) {
                new CompressedRTF().decompress(new ByteArrayInputStream(compressed), rtf);
            }
        } catch (IOException | RuntimeException e) {
            if (rtf.bytes.size() < rtf.limit) {
                warn(warnings, DAMAGED);
            }
        }
        return rtf.bytes.toByteArray();
    }

    private MailMessage.Part attachment(DirectoryNode storage, MapiProperties item, String section, int depth) {
        if (depth <= Limits.DEPTH && entry(storage, EMBEDDED) instanceof DirectoryNode embedded
                && embedded.hasEntry(PROPERTIES)) {
            return new MailMessage.Part(section, "message/rfc822", null, item(embedded, section + ".", 24, depth), true);
        }
        MapiProperties attachment = new MapiProperties(streams(storage), 8, item);
        String stated = Scan.word(attachment.text(0x370E), 0, ";,").toLowerCase(Locale.ROOT); // PidTagAttachMimeTag
        String type = stated.isEmpty() ? "application/octet-stream" : stated;
        String name = attachment.text(0x3707) + attachment.text(0x3704); // PidTagAttachLongFilename, PidTagAttachFilename
        boolean mail = type.equals("message/rfc822") || name.toLowerCase(Locale.ROOT).endsWith(".eml");
        PartText text = null;
        MailMessage enclosed = null;
        if (mail || type.startsWith("message/") || type.startsWith("text/")) {
            int most = mail ? Math.max(0, budget.bytes()) : limit();
            byte[] read = attachment.bytes(0x3701, "0102", most); // PidTagAttachDataBinary
            byte[] bytes = read == null ? new byte[0] : read;
            budget.decoded(mail ? 0 : bytes.length);
            if (bytes.length == most) {
                warn(warnings, "Of part " + section + " only the first " + most + " bytes were read.");
            }
            if (mail) {
                MessageBytes message = MessageBytes.of(bytes);
                enclosed = message.beginsWithField() ? MessageWalk.read(message, section + ".", depth, budget, warnings) : null;
            } else {
                text = PartText.of(section, CharsetText.decode(bytes, 0, bytes.length, ""));
                enclosed = Enclosures.headersOnly(type, section, text);
            }
        } else if (depth > Limits.DEPTH) {
            warn(warnings, "The message has parts further inside each other than are read.");
        }
        return new MailMessage.Part(section, mail ? "message/rfc822" : type, text, enclosed, true);
    }

    private MapiProperties.Streams streams(DirectoryNode storage) {
        return (name, limit) -> entry(storage, name) instanceof DocumentEntry stream ? bytes(stream, limit) : null;
    }

    private static @Nullable Entry entry(DirectoryNode storage, String name) {
        try {
            return storage.hasEntryCaseInsensitive(name) ? storage.getEntryCaseInsensitive(name) : null;
        } catch (IOException e) {
            return null;
        }
    }

    private byte[] bytes(DocumentEntry stream, int limit) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[BLOCK];
        try (DocumentInputStream input = new DocumentInputStream(stream)) {
            int read = input.read(block, 0, Math.min(block.length, limit));
            while (read > 0) {
                bytes.write(block, 0, read);
                read = input.read(block, 0, Math.min(block.length, limit - bytes.size()));
            }
        } catch (IOException | RuntimeException e) {
            warn(warnings, channel.exhausted() ? TOO_MUCH : DAMAGED);
        }
        return bytes.toByteArray();
    }

    private static void warn(List<String> warnings, String sentence) {
        if (!warnings.contains(sentence)) {
            warnings.add(sentence);
        }
    }

    /** Takes so many bytes and refuses more, whatever compressed text may become. */
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        public void write(int octet) throws IOException {
            if (bytes.size() >= limit) {
                throw new IOException("longer than is read");
            }
            bytes.write(octet);
        }
    }
}
