package org.ndrexpert.observation;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A connector that leads mail out of a server.
 *
 * @param server name of the server
 * @param name name of the connector
 * @param type what it speaks on its far side
 * @param addressSpaces address spaces, each a type and a value, as in SMTP:*
 * @param usesDns whether it finds the host for each domain by DNS
 * @param smartHost host that it hands all mail to, as it is entered, by name or address; empty where none is set
 * @param scope who in the organization may use it
 * @param smartHostForm the form of the smart host
 * @param smtpOnly whether all its address spaces are of the type SMTP
 * @param carries domains of the failed recipients that an address space of it matches
 * @param names domains of the failed recipients that an address space of it names, without a *
 */
public record Connector(
        @Nullable String server,
        @Nullable String name,
        @Nullable ConnectorType type,
        @Nullable List<String> addressSpaces,
        @Nullable Boolean usesDns,
        @Nullable String smartHost,
        @Nullable ConnectorScope scope,
        @Derived("smartHost") @Nullable AddressForm smartHostForm,
        @Derived("addressSpaces") @Nullable Boolean smtpOnly,
        @Derived("addressSpaces") @Nullable Set<String> carries,
        @Derived("addressSpaces") @Nullable Set<String> names)
        implements Observation {}
