package org.ndrexpert.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.MimeUtil;

/** Takes a message apart into headers and parts in one pass, and decodes the parts that a report may be read from. */
final class MessageWalk {
    private static final MimeConfig LENIENT = new MimeConfig.Builder().setMaxLineLen(Limits.HEADER_BYTES).setMaxHeaderLen(Limits.HEADER_BYTES)
            .setMaxHeaderCount(-1).setMaxContentLen(-1).build();

    /** Long fields of which only the name is kept. */
    private static final Set<String> NEVER_READ = Set.of("dkim-signature", "domainkey-signature", "arc-seal", "arc-message-signature",
            "arc-authentication-results", "authentication-results", "x-google-dkim-signature", "x-gm-message-state",
            "x-ms-exchange-antispam-messagedata", "x-microsoft-antispam", "x-forefront-antispam-report", "received-spf");

    private final List<String> warnings;
    private final Deque<MailMessage> messages = new ArrayDeque<>();
    private final Deque<int[]> numbers = new ArrayDeque<>();
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final Budget budget;
    private final BodyText bodyText;
    private final boolean utf8;
    private final EndWatch endWatch = new EndWatch();
    private Header partHeader = new Header("");
    private int line;
    private int depth;
    private int outside;
    private int multiparts;
    private boolean statusRead;
    private boolean headerCut;
    private boolean tooManyParts;

    private MessageWalk(MailMessage outermost, Budget budget, boolean utf8, List<String> warnings) {
        this.budget = budget;
        this.bodyText = new BodyText(budget);
        this.utf8 = utf8;
        this.warnings = warnings;
        messages.push(outermost);
    }

    /** @throws IOException where the source of the bytes cannot be read */
    static MailMessage read(MessageBytes bytes, List<String> warnings) throws IOException {
        MailMessage outermost = new MailMessage("");
        MessageWalk walk = new MessageWalk(outermost, new Budget(), false, warnings);
        walk.line = bytes.skippedLines() + 1;
        CappedInput source = new CappedInput(bytes.stream());
        walk.read(source);
        source.throwFailure();
        if (source.cut()) {
            warnings.add("Only the first " + (Limits.MESSAGE_BYTES >> 20) + " MB of the message were read.");
            outermost.cutShort(true);
        }
        MissingBoundary.restore(outermost, warnings);
        return outermost;
    }

    /** As {@link #read}, of the text of a message, whatever character sets it declares. */
    static MailMessage readText(String text, String prefix, int depth, Budget budget, List<String> warnings) {
        return read(MessageBytes.of(text.getBytes(StandardCharsets.UTF_8)), prefix, depth, budget, true, warnings);
    }

    /**
     * Reads a message that was found within another.
     *
     * @param prefix with which the numbers of its parts begin
     * @param depth how far inside it stands
     */
    static MailMessage read(MessageBytes bytes, String prefix, int depth, Budget budget, List<String> warnings) {
        return read(bytes, prefix, depth, budget, false, warnings);
    }

    private static MailMessage read(MessageBytes bytes, String prefix, int depth, Budget budget, boolean utf8, List<String> warnings) {
        MailMessage enclosed = new MailMessage(prefix);
        MessageWalk walk = new MessageWalk(enclosed, budget, utf8, warnings);
        walk.outside = depth;
        walk.line = bytes.skippedLines() + 1;
        walk.read(bytes.stream());
        return enclosed;
    }

    private void read(InputStream source) {
        MimeTokenStream stream = new MimeTokenStream(LENIENT, endWatch, new PartDescription());
        try {
            stream.parse(source);
            walk(stream);
        } catch (MaxHeaderLimitException | MaxLineLimitException e) {
            warnings.add("A header field is longer than " + (Limits.HEADER_BYTES >> 20) + " MB; the message was read only up to it.");
            cutShort();
        } catch (MimeException | IOException | RuntimeException e) {
            warnings.add("The message is damaged and was read only up to the damage.");
            cutShort();
        }
        if (endWatch.premature) {
            cutShort();
        }
    }

