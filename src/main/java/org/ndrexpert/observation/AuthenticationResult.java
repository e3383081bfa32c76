package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * What SPF, DKIM or DMARC say of the message, as a receiver writes it into the Authentication-Results field of RFC 8601 or a tool finds
 * out anew.
 *
 * @param domain domain that was checked: of the envelope sender for SPF, of the signature for DKIM, of the From field for DMARC
 * @param method what was checked
 * @param result what came of it
 * @param address network address that the message came from
 */
public record AuthenticationResult(
        @Identity @Nullable String domain,
        @Identity @Nullable AuthenticationMethod method,
        @Nullable AuthenticationVerdict result,
        @Nullable String address)
        implements Observation {}
