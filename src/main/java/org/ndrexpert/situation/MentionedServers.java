package org.ndrexpert.situation;

import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.SmtpSession;
import org.ndrexpert.observation.SmtpVirtualServer;

/** The servers that an observation names: the one it is about, and those that the message comes from or goes to. */
final class MentionedServers {

    private MentionedServers() {}

    static void in(Observation observation, Set<String> names) {
        add(names, observation.server());
        if (observation instanceof RecipientFailure failure) {
            add(names, failure.remoteMta());
        } else if (observation instanceof DeliveryAttempt attempt) {
            add(names, attempt.remoteMta());
        } else if (observation instanceof Connector connector) {
            add(names, connector.smartHost());
        } else if (observation instanceof DirectoryObject object) {
            add(names, object.homeServer());
        } else if (observation instanceof SmtpSession session) {
            add(names, session.sender());
            add(names, session.receiver());
        } else if (observation instanceof SmtpVirtualServer server) {
            add(names, server.fqdn());
        } else if (observation instanceof Message message && message.repeatingHosts() != null) {
            names.addAll(message.repeatingHosts());
        }
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null && !name.isBlank() && ServerRoles.roleOf(name) == null) {
            names.add(name);
        }
    }
}
