package org.ndrexpert.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The properties of one object of an Outlook file: the item, a recipient or an attachment. Those of fixed length stand in one
 * stream, each of the others in a stream of its own that its identifier and type name, [MS-OXMSG] section 2.
 */
final class MapiProperties {
    /** Between 1601, from which MAPI counts, and 1970. */
    private static final long SECONDS_BEFORE_1970 = 11_644_473_600L;
    private static final int RECORD = 16;
    private static final int INTEGER = 0x0003;
    private static final int BOOLEAN = 0x000B;
    private static final int TIME = 0x0040;

    private final Streams streams;
    private final Map<Integer, Long> fixed = new HashMap<>();
    private final String codePage;

    /** Where the properties are stored. */
    interface Streams {

        /** At most {@code limit} bytes of the stream of that name; absent where there is none or it cannot be read. */
        byte @Nullable [] read(String name, int limit);
    }

    /**
     * @param header bytes before the first property, which differ by kind of object
     * @param item the item that this belongs to, whose code page holds for it; absent for an item
     */
    MapiProperties(Streams streams, int header, @Nullable MapiProperties item) {
        this.streams = streams;
        byte[] records = streams.read("__properties_version1.0", Limits.PART_BYTES);
        for (int at = header; records != null && at + RECORD <= records.length; at += RECORD) {
            int type = (int) number(records, at, 2);
            if (type == INTEGER || type == BOOLEAN || type == TIME) {
                fixed.put((int) number(records, at + 2, 2), number(records, at + 8, type == TIME ? 8 : 4));
            }
        }
        this.codePage = item != null ? item.codePage : charset(number(0x3FFD)); // PidTagMessageCodepage
    }

    private static long number(byte[] bytes, int at, int length) {
        long number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xFF;
        }
        return number;
    }

    /** The number or truth value of the property; absent where there is none. */
    @Nullable Integer number(int id) {
        Long value = fixed.get(id);
        return value == null ? null : value.intValue();
    }

    /** The time as a header states it, RFC 5322 section 3.3; empty where there is none. */
    String time(int id) {
        Long value = fixed.get(id);
        long seconds = value == null ? 0 : value / 10_000_000 - SECONDS_BEFORE_1970;
        return seconds <= 0 || seconds > 1L << 36 ? ""
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC));
    }

    /** Whether there is a number or a text, without reading the text. */
    boolean has(int id) {
        return fixed.containsKey(id) || !text(id, 1).isEmpty();
    }

    /** A text of one line, without white space around it; empty where there is none. */
    String text(int id) {
        return text(id, Limits.FIELD_LENGTH).replace('\r', ' ').replace('\n', ' ').strip();
    }

    String text(int id, int limit) {
        byte[] unicode = bytes(id, "001F", limit * 2);
        if (unicode != null) {
            return untilNull(new String(unicode, StandardCharsets.UTF_16LE));
        }
        byte[] octets = bytes(id, "001E", limit);
        return octets == null ? "" : untilNull(CharsetText.decode(octets, 0, octets.length, codePage));
    }

    /** Bytes that are a text in the code page for the Internet, as HTML is. */
    String octetText(int id, int limit) {
        byte[] octets = bytes(id, "0102", limit);
        String charset = charset(number(0x3FDE)); // PidTagInternetCodepage
        return octets == null ? "" : untilNull(CharsetText.decode(octets, 0, octets.length, charset));
    }

    byte @Nullable [] bytes(int id, String type, int limit) {
        return streams.read(String.format("__substg1.0_%04X%s", id, type), limit);
    }

    private static String untilNull(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** The name of the character set that has this code page; empty where it is not stated or has no name here. */
    private static String charset(@Nullable Integer codePage) {
        if (codePage == null) {
            return "";
        }
        return switch (codePage) {
            case 20127 -> "US-ASCII";
            case 20866 -> "KOI8-R";
            case 21866 -> "KOI8-U";
            case 50220, 50221, 50222 -> "ISO-2022-JP";
            case 51932 -> "EUC-JP";
            case 51949 -> "EUC-KR";
            case 54936 -> "GB18030";
            case 65000 -> "UTF-7";
            case 65001 -> "UTF-8";
            default -> codePage > 28590 && codePage < 28606 ? "ISO-8859-" + (codePage - 28590) : "windows-" + codePage;
        };
    }
}
