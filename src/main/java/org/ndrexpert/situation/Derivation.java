package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.eventlog.MtsId;
import org.ndrexpert.observation.AddressForm;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.DirectoryRole;
import org.ndrexpert.observation.DnsAnswer;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Postoffice;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpSession;
import org.ndrexpert.observation.SmtpVirtualServer;
import org.ndrexpert.observation.X400NonDelivery;

/** Fills in what follows from the other components by definition, and spells alike what is meant alike. */
final class Derivation {

    private final Catalogue catalogue;
    private final List<Known> known;
    private final List<String> warnings;
    private final Map<String, String> recipients = new HashMap<>();
    private final Set<String> domains = new HashSet<>();

    /** @param warnings takes what contradicts what follows */
    Derivation(Catalogue catalogue, List<Known> known, List<String> warnings) {
        this.catalogue = catalogue;
        this.known = known;
        this.warnings = warnings;
        for (Known one : known) {
            if (one.observation() instanceof RecipientFailure failure && failure.finalRecipient() != null) {
                recipients.putIfAbsent(failure.finalRecipient().toLowerCase(Locale.ROOT), failure.finalRecipient());
                String domain = domainOf(failure.finalRecipient());
                if (domain != null) {
                    domains.add(domain);
                }
            }
        }
    }

    List<Known> complete() {
        List<Known> complete = new ArrayList<>(known.size());
        known.forEach(one -> complete.add(one.as(complete(one.observation()))));
        return complete;
    }

    private Observation complete(Observation observation) {
        if (observation instanceof RecipientFailure failure) {
            return complete(failure);
        }
        if (observation instanceof DeliveryAttempt attempt) {
            return Shape.of(attempt).with(attempt, "phrases", catalogue.phrasesIn(attempt.diagnosticCode()));
        }
        if (observation instanceof Connector connector) {
            return complete(connector);
        }
        if (observation instanceof InstalledFile file && file.name() != null) {
            return new InstalledFile(file.server(), catalogue.fileName(file.name()), file.version());
        }
        if (observation instanceof DnsAnswer answer && answer.name() != null) {
            return new DnsAnswer(host(answer.name()), answer.type(), answer.result(), answer.fromHostsFile());
        }
        if (observation instanceof SmtpVirtualServer server && server.fqdn() != null) {
            Shape shape = Shape.of(server);
            return shape.with(shape.with(server, "fqdn", host(server.fqdn())), "fqdnForm", AddressForm.of(server.fqdn()));
        }
        if (observation instanceof SmtpSession session && session.reply() != null) {
            return Shape.of(session).with(session, "replyCode", replyCode(session.reply()));
        }
        if (observation instanceof X400NonDelivery nonDelivery && nonDelivery.mtsId() != null) {
            return Shape.of(nonDelivery).with(nonDelivery, "prmd", MtsId.prmd(nonDelivery.mtsId()));
        }
        if (observation instanceof Message message && message.repeatingHosts() != null) {
            return Shape.of(message).with(message, "loops", !message.repeatingHosts().isEmpty());
        }
        if (observation instanceof DirectoryObject object) {
            return complete(object);
        }
        if (observation instanceof Server server && server.product() != null && server.build() != null) {
            return complete(server, server.product(), server.build());
        }
        if (observation instanceof Postoffice office && office.name() != null && office.name().indexOf('/') >= 0) {
            String name = office.name();
            return new Postoffice(name.substring(name.lastIndexOf('/') + 1), office.postmasterMailbox(), office.keyFileEntries());
        }
        return observation;
    }

    private RecipientFailure complete(RecipientFailure failure) {
        String diagnostic = failure.diagnosticCode();
        Integer replyCode = failure.replyCode() != null || diagnostic == null ? failure.replyCode()
                : replyCode(diagnostic.substring(diagnostic.indexOf(';') + 1));
        return new RecipientFailure(failure.finalRecipient(), failure.originalRecipient(), failure.action(), failure.status(),
                diagnostic, failure.remoteMta(), replyCode, failure.token(), failure.imsCode(),
                failure.mapiError(), failure.hresult(), failure.willRetryUntil(),
                failure.finalRecipient() == null ? null : domainOf(failure.finalRecipient()), catalogue.phrasesIn(diagnostic), EncapsulatedName.proxy(failure.finalRecipient()), null, null);
    }

