package org.ndrexpert.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.util.ByteSequence;

/** Takes a message apart into headers and parts in one pass, and decodes the parts that a report may be read from. */
final class MessageWalk {
    private static final MimeConfig LENIENT = new MimeConfig.Builder().setMaxLineLen(-1).setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1).setMaxContentLen(-1).build();

    /** Long fields of which only the name is kept. */
    private static final Set<String> NEVER_READ = Set.of("dkim-signature", "domainkey-signature", "arc-seal", "arc-message-signature",
            "arc-authentication-results", "authentication-results", "x-google-dkim-signature", "x-gm-message-state",
            "x-ms-exchange-antispam-messagedata", "x-microsoft-antispam", "x-forefront-antispam-report", "received-spf");

    private final List<String> warnings;
    private final Deque<MailMessage> messages = new ArrayDeque<>();
    private final Deque<int[]> numbers = new ArrayDeque<>();
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final BodyText bodyText = new BodyText();
    private final EndWatch endWatch = new EndWatch();
    private Header partHeader = new Header("");
    private int line;
    private int parts;
    private int depth;
    private int multiparts;
    private boolean statusRead;

    private MessageWalk(List<String> warnings) {
        this.warnings = warnings;
    }

    static MailMessage read(Octets octets, List<String> warnings) {
        MailMessage outermost = new MailMessage("");
        MessageWalk walk = new MessageWalk(warnings);
        walk.line = octets.skippedLines() + 1;
        walk.messages.push(outermost);
        MimeTokenStream stream = new MimeTokenStream(LENIENT, walk.endWatch, null);
        try {
            stream.parse(new ByteArrayInputStream(octets.bytes(), octets.start(), octets.end() - octets.start()));
            walk.walk(stream);
        } catch (MimeException | IOException | RuntimeException e) {
            warnings.add("The message is damaged and was read only up to the damage.");
            outermost.cutShort(true);
        }
        if (walk.endWatch.premature) {
            outermost.cutShort(true);
        }
        return outermost;
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
            if (depth > Limits.DEPTH || parts > Limits.PARTS) {
                warnings.add("The message has more parts, or parts further inside each other, than are read.");
                message().cutShort(true);
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
        parts++;
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
        if (partHeader.size() < Limits.HEADER_FIELDS) {
            partHeader.add(field.getName(), NEVER_READ.contains(field.getNameLowerCase()) ? "" : field.getBody(), line);
        } else if (partHeader.size() == Limits.HEADER_FIELDS) {
            partHeader.add("", "", line);
            warnings.add("Of one header only the first " + Limits.HEADER_FIELDS + " fields were read.");
        }
        line += lines(field.getRaw());
    }

    private static int lines(ByteSequence raw) {
        int feeds = 1;
        for (int i = raw == null ? 0 : raw.length() - 3; i >= 0; i--) {
            if (raw.byteAt(i) == '\n') {
                feeds++;
            }
        }
        return feeds;
    }

    private void preamble(MimeTokenStream stream) throws IOException {
        if (multiparts == 1 && message().parts().isEmpty()) {
            PartText text = bodyText.read("text", "", stream.getInputStream(), warnings);
            message().parts().add(new MailMessage.Part("text", "preamble", text, null, false));
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        BodyDescriptor body = stream.getBodyDescriptor();
        String declared = body.getMimeType();
        String type = declared == null ? "text/plain" : Scan.word(declared, 0, ";,").toLowerCase(Locale.ROOT);
        String section = section();
        PartText text = null;
        boolean attached = attached();
        if (wanted(type) && (messages.size() == 1 && readable(type) || type.startsWith("text/") && !attached)) {
            text = bodyText.read(section, charset(body), stream.getDecodedInputStream(), warnings);
        }
        if (text == null && BodyText.isBlank(stream.getInputStream())) {
            text = new PartText(section, List.of());
        }
        MailMessage enclosed = text == null ? null : Enclosures.headersOnly(type, section, text);
        message().parts().add(new MailMessage.Part(section, type, text, enclosed, attached));
    }

    private String charset(BodyDescriptor body) {
        String declared = partHeader.parameter("Content-Type", "charset");
        return declared.isEmpty() && body.getCharset() != null ? "" : declared;
    }

    /**
     * Whether the text of this part can matter: not a page beside the same in plain text, nor the body of what a report returns.
     */
    private boolean wanted(String type) {
        if (messages.size() > 1) {
            return !type.equals("text/html") && depth < 4 && !statusRead;
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

    private static boolean readable(String type) {
        return type.startsWith("text/") || type.startsWith("message/") || type.equals("application/json");
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
