package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Fills the header of an Outlook item: with the header that it came with, or with fields made of its properties where it never
 * crossed the Internet. The lines of these are the fields in their order.
 */
final class OutlookHeader {
    private static final int TRANSPORT_HEADERS = 0x007D;
    private static final int TO = 1;
    private static final int CC = 2;

    private final Header header;
    private final MapiProperties item;

    private OutlookHeader(Header header, MapiProperties item) {
        this.header = header;
        this.item = item;
    }

    static void fill(Header header, MapiProperties item, List<MapiProperties> recipients) {
        OutlookHeader made = new OutlookHeader(header, item);
        String came = item.text(TRANSPORT_HEADERS, Limits.PART_BYTES);
        Enclosures.fill(header, PartText.of("header", came), 0);
        if (header.size() == 0) {
            made.addresses(recipients);
        }
        String itemClass = item.text(0x001A).toLowerCase(Locale.ROOT); // PidTagMessageClass
        if (itemClass.startsWith("ipm.note.rules.") && itemClass.contains("template")) {
            made.add("Auto-Submitted", "auto-replied");
        } else if (OutlookReport.isDeliveryReport(itemClass)) {
            made.add("Content-Type", "multipart/report; report-type=delivery-status");
        }
    }

    /** The header of the message that a report is about, as far as the report has it in properties of its own. */
    static void fillFromReport(Header header, MapiProperties report) {
        OutlookHeader made = new OutlookHeader(header, report);
        made.add("Message-ID", report.text(0x1046)); // PidTagOriginalMessageId
        made.add("Subject", encoded(report.text(0x0049))); // PidTagOriginalSubject
        made.add("Date", report.time(0x004E)); // PidTagOriginalSubmitTime
    }

    private void addresses(List<MapiProperties> recipients) {
        add("Message-ID", item.text(0x1035)); // PidTagInternetMessageId
        String address = first(item.text(0x5D01), internet(item, 0x0C1E, 0x0C1F)); // PidTagSender...
        String represented = first(item.text(0x5D02), internet(item, 0x0064, 0x0065)); // PidTagSentRepresenting...
        add("From", mailbox(first(item.text(0x0C1A), item.text(0x0042)), first(address, represented)));
        add("To", list(recipients, TO));
        add("Cc", list(recipients, CC));
        add("Subject", encoded(item.text(0x0037))); // PidTagSubject
        add("Date", first(item.time(0x0039), item.time(0x0E06))); // PidTagClientSubmitTime, PidTagMessageDeliveryTime
    }

    private static String list(List<MapiProperties> recipients, int type) {
        StringJoiner list = new StringJoiner(", ");
        for (MapiProperties recipient : recipients) {
            Integer stated = recipient.number(0x0C15); // PidTagRecipientType
            if (stated != null && stated == type) {
                String mailbox = mailbox(name(recipient), address(recipient));
                if (!mailbox.isEmpty()) {
                    list.add(mailbox);
                }
            }
        }
        return list.toString();
    }

    static String name(MapiProperties recipient) {
        return first(recipient.text(0x3001), recipient.text(0x5FF6)); // PidTagDisplayName, PidTagRecipientDisplayName
    }

    /** The Internet address of a recipient; empty where it has none, as within Exchange. */
    static String address(MapiProperties recipient) {
        return first(recipient.text(0x39FE), internet(recipient, 0x3002, 0x3003)); // PidTagSmtpAddress, PidTagEmailAddress
    }

    private static String internet(MapiProperties object, int type, int address) {
        String value = object.text(address);
        boolean other = !object.text(type).equalsIgnoreCase("SMTP") && value.startsWith("/");
        return other || value.indexOf('@') < 0 ? "" : value;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** A name without an address is written as a group that nobody is in, the only way in which a header may have one. */
    private static String mailbox(String name, String address) {
        boolean bare = name.isEmpty() || name.equals(address);
        if (address.isEmpty()) {
            return name.isEmpty() ? "" : phrase(name) + ":;";
        }
        return bare ? address : phrase(name) + " <" + address + ">";
    }

    private static String phrase(String name) {
        String encoded = encoded(name);
        return encoded.equals(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded;
    }

    /** As a header has to be, RFC 2047, so that readers find nothing there that they would not find in a mail. */
    private static String encoded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~') {
                return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
            }
        }
        return text;
    }

    private void add(String name, String body) {
        if (!body.isEmpty() && !header.has(name)) {
            header.add(name, body, header.size() + 1);
        }
    }
}
