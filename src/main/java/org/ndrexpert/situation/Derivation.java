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
import java.util.function.BiPredicate;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.eventlog.MtsId;
import org.ndrexpert.observation.AcceptedDomain;
import org.ndrexpert.observation.AddressForm;
import org.ndrexpert.observation.AuthenticationResult;
import org.ndrexpert.observation.BlocklistEntry;
import org.ndrexpert.observation.CodePage;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.DirectoryRole;
import org.ndrexpert.observation.DnsAnswer;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.Message;
import org.ndrexpert.observation.NextHop;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Postoffice;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.RecipientPolicies;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpSession;
import org.ndrexpert.observation.SmtpVirtualServer;
import org.ndrexpert.observation.X400NonDelivery;

/** Fills in what follows from the other components by definition, and spells alike what is meant alike. */
final class Derivation {

    /** What Exchange System Manager shows for a virtual server that listens on every address. */
    private static final String ALL_UNASSIGNED = "All Unassigned";

    private final Catalogue catalogue;
    private final List<Known> known;
    private final List<String> warnings;
    private final Map<String, String> recipients = new HashMap<>();
    private final Map<String, String> refusals = new HashMap<>();
    private final Set<String> domains = new HashSet<>();

    /** @param warnings takes what contradicts what follows */
    Derivation(Catalogue catalogue, List<Known> known, List<String> warnings) {
        this.catalogue = catalogue;
        this.known = known;
        this.warnings = warnings;
        for (Known one : known) {
            if (one.observation() instanceof RecipientFailure failure && failure.finalRecipient() != null) {
                recipients.putIfAbsent(failure.finalRecipient().toLowerCase(Locale.ROOT), failure.finalRecipient());
                if (failure.diagnosticCode() != null) {
                    refusals.merge(failure.finalRecipient(), failure.diagnosticCode().toLowerCase(Locale.ROOT), (first, more) -> first + '\n' + more);
                }
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
            String type = answer.type() == null ? null : answer.type().strip().toUpperCase(Locale.ROOT);
            return new DnsAnswer(host(answer.name()), type, answer.result(), answer.fromHostsFile(), answer.leadsBack());
        }
        if (observation instanceof AuthenticationResult || observation instanceof NextHop || observation instanceof AcceptedDomain) {
            Shape shape = Shape.of(observation);
            return shape.value(observation, "domain") instanceof String domain ? shape.with(observation, "domain", host(domain)) : observation;
        }
        if (observation instanceof BlocklistEntry entry && entry.list() != null) {
            return new BlocklistEntry(entry.address(), entry.list(), entry.listed(), refusedFor(entry.list()));
        }
        if (observation instanceof SmtpVirtualServer server) {
            return complete(server);
        }
        if (observation instanceof RecipientPolicies policies) {
            return new RecipientPolicies(hosts(policies.domains()), hosts(policies.sharedDomains()), policies.includeServerName());
        }
        if (observation instanceof SmtpSession session) {
            return complete(session);
        }
        if (observation instanceof X400NonDelivery nonDelivery && nonDelivery.mtsId() != null) {
            return Shape.of(nonDelivery).with(nonDelivery, "prmd", MtsId.prmd(nonDelivery.mtsId()));
        }
        if (observation instanceof Message message) {
            return complete(message);
        }
        if (observation instanceof CodePage page && page.name() != null) {
            return new CodePage(page.server(), charset(page.name()), page.installed());
        }
        if (observation instanceof DirectoryObject object) {
            return complete(object);
        }
        if (observation instanceof Server server && server.build() != null) {
            return complete(server, server.build());
        }
        if (observation instanceof Postoffice office && office.name() != null && office.name().indexOf('/') >= 0) {
            String name = office.name();
            return new Postoffice(name.substring(name.lastIndexOf('/') + 1), office.postmasterMailbox(), office.keyFileEntries(), office.reachable());
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
                failure.finalRecipient() == null ? null : domainOf(failure.finalRecipient()),
                failure.finalRecipient() == null ? null : SmtpAddress.isReportedWell(failure.finalRecipient()),
                catalogue.phrasesIn(diagnostic), EncapsulatedName.proxy(failure.finalRecipient()), null, null, null, null);
    }

    /** Tells the product where it is not stated, and the service pack or cumulative update, by the build. */
    private Server complete(Server server, String build) {
        Optional<FileVersion> version = version(build);
        Optional<Build> row = version.flatMap(number -> server.product() == null ? catalogue.buildOf(number) : catalogue.buildOf(server.product(), number));
        if (row.isEmpty()) {
            return server;
        }
        Product product = row.get().product();
        Shape shape = Shape.of(server);
        Server complete = (Server) shape.with(server, "product", product);
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

    private static Observation complete(Message message) {
        Shape shape = Shape.of(message);
        Observation complete = message;
        if (message.repeatingHosts() != null) {
            complete = shape.with(complete, "loops", !message.repeatingHosts().isEmpty());
        }
        return message.charset() == null ? complete : shape.with(complete, "charset", charset(message.charset()));
    }

    /** A character set's name as RFC 2978 section 2.3 compares it: the case does not matter. */
    private static String charset(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private Connector complete(Connector connector) {
        List<String> spaces = connector.addressSpaces();
        Set<String> carried = spaces == null ? null : domainsIn(spaces, Derivation::matches);
        Set<String> named = spaces == null ? null : domainsIn(spaces, (space, domain) -> domain.equals(pattern(space)));
        String smartHost = connector.smartHost();
        return new Connector(connector.server(), connector.name(), connector.type(), connector.addressSpaces(), connector.usesDns(),
                smartHost == null ? null : host(smartHost), connector.scope(), smartHost == null ? null : AddressForm.of(smartHost),
                spaces == null || spaces.isEmpty() ? null : spaces.stream().allMatch(Derivation::isSmtp), carried, named);
    }

    private Set<String> domainsIn(List<String> spaces, BiPredicate<String, String> takes) {
        Set<String> taken = new TreeSet<>(domains);
        taken.removeIf(domain -> spaces.stream().noneMatch(space -> takes.test(space, domain)));
        return taken;
    }

    private static Observation complete(SmtpSession session) {
        Shape shape = Shape.of(session);
        String command = session.lastCommand();
        Observation named = command == null ? session : shape.with(session, "lastCommand", verb(command));
        return session.reply() == null ? named
                : shape.with(shape.with(named, "replyCode", replyCode(session.reply())), "multiline", isMultiline(session.reply()));
    }

    /** The command without its parameters, in capitals: RCPT for {@code rcpt to:<anna@example.org>}. */
    private static String verb(String command) {
        String text = command.strip();
        int end = text.indexOf(' ');
        return (end < 0 ? text : text.substring(0, end)).toUpperCase(Locale.ROOT);
    }

    private static SmtpVirtualServer complete(SmtpVirtualServer server) {
        Shape shape = Shape.of(server);
        Observation complete = server;
        if (server.address() != null && server.address().strip().equalsIgnoreCase(ALL_UNASSIGNED)) {
            complete = shape.with(complete, "address", ALL_UNASSIGNED);
        }
        if (server.fqdn() != null) {
            complete = shape.with(shape.with(complete, "fqdn", host(server.fqdn())), "fqdnForm", AddressForm.of(server.fqdn()));
        }
        return (SmtpVirtualServer) complete;
    }

    private DirectoryObject complete(DirectoryObject object) {
        return addressed(withForms(object));
    }

    private static DirectoryObject withForms(DirectoryObject object) {
        Shape shape = Shape.of(object);
        Observation complete = object;
        if (object.targetAddress() != null && !object.targetAddress().isBlank()) {
            complete = shape.with(complete, "targetAddressType", SmtpAddress.typeOf(object.targetAddress()));
        }
        if (object.mail() != null && !object.mail().isBlank()) {
            complete = shape.with(complete, "mailWellFormed", SmtpAddress.isWellFormed(object.mail()));
        }
        if (object.x400Address() != null && !object.x400Address().isBlank()) {
            complete = shape.with(complete, "x400SurnameMissing", X400Address.isSurnameMissing(object.x400Address()));
        }
        return (DirectoryObject) complete;
    }

    /** Says which recipient the object is, where it is one. */
    private DirectoryObject addressed(DirectoryObject object) {
        Shape shape = Shape.of(object);
        String address = object.address();
        if (address == null) {
            boolean meansTheOnlyRecipient = object.role() != DirectoryRole.SENDER && recipients.size() == 1;
            return meansTheOnlyRecipient
                    ? (DirectoryObject) shape.with(shape.with(object, "address", recipients.values().iterator().next()),
                            "role", DirectoryRole.RECIPIENT)
                    : object;
        }
        String next = object.alternativeRecipient();
        DirectoryObject forwarding = next == null ? object
                : (DirectoryObject) shape.with(object, "alternativeRecipient", recipients.getOrDefault(next.toLowerCase(Locale.ROOT), next));
        String recipient = recipients.get(address.toLowerCase(Locale.ROOT));
        if (recipient == null) {
            return forwarding;
        }
        DirectoryObject named = (DirectoryObject) shape.with(forwarding, "address", recipient);
        return named.role() != null ? named : (DirectoryObject) shape.with(named, "role", DirectoryRole.RECIPIENT);
    }

    /** The recipients for whom the refusal names a blocklist. */
    private Set<String> refusedFor(String list) {
        String name = list.strip().toLowerCase(Locale.ROOT);
        Set<String> refused = new TreeSet<>();
        refusals.forEach((recipient, text) -> {
            if (!name.isEmpty() && text.contains(name)) {
                refused.add(recipient);
            }
        });
        return refused;
    }

    /** Whether an address space such as {@code SMTP:*}, {@code SMTP:*.example.com} or {@code example.com} takes a domain. */
    private static boolean matches(String space, String domain) {
        String pattern = pattern(space);
        return pattern.equals("*") || pattern.equals(domain)
                || pattern.startsWith("*.") && domain.endsWith(pattern.substring(1));
    }

    /** Whether an address space is one of SMTP, which one without a type is taken for. */
    private static boolean isSmtp(String space) {
        int colon = space.indexOf(':');
        return colon < 0 || space.substring(0, colon).strip().equalsIgnoreCase("SMTP");
    }

    /** The value of an SMTP address space; empty for one of another type, which no domain is in. */
    private static String pattern(String space) {
        if (!isSmtp(space)) {
            return "";
        }
        String pattern = space.substring(space.indexOf(':') + 1).strip().toLowerCase(Locale.ROOT);
        return pattern.startsWith("@") ? pattern.substring(1) : pattern;
    }

    private static @Nullable String domainOf(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || at == address.length() - 1 ? null : host(address.substring(at + 1));
    }

    private static @Nullable List<String> hosts(@Nullable List<String> names) {
        return names == null ? null : names.stream().map(name -> host(name.startsWith("@") ? name.substring(1) : name)).toList();
    }

    private static String host(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether a hyphen stands behind the reply's code, which says that more lines follow. */
    private static @Nullable Boolean isMultiline(String reply) {
        String text = reply.strip();
        return replyCode(text) == null || text.length() == 3 ? null : text.charAt(3) == '-';
    }

    private static @Nullable Integer replyCode(String reply) {
        String text = reply.strip();
        boolean code = text.length() >= 3 && text.chars().limit(3).allMatch(c -> c >= '0' && c <= '9')
                && text.charAt(0) >= '2' && text.charAt(0) <= '5'
                && (text.length() == 3 || " -".indexOf(text.charAt(3)) >= 0);
        return code ? Integer.valueOf(text.substring(0, 3)) : null;
    }
}
