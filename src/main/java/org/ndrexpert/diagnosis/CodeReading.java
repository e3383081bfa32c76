package org.ndrexpert.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;

/**
 * What a code in the report means, and by whose book.
 *
 * @param code enhanced status code, or SMTP reply code where the report has no better one
 * @param recipients those whose message came back with it
 * @param host the server whose answer is quoted; absent where the report speaks for the server that wrote it
 * @param saidBy mail system that gave the code; absent where nothing tells which
 * @param meaning what it says
 * @param source where that is written
 * @param registry whether this is the meaning in the public registry, as nothing says that the system or host has one of its own
 * @param otherwise what the registry says where the system means something else; absent where it agrees or has nothing
 */
public record CodeReading(
        String code,
        List<String> recipients,
        @Nullable String host,
        @Nullable Product saidBy,
        String meaning,
        String source,
        boolean registry,
        @Nullable String otherwise) {}
