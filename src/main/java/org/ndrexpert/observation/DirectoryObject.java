package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * An address as the directory knows it.
 *
 * @param address the address that was looked up
 * @param role whether it is the recipient or the sender of the message
 * @param exists whether the directory has it
 * @param kind what the object is
 * @param targetAddress attribute targetAddress, empty where it is not set
 * @param homeMdb attribute homeMDB, empty where it is not set
 * @param homeServer attribute msExchHomeServerName, empty where it is not set
 * @param masterAccountSid attribute msExchMasterAccountSid, empty where it is not set
 * @param mail attribute mail, empty where it is not set
 * @param sameProxyCount objects that have this proxy address
 * @param alternativeRecipient attribute altRecipient, empty where it is not set
 * @param mailboxBytes size of the mailbox in bytes
 * @param quotaBytes size in bytes from which it receives nothing more
 * @param maxIncomingBytes largest message in bytes that it may receive
 * @param moved whether it was moved between sites or administrative groups
 * @param acceptsFrom whom it accepts mail from
 * @param requiresAuthentication whether it takes mail from authenticated senders only
 * @param acceptsSender whether those that it accepts mail from have the sender among them; also where it accepts from all
 * @param disabled whether its account or mailbox is disabled
 */
public record DirectoryObject(
        @Identity @Nullable String address,
        @Nullable DirectoryRole role,
        @Nullable Boolean exists,
        @Nullable DirectoryKind kind,
        @Nullable String targetAddress,
        @Nullable String homeMdb,
        @Nullable String homeServer,
        @Nullable String masterAccountSid,
        @Nullable String mail,
        @Nullable Integer sameProxyCount,
        @Nullable String alternativeRecipient,
        @Nullable Long mailboxBytes,
        @Nullable Long quotaBytes,
        @Nullable Long maxIncomingBytes,
        @Nullable Boolean moved,
        @Nullable String acceptsFrom,
        @Nullable Boolean requiresAuthentication,
        @Nullable Boolean acceptsSender,
        @Nullable Boolean disabled)
        implements Observation {}
