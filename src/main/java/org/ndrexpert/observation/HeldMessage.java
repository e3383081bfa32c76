package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A message that a service set aside.
 *
 * @param server name of the server
 * @param service which service holds it
 * @param folder where the service keeps it
 * @param largestAttachmentBytes size of its largest attachment in bytes, 0 where it has none
 * @param compressed whether an attachment is a compressed file
 */
public record HeldMessage(
        @Nullable String server,
        @Nullable MailService service,
        @Nullable HoldingFolder folder,
        @Nullable Long largestAttachmentBytes,
        @Nullable Boolean compressed)
        implements Observation {}
