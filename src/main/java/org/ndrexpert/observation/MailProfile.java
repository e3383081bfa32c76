package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * The Outlook profile of a user.
 *
 * @param user address of the user
 * @param recreatedSinceMove whether it was created anew after the user's mailbox was moved
 */
public record MailProfile(
        @Identity @Nullable String user,
        @Nullable Boolean recreatedSinceMove)
        implements Observation {}
