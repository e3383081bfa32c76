package org.ndrexpert.report;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of one recipient to an administrator, as Exchange keeps it in PidTagSupplementaryInfo: {@code
 * <ex1.example.net #5.5.0 smtp;550 no such user>} of Exchange 2000 and 2003, {@code #550 5.1.1 RESOLVER.ADR.RecipNotFound; not
 * found ##} of Exchange 2007 and later, or words. Exchange puts fields of RFC 3464 too into the first of these forms, and then
 * the remote server stands where otherwise the writer does ([MS-OXCMAIL] section 2.2.3.7.1.2).
 *
 * @param host server in the angle brackets; empty where there is none
 * @param status the status code in it
 * @param diagnostic what remains without these
 */
record SupplementaryInfo(String host, @Nullable String status, String diagnostic) {

    static SupplementaryInfo of(String info) {
        int sharp = info.indexOf('#');
        String before = sharp < 0 ? "" : info.substring(0, sharp).strip();
        String status = sharp < 0 || sharp + 1 == info.length() ? null : Replies.statusAt(info, sharp + 1);
        if (before.startsWith("<") && status != null) {
            int from = sharp + 1 + status.length();
            int close = info.lastIndexOf('>');
            String rest = info.substring(from, close < from ? info.length() : close);
            return new SupplementaryInfo(before.substring(1).strip(), status, rest.strip());
        }
        int end = sharp == 0 ? info.indexOf("##", 1) : -1;
        String words = info.substring(sharp == 0 ? 1 : 0, end < 0 ? info.length() : end);
        return new SupplementaryInfo("", Replies.status(info), words.strip());
    }

    /** Whether this was made of fields that name the remote server, and is not what the writer of the report said. */
    boolean madeOfFields(String remoteMta) {
        return host.isEmpty() ? diagnostic.isEmpty() : host.equalsIgnoreCase(remoteMta);
    }
}
