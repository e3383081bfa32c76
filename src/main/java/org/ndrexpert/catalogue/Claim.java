package org.ndrexpert.catalogue;

import java.util.Locale;

import org.ndrexpert.observation.Term;

/**
 * What an item holds to be so, where many items hold the same in other words of other servers: one set of rules for each claim confirms
 * and excludes all of them. An item with several claims holds all of them to be so: one that is found to be otherwise excludes it.
 */
public enum Claim implements Term {
    /** No mailbox, group or contact has the recipient's address. */
    RECIPIENT_UNKNOWN,
    /** Several objects have the recipient's address. */
    RECIPIENT_AMBIGUOUS,
    /** The mailbox holds as much as it may. */
    MAILBOX_FULL,
    /** The account or mailbox is disabled. */
    MAILBOX_DISABLED,
    /** The message is larger than the recipient or a server takes. */
    MESSAGE_TOO_LARGE,
    /** The message has more recipients than a server takes. */
    TOO_MANY_RECIPIENTS,
    /** The message comes back to hosts that it has passed. */
    MAIL_LOOP,
    /** DNS does not know the recipient's domain. */
    DOMAIN_UNKNOWN,
    /** The next host cannot be reached. */
    HOST_UNREACHABLE,
    /** The next host offers no TLS. */
    TLS_UNAVAILABLE,
    /** The certificate of the next host is not valid. */
    CERTIFICATE_INVALID,
    /** The sending server hands mail on without TLS. */
    TLS_UNUSED,
    /** The server that refused takes no mail for the recipient's domain from everybody. */
    RELAY_DENIED,
    /** The recipient takes mail from authenticated senders only. */
    AUTHENTICATION_REQUIRED,
    /** The recipient takes mail from certain senders only. */
    SENDER_RESTRICTED,
    /** The sending address is not among those that SPF allows for the domain. */
    SPF_FAILED,
    /** No valid DKIM signature of the domain was found. */
    DKIM_FAILED,
    /** Neither SPF nor DKIM passed for the domain of the From field. */
    DMARC_FAILED,
    /** Neither SPF nor DKIM passed, whichever domain they were for. */
    UNAUTHENTICATED,
    /** The sending address or domain is on a blocklist. */
    SENDER_LISTED,
    /** The sending address has no name in DNS, or one that does not lead back. */
    REVERSE_DNS_MISSING;

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
