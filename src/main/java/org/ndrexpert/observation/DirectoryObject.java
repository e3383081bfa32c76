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
 * @param homeMdbExists whether the directory has the store that homeMDB names
 * @param homeServerExists whether the directory has the server that msExchHomeServerName names
 * @param masterAccountSid attribute msExchMasterAccountSid, empty where it is not set
 * @param mail attribute mail, empty where it is not set
 * @param sameProxyCount objects that have this proxy address
 * @param alternativeRecipient address of the object that attribute altRecipient points to, empty where it is not set
 * @param mailboxBytes size of the mailbox in bytes
 * @param quotaBytes size in bytes from which it receives nothing more
 * @param maxIncomingBytes largest message in bytes that it may receive
 * @param moved whether it was moved between sites or administrative groups
 * @param beingMoved whether its mailbox was being moved to another server when the message came
 * @param acceptsFrom whom it accepts mail from
 * @param requiresAuthentication whether it takes mail from authenticated senders only
 * @param acceptsSender whether its delivery restrictions let the sender of the message through
 * @param disabled whether its account or mailbox is disabled
 * @param accountDisabled whether its Windows account is disabled
 * @param sharedWithContact whether a contact in another organizational unit has the same address
 * @param inNewBuiltInGroup whether its account is a member of a built-in group that came with Windows Server 2003, such as Remote
 *     Desktop Users
 * @param x400Address its X.400 proxy address, as in c=US;a= ;p=ORG;o=SITE;s=Smith;g=Anna; empty where it has none
 * @param targetAddressType type that targetAddress begins with, in upper case, as in SMTP; empty where it has none, absent where it is
 *     not set
 * @param mailWellFormed whether mail is an address by RFC 5321 section 4.1.2; absent where it is not set
 * @param x400SurnameMissing whether its X.400 address names a person, by a given name, initials or a generation, without the surname
 *     that X.402 asks for; absent where it has no X.400 address
 */
public record DirectoryObject(
        @Identity @Nullable String address,
        @Nullable DirectoryRole role,
        @Nullable Boolean exists,
        @Nullable DirectoryKind kind,
        @Nullable String targetAddress,
        @Nullable String homeMdb,
        @Nullable String homeServer,
        @Nullable Boolean homeMdbExists,
        @Nullable Boolean homeServerExists,
        @Nullable String masterAccountSid,
        @Nullable String mail,
        @Nullable Integer sameProxyCount,
        @Nullable String alternativeRecipient,
        @Nullable Long mailboxBytes,
        @Nullable Long quotaBytes,
        @Nullable Long maxIncomingBytes,
        @Nullable Boolean moved,
        @Nullable Boolean beingMoved,
        @Nullable String acceptsFrom,
        @Nullable Boolean requiresAuthentication,
        @Nullable Boolean acceptsSender,
        @Nullable Boolean disabled,
        @Nullable Boolean accountDisabled,
        @Nullable Boolean sharedWithContact,
        @Nullable Boolean inNewBuiltInGroup,
        @Nullable String x400Address,
        @Derived("targetAddress") @Nullable String targetAddressType,
        @Derived("mail") @Nullable Boolean mailWellFormed,
        @Derived("x400Address") @Nullable Boolean x400SurnameMissing)
        implements Observation {}
