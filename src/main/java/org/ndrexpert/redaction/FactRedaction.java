package org.ndrexpert.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.DnsAnswer;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Postoffice;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.Site;
import org.ndrexpert.observation.SmtpVirtualServer;

/** Replaces the names in what is stated of a message, a server or a site, by what the components of each observation are. */
final class FactRedaction {
    private static final Set<String> HOSTS = Set.of("server", "smartHost", "fqdn", "sender", "receiver", "homeServer", "remoteMta", "repeatingHosts", "postoffice",
            "domain", "domains", "sharedDomains");
    private static final Set<String> PERSONS = Set.of("recipient", "finalRecipient", "originalRecipient", "address", "mail", "targetAddress",
            "alternativeRecipient", "acceptsFrom", "user", "mailbox", "from", "to", "homeMdb");
    private static final Set<String> TEXTS = Set.of("diagnosticCode", "description", "reply", "value", "mtsId", "messageId", "addressSpaces", "masterAccountSid");

    private final Pseudonyms pseudonyms;
    private final TextRedaction text;

    FactRedaction(Pseudonyms pseudonyms, TextRedaction text) {
        this.pseudonyms = pseudonyms;
        this.text = text;
    }

    Observation redacted(Observation observation) {
        Shape shape = Shape.of(observation);
        Object[] values = shape.values(observation);
        for (int i = 0; i < values.length; i++) {
            values[i] = value(observation, shape.names().get(i), values[i]);
        }
        return shape.make(values);
    }

    private @Nullable Object value(Observation observation, String component, @Nullable Object value) {
        if (value instanceof List<?> many) {
            List<Object> values = new ArrayList<>();
            many.forEach(one -> values.add(one instanceof String said ? said(observation, component, said) : one));
            return values;
        }
        return value instanceof String said ? said(observation, component, said) : value;
    }

    /** Names of files, services, keys and code pages are no names, and so all components that are not listed here stay. */
    private String said(Observation observation, String component, String said) {
        boolean named = component.equals("name");
        if (HOSTS.contains(component) || named && (observation instanceof Server || observation instanceof DnsAnswer || observation instanceof Postoffice)) {
            return host(said);
        }
        if (component.equals("site") || named && observation instanceof Site) {
            return said.isBlank() ? said : pseudonyms.phrase(Kind.SITE, said);
        }
        if (component.equals("address") && observation instanceof SmtpVirtualServer) {
            return Vocabulary.hasAll(said) ? said : text.redacted(said, Unknown.KEPT);
        }
        if (named && (observation instanceof SmtpVirtualServer || observation instanceof Connector)) {
            return text.redacted(said, Unknown.NAMES);
        }
        return PERSONS.contains(component) ? person(said) : TEXTS.contains(component) ? text.redacted(said, Unknown.KEPT) : said;
    }

    private String host(String said) {
        boolean plain = !said.isEmpty() && Characters.runEnd(said, 0, "-._") == said.length() && !IpAddresses.isV4(said);
        boolean common = Vocabulary.hasAll(said) && said.indexOf('.') < 0;
        return common ? said : plain ? text.hosts().replaced(said) : text.redacted(said, Unknown.KEPT);
    }

    /**
     * An address by its form, of Microsoft Mail too: {@code NETWORK/POSTOFFICE/MAILBOX}. The type that stands before any other stays, as in
     * {@code CCMAIL:Name at Postoffice}.
     */
    private String person(String said) {
        boolean formed = said.indexOf('@') >= 0 || said.indexOf('=') > 0 || said.indexOf('.') > 0;
        return said.indexOf('@') < 0 && Vocabulary.hasAll(said) ? said : formed ? text.redacted(said, Unknown.PERSONS)
                : said.indexOf('/') > 0 ? text.redacted(said, Unknown.NAMES)
                : said.substring(0, said.indexOf(':') + 1) + pseudonyms.phrase(Kind.PERSON, said.substring(said.indexOf(':') + 1));
    }
}
