package org.ndrexpert.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Where an article is judged: on which server and for which recipient.
 *
 * @param server name of the server as the observations use it; empty where the article is not about a server
 * @param recipient address of the recipient; empty where it is about the message or the server as a whole
 */
public record Scope(String server, String recipient) {

    public Scope {
        server = server == null ? "" : server;
        recipient = recipient == null ? "" : recipient;
    }

    /** An article judged on one server, whichever recipient it hits. */
    public static Scope onServer(String server) {
        return new Scope(server, "");
    }

    /** An article judged for one recipient, on whichever server. */
    public static Scope ofRecipient(String recipient) {
        return new Scope("", recipient);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scope that && server.equals(that.server) && recipient.equals(that.recipient);
    }

    @Override
    public int hashCode() {
        return 31 * server.hashCode() + recipient.hashCode();
    }
}