    /** Tells the service pack or cumulative update by the build. */
    private Server complete(Server server, Product product, String build) {
        Optional<FileVersion> version = version(build);
        Optional<Build> row = version.flatMap(number -> catalogue.buildOf(product, number));
        if (row.isEmpty()) {
            return server;
        }
        Shape shape = Shape.of(server);
        Server complete = server;
        for (String component : List.of("servicePack", "cumulativeUpdate")) {
            Object stated = shape.value(server, component);
            Object follows = component.equals("servicePack") ? row.get().servicePack() : row.get().cumulativeUpdate();
            if (stated == null && follows != null) {
                complete = (Server) shape.with(complete, component, follows);
            } else if (follows != null && !follows.equals(stated)) {
                warnings.add("Build " + build + " of " + product.term() + (server.name() == null ? "" : " on " + server.name()) + " belongs to " + component + " " + follows
                        + ", but " + component + " " + stated + " is stated; what is stated is believed");
            }
        }
        return complete;
    }

    /** A build as people write it, with two to four numbers; empty where it is written otherwise. */
    private static Optional<FileVersion> version(String build) {
        String padded = build.strip();
        for (long dots = padded.chars().filter(c -> c == '.').count(); dots < 3; dots++) {
            padded += ".0";
        }
        try {
            return Optional.of(FileVersion.of(padded));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Connector complete(Connector connector) {
        List<String> spaces = connector.addressSpaces();
        Set<String> carried = spaces == null ? null : new TreeSet<>(domains);
        if (carried != null) {
            carried.removeIf(domain -> spaces.stream().noneMatch(space -> matches(space, domain)));
        }
        String smartHost = connector.smartHost();
        return new Connector(connector.server(), connector.name(), connector.type(), connector.addressSpaces(), connector.usesDns(),
                smartHost == null ? null : host(smartHost), smartHost == null ? null : AddressForm.of(smartHost), carried);
    }

    private DirectoryObject complete(DirectoryObject object) {
        Shape shape = Shape.of(object);
        String address = object.address();
        if (address == null) {
            boolean meansTheOnlyRecipient = object.role() != DirectoryRole.SENDER && recipients.size() == 1;
            return meansTheOnlyRecipient
                    ? (DirectoryObject) shape.with(shape.with(object, "address", recipients.values().iterator().next()),
                            "role", DirectoryRole.RECIPIENT)
                    : object;
        }
        String recipient = recipients.get(address.toLowerCase(Locale.ROOT));
        if (recipient == null) {
            return object;
        }
        DirectoryObject named = (DirectoryObject) shape.with(object, "address", recipient);
        return named.role() != null ? named : (DirectoryObject) shape.with(named, "role", DirectoryRole.RECIPIENT);
    }

    /** Whether an address space such as {@code SMTP:*}, {@code SMTP:*.example.com} or {@code example.com} takes a domain. */
    private static boolean matches(String space, String domain) {
        int colon = space.indexOf(':');
        if (colon >= 0 && !space.substring(0, colon).strip().equalsIgnoreCase("SMTP")) {
            return false;
        }
        String pattern = space.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        pattern = pattern.startsWith("@") ? pattern.substring(1) : pattern;
        return pattern.equals("*") || pattern.equals(domain)
                || pattern.startsWith("*.") && domain.endsWith(pattern.substring(1));
    }

    private static @Nullable String domainOf(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || at == address.length() - 1 ? null : host(address.substring(at + 1));
    }

    private static String host(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static @Nullable Integer replyCode(String reply) {
        String text = reply.strip();
        boolean code = text.length() >= 3 && text.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(0) >= '2' && text.charAt(0) <= '5'
                && (text.length() == 3 || " -".indexOf(text.charAt(3)) >= 0);
        return code ? Integer.valueOf(text.substring(0, 3)) : null;
    }
}
