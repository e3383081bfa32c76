package org.ndrexpert.knowledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/** Fingerprints of texts: SHA-256 in hexadecimal. */
public final class Digests {

    private Digests() {}

    /** Over names and contents, so that moving a text from one name to another changes it. */
    static String of(SortedMap<String, byte[]> contents) {
        MessageDigest digest = sha256();
        for (Map.Entry<String, byte[]> one : contents.entrySet()) {
            digest.update(one.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(sha256().digest(one.getValue()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Over texts in their order, each as a whole, so that moving words from one to the next changes it. */
    public static String of(String... texts) {
        MessageDigest digest = sha256();
        for (String text : texts) {
            digest.update(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
