package org.ndrexpert.batch;

import org.ndrexpert.knowledge.Digests;

/** SHA-256 over what decides the results of a batch, but for the content of the inputs, which the {@link Trail} holds. */
final class Fingerprint {

    private Fingerprint() {}

    /** @param knowledge SHA-256 of rules and facts */
    static String of(BatchOptions options, String knowledge) {
        return Digests.of(knowledge, String.join("\0", options.inputs()), String.valueOf(options.filesFrom()), options.context().toString(),
                options.limit().toString(), String.valueOf(options.table()));
    }
}
