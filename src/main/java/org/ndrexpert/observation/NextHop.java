package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The host to which mail for a domain is handed, as the sending server finds it: that of the domain's MX record, or a smart host.
 *
 * @param domain domain of the recipients
 * @param self whether it is the sending server itself
 * @param connection what comes of a connection to its port 25
 * @param offersTls whether it offers STARTTLS, RFC 3207
 * @param usesTls whether the sending server goes on with TLS
 * @param certificate the certificate that it shows then
 */
public record NextHop(
        @Identity @Nullable String domain,
        @Nullable Boolean self,
        @Nullable ConnectionResult connection,
        @Nullable Boolean offersTls,
        @Nullable Boolean usesTls,
        @Nullable CertificateState certificate)
        implements Observation {}
