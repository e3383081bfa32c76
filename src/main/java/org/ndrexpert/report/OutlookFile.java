package org.ndrexpert.report;

import java.io.IOException;
import java.util.List;

/**
 * Reads the {@code .msg} files that Outlook saves, [MS-OXMSG]. The library for that is optional: what is here knows it only by
 * {@link OutlookMessage}, which is not loaded before there is such a file.
 */
final class OutlookFile {
    /** With which a compound file begins, [MS-CFB] section 2.2. */
    static final int[] MARK = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};

    private OutlookFile() {}

    static Reading read(byte[] file, List<String> warnings) {
        if (file.length > Limits.OUTLOOK_BYTES) {
            return new OtherMessage(OtherMessage.Kind.UNREADABLE, "It is an Outlook file of more than " + (Limits.OUTLOOK_BYTES >> 20)
                    + " MB; save the report without its attachments.", warnings);
        }
        MailMessage message;
        try {
            message = OutlookMessage.read(file, warnings);
        } catch (NoClassDefFoundError e) {
            return new OtherMessage(OtherMessage.Kind.UNREADABLE, "It is an Outlook file, and the library that reads these is"
                    + " missing; add org.apache.poi:poi-scratchpad to the class path, or save the report as .eml.", warnings);
        } catch (IOException e) {
            return new OtherMessage(OtherMessage.Kind.UNREADABLE, String.valueOf(e.getMessage()), warnings);
        }
        return MessageReading.read(message, warnings);
    }
}
