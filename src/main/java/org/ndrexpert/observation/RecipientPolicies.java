package org.ndrexpert.observation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the recipient policies of the organization say of its SMTP domains.
 *
 * @param domains domains of all SMTP addresses in the policies, as in example.com
 * @param sharedDomains those of them for which the organization is not responsible for all mail delivery, because another mail
 *     system has mailboxes in them; empty where it is for each
 * @param includeServerName whether one of the domains is the fully qualified name of an Exchange server of the organization
 */
@Singular
public record RecipientPolicies(
        @Nullable List<String> domains,
        @Nullable List<String> sharedDomains,
        @Nullable Boolean includeServerName)
        implements Observation {}
