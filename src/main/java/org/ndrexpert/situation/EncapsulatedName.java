package org.ndrexpert.situation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * An Exchange directory name in the dress of an Internet address: {@code IMCEAEX-_O=ORG_OU=SITE_CN=RECIPIENTS_CN=ANNA@example.com}. Each
 * underscore in it stands for a slash, and a plus sign with two hexadecimal digits for the character of that number.
 */
final class EncapsulatedName {

    private static final String MARK = "IMCEAEX-";

    /** Longer than any directory name. */
    private static final int LONGEST = 2_000;

    private EncapsulatedName() {}

    /** The X.500 proxy address for the name, as in {@code X500:/O=ORG/OU=SITE/...}; {@code null} where the address holds no such name. */
    static @Nullable String proxy(@Nullable String address) {
        if (address == null || address.length() > LONGEST || !address.regionMatches(true, 0, MARK, 0, MARK.length())) {
            return null;
        }
        int at = address.lastIndexOf('@');
        String name = decoded(address.substring(MARK.length(), at < 0 ? address.length() : at));
        return name != null && name.startsWith("/") && name.indexOf('=') > 0 ? "X500:" + name : null;
    }

    /** {@code null} where the numbers are no text. */
    private static @Nullable String decoded(String encoded) {
        ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 4);
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int number = c == '+' && i + 2 < encoded.length() ? number(encoded.charAt(i + 1), encoded.charAt(i + 2)) : -1;
            if (number >= 0) {
                bytes.put((byte) number);
                i += 2;
            } else {
                bytes.put((c == '_' ? "/" : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return text(bytes.flip());
    }

    private static @Nullable String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The number of two hexadecimal digits; -1 where they are none. */
    private static int number(char high, char low) {
        boolean digits = high < 128 && low < 128 && Character.digit(high, 16) >= 0 && Character.digit(low, 16) >= 0;
        return digits ? Character.digit(high, 16) * 16 + Character.digit(low, 16) : -1;
    }
}
