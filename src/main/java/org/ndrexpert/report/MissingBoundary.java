package org.ndrexpert.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Divides a multipart message whose header declares no boundary, or another than the one in use, by the lines that look like one:
 * two hyphens and a word, with the header of a part below. So it does the body of a message that was pasted without its header.
 */
final class MissingBoundary {
    private MissingBoundary() {}

    /** Puts the parts in the place of the undivided body, where there is one. */
    static void restore(MailMessage message, List<String> warnings) {
        PartText body = undivided(message);
        String boundary = body == null ? null : boundary(body);
        if (body == null || boundary == null) {
            return;
        }
        String whole = "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\n\n" + String.join("\n", body.lines()) + "\n";
        MailMessage divided = MessageWalk.readText(whole, "", 0, new Budget(), warnings);
        message.parts().clear();
        message.parts().addAll(divided.parts());
        message.cutShort(divided.cutShort());
        warnings.add("The parts of the message are divided by a boundary that its header does not declare.");
    }

    private static @Nullable PartText undivided(MailMessage message) {
        boolean alone = message.parts().size() == 1
                && (message.header().size() == 0 || Scan.starts(message.header().value("Content-Type"), "multipart/"));
        return alone ? message.parts().get(0).text() : null;
    }

    private static @Nullable String boundary(PartText body) {
        for (int i = 0; i + 1 < body.size(); i++) {
            if (isMark(body.line(i).stripTrailing()) && Scan.starts(body.line(i + 1), "content-")) {
                return body.line(i).stripTrailing().substring(2);
            }
        }
        return null;
    }

    private static boolean isMark(String line) {
        return line.startsWith("--") && line.length() > 3 && line.length() < 74 && line.indexOf(' ') < 0 && line.indexOf('"') < 0;
    }

    /** The boundary by which a body is divided though nothing declares it; absent where there is none. */
    static @Nullable String in(Slice body) {
        for (int at = body.from(); at < body.to(); at = body.lineEnd(at)) {
            int end = body.lineEnd(at);
            if (body.bytes()[at] == '-' && end - at < 80) {
                String line = body.part(at, body.contentEnd(at, end)).text().stripTrailing();
                String next = body.part(end, Math.min(body.to(), end + 8)).text();
                if (isMark(line) && Scan.starts(next, "content-")) {
                    return line.substring(2);
                }
            }
        }
        return null;
    }
}
