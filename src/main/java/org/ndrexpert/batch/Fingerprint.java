package org.ndrexpert.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 over what decides the results of a batch, but for the content of the inputs, which the {@link Trail} holds. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param knowledge SHA-256 of rules and facts */
    static String of(BatchOptions options, String knowledge) {
        MessageDigest digest = sha256();
        for (String part : List.of(knowledge, String.join("\0", options.inputs()), String.valueOf(options.filesFrom()),
                options.context().toString(), options.limit().toString())) {
            digest.update(sha256().digest(part.getBytes(StandardCharsets.UTF_8)));
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
