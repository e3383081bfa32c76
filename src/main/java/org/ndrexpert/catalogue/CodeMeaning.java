package org.ndrexpert.catalogue;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.Required;

/**
 * What a code means when it comes from a mail system, or by the registry.
 *
 * @param code enhanced status code as in 5.4.6; with X in place of its class where the class does not matter; or an SMTP reply code
 * @param upTo the last of a row of codes that differ in their last number and mean the same; absent where there is one code
 * @param by the mail systems that mean this by it; absent, as hosts are, for the registry's meaning, which
 *     holds where nobody is known to differ
 * @param hosts endings of the names of hosts that mean this by it, as in google.com; absent where it is a matter of the mail system
 * @param meaning in one sentence
 * @param source what says so
 */
public record CodeMeaning(
        @Required String code,
        @Nullable String upTo,
        @Nullable List<Product> by,
        @Nullable List<String> hosts,
        @Required String meaning,
        @Required String source) {

    public CodeMeaning {
        by = by == null ? null : List.copyOf(by);
        hosts = hosts == null ? null : List.copyOf(hosts);
    }

    /** Whether the codes begin and end as a row does, or there is only one. */
    public boolean isRow() {
        return upTo == null || CodeRow.isRow(code, upTo);
    }

    /** The codes that mean this; only the first where they are no row. */
    List<String> codes() {
        return CodeRow.of(code, isRow() ? upTo : null);
    }

    /** Whether this is what the registry says. */
    boolean isRegistered() {
        return by == null && hosts == null;
    }

    /** Whether it is the own meaning of a mail system, or of a host; names of hosts are compared whatever their capitals. */
    boolean isOf(@Nullable Product speaker, @Nullable String host) {
        return by != null && speaker != null && by.contains(speaker) || hosts != null && host != null && HostNames.isIn(host, hosts);
    }
}