    /** Marks every message that is being read. */
    private void cutShort() {
        messages.forEach(message -> message.cutShort(true));
    }

    private void walk(MimeTokenStream stream) throws MimeException, IOException {
        boolean outermost = true;
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_MESSAGE -> {
                    if (!outermost) {
                        enclose();
                    }
                    outermost = false;
                    partHeader = message().header();
                }
                case T_START_BODYPART -> startPart();
                case T_FIELD -> addField(stream.getField());
                case T_START_MULTIPART -> startMultipart();
                case T_PREAMBLE -> preamble(stream);
                case T_BODY -> body(stream);
                case T_END_MULTIPART -> endMultipart();
                case T_END_MESSAGE -> endMessage();
                default -> { }
            }
            if (depth + outside > Limits.DEPTH || tooManyParts) {
                warnings.add("The message has more parts, or parts further inside each other, than are read.");
                cutShort();
                return;
            }
        }
    }

    private MailMessage message() {
        return messages.element();
    }

    private void enclose() {
        depth++;
        String section = section();
        MailMessage enclosed = new MailMessage(section + ".");
        message().parts().add(new MailMessage.Part(section, "message/rfc822", null, enclosed, attached()));
        messages.push(enclosed);
        line = 1;
        endWatch.premature = false;
    }

    private void endMessage() {
        if (messages.size() > 1) {
            depth--;
            message().cutShort(endWatch.premature);
            messages.pop();
        }
    }

    private void startPart() {
        tooManyParts = !budget.takePart();
        line = 1;
        numbers.element()[0]++;
        partHeader = new Header("");
    }

    private void startMultipart() {
        depth++;
        multiparts++;
        String prefix = partHeader == message().header() ? message().prefix() : section() + ".";
        prefixes.push(prefix);
        numbers.push(new int[1]);
    }

    private void endMultipart() {
        depth--;
        prefixes.pop();
        numbers.pop();
    }

    /** The number of the part that is being read. */
    private String section() {
        if (partHeader == message().header() || prefixes.isEmpty()) {
            return message().prefix() + "1";
        }
        return prefixes.element() + numbers.element()[0];
    }

    private void addField(Field field) {
        boolean named = field.getName().length() <= Limits.FIELD_NAME_LENGTH;
        boolean kept = named && !partHeader.isFull() && budget.takeHeader(field.getRaw() == null ? 0 : field.getRaw().length());
        boolean skipped = kept && NEVER_READ.contains(field.getNameLowerCase());
        boolean cut = !kept || partHeader.add(field.getName(), skipped ? "" : fieldBody(field), line);
        if (cut && !headerCut) {
            headerCut = true;
            warnings.add("A header, or a field of it, is longer than is read; the rest was left out.");
        }
        line += lines(field.getRaw());
    }

    /** The body unfolded; bytes that are no UTF-8 are read as windows-1252. */
    private static String fieldBody(Field field) {
        String body = field.getBody();
        if (body.indexOf('\uFFFD') < 0) {
            return body;
        }
        byte[] raw = field.getRaw().toByteArray();
        String text = CharsetText.decode(raw, 0, raw.length, "");
        return MimeUtil.unfold(text.substring(text.indexOf(':') + 1)).strip();
    }

    private static int lines(ByteSequence raw) {
        int length = raw == null ? 0 : raw.length();
        int feeds = length > 0 && raw.byteAt(length - 1) == '\n' ? 0 : 1;
        for (int i = 0; i < length; i++) {
            feeds += raw.byteAt(i) == '\n' ? 1 : 0;
        }
        return feeds;
    }

    private void preamble(MimeTokenStream stream) throws IOException {
        if (multiparts == 1 && message().parts().isEmpty()) {
            PartText text = bodyText.read("text", "", "", stream.getInputStream(), warnings);
            message().parts().add(new MailMessage.Part("text", "preamble", text, null, false));
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        BodyDescriptor body = stream.getBodyDescriptor();
        String declared = body.getMimeType();
        String type = declared == null ? "text/plain" : Scan.word(declared, 0, ";,").toLowerCase(Locale.ROOT);
        String section = section();
        boolean attached = attached();
        if (isMessageFile(type)) {
            MessageBytes file = MessageBytes.of(stream.getDecodedInputStream());
            MailMessage enclosed = read(file, section + ".", depth + outside + 1, budget, warnings);
            message().parts().add(new MailMessage.Part(section, "message/rfc822", null, enclosed, true));
            return;
        }
        PartText text = null;
        if (wanted(type) && (readable(type) || type.startsWith("text/") && !attached)) {
            text = bodyText.read(section, charset(body.getTransferEncoding()), body.getTransferEncoding(), stream.getInputStream(), warnings);
            text = withFieldsOfHeader(type, text);
        }
        if (text == null && BodyText.isBlank(stream.getInputStream())) {
            text = new PartText(section, List.of());
        }
        MailMessage enclosed = text == null ? null : Enclosures.headersOnly(type, section, text);
        message().parts().add(new MailMessage.Part(section, type, text, enclosed, attached));
    }

    /** Whether the part is a message saved as a file, by the name of the file. */
    private boolean isMessageFile(String type) {
        if (!type.equals("application/octet-stream") || outside + depth >= Limits.DEPTH) {
            return false;
        }
        String file = partHeader.parameter("Content-Disposition", "filename");
        String name = file.isEmpty() ? partHeader.parameter("Content-Type", "name") : file;
        return name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    /** Where the empty line after the header of a part is missing, the first fields of a report went into that header. */
    private PartText withFieldsOfHeader(String type, PartText text) {
        if (!type.endsWith("delivery-status") || !partHeader.has("Reporting-MTA") && !partHeader.has("Final-Recipient")) {
            return text;
        }
        List<String> lines = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        for (Header.Field field : partHeader.fields()) {
            if (!Scan.starts(field.name(), "content-")) {
                lines.add(field.name() + ": " + field.body());
                places.add(new Place(text.part() + ".mime", field.line()));
            }
        }
        lines.add("");
        places.add(new Place(text.part(), 1));
        lines.addAll(text.lines());
        return new PartText(text.part(), lines, places);
    }

    /** The character set to decode a part by; a text that was decoded before has the bytes of its parts in UTF-8. */
    private String charset(String encoding) {
        boolean encoded = encoding.equalsIgnoreCase("base64") || encoding.equalsIgnoreCase("quoted-printable");
        return utf8 && !encoded ? "UTF-8" : partHeader.parameter("Content-Type", "charset");
    }

    /**
     * Whether the text of this part can matter: not a page beside the same in plain text, nor the body of what a report returns.
     */
    private boolean wanted(String type) {
        if (messages.size() > 1) {
            return !type.equals("text/html") && depth < 6 && !statusRead;
        }
        statusRead |= type.endsWith("delivery-status");
        if (type.equals("text/html")) {
            for (MailMessage.Part part : message().parts()) {
                if (part.mediaType().equals("text/plain") && part.text() != null && !part.text().isBlank()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a part of this type may hold a report's words or fields; wrongly typed ones of a declared report too. */
    private boolean readable(String type) {
        return messages.size() == 1 && type.startsWith("text/") || type.startsWith("message/") || type.equals("application/json")
                || type.equals("application/octet-stream") && Scan.starts(message().header().value("Content-Type"), "multipart/report");
    }

    private boolean attached() {
        return Scan.starts(partHeader.value("Content-Disposition"), "attachment")
                || !partHeader.parameter("Content-Disposition", "filename").isEmpty()
                || !partHeader.parameter("Content-Type", "name").isEmpty();
    }

    /** Notices a multipart that ends without its last boundary. */
    private static final class EndWatch extends DecodeMonitor {
        private boolean premature;

        @Override
        public boolean warn(String error, String dropDesc) {
            premature |= error.startsWith("Body part ended prematurely");
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
