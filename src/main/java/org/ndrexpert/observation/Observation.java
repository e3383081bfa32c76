package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * Something known about one incident: read from the report, stated by whoever asks, or read from an event's text.
 *
 * <p>This list is the whole vocabulary that rules may match. The simple name of a record, beginning in lower case, is its
 * key in YAML and JSON, and the components are the keys beneath it. A component that is absent ({@code null}) is
 * unknown, never "no".
 */
public sealed interface Observation
        permits AcceptedDomain, AdministratorAction, AuthenticationResult, BlocklistEntry, CodePage, Connector, Delivery, DeliveryAttempt,
                DirectoryObject, DnsAnswer, HeldMessage, InstalledFile, LoggedEvent, MailProfile, Message, NextHop, Postoffice,
                QueueVolume, RecipientFailure, RecipientPolicies, RegistryValue, RoutingGroups, Server, Service, Site, SmtpLimits, SmtpSession,
                SmtpVirtualServer, VirusScanner, X400NonDelivery {

    /** The server this was seen on; {@code null} where it is not about a server, or nobody said which. */
    default @Nullable String server() {
        return null;
    }
}
