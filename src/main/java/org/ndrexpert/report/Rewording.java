package org.ndrexpert.report;

/**
 * Says what becomes of each piece of a message that {@link MessageRewriting} writes anew. Pieces come decoded, in the order of the
 * message; line ends, folds and the number of lines are the pieces' own and are best left as they are.
 */
public interface Rewording {

    /** Where a field stands. */
    enum Where {
        /** In the header of a report, or of a mail that carries one. */
        REPORT,
        /** In the header of the message that came back. */
        RETURNED,
        /** In the header of a part. */
        PART,
        /** Among the fields of RFC 3464. */
        STATUS
    }

    /** Words of a report, one line or many. */
    String words(String text);

    /** Words of a report in the source of an HTML page. */
    String page(String html);

    /** The name of a field. */
    String fieldName(String name);

    /**
     * A field.
     *
     * @param name as it stands in the original
     * @param value all that stands after the colon, with its folds; encoded words come decoded. Fields with addresses may come in
     *     several pieces, an encoded word and what is around it each by itself
     */
    String field(Where where, String name, String value);

    /** A boundary of parts; what is made of it has to be the same each time and another one for another boundary. */
    String boundary(String boundary);
}
