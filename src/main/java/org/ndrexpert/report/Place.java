package org.ndrexpert.report;

/**
 * Where in a message something was read.
 *
 * @param part section of the message as IMAP numbers it (RFC 3501, section 6.4.5): {@code header} for the header of the report,
 *     {@code 1} and {@code 1.2} for its parts, {@code 1.2.mime} for the header of one, {@code 3.header} for the header of a message enclosed as part 3, and
 *     {@code text} for the body of a multipart message that has no readable parts. In an Outlook file {@code body}, {@code html},
 *     {@code richText} and {@code reportText} for its texts, {@code properties} for what it says of itself, {@code recipients.2}
 *     for the second row of its recipients and {@code recipients.2.supplementaryInfo} for the words in it, {@code attachments.1}
 *     for its first attachment
 * @param line line in the decoded text of that part, counted from 1; in {@code header} from the first line of the file; of
 *     what an Outlook file keeps as properties, in the fields of RFC 3464 or 5322 that they are written down as
 */
public record Place(String part, int line) {

    @Override
    public String toString() {
        return part + ":" + line;
    }
}
