package org.ndrexpert.incident;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.report.Format;
import org.ndrexpert.report.Reading;
import org.ndrexpert.report.Report;
import org.ndrexpert.report.ReportReader;
import org.ndrexpert.situation.Context;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;
import org.ndrexpert.situation.SharedFacts;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Document;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.ObservationBinder;
import org.ndrexpert.yaml.YamlReader;

/**
 * What is handed in about one message that came back: the report, what else is known, or both.
 *
 * @param name what to call it
 * @param source path of the input it came from; absent where it came from none
 * @param reading the report as read; absent where there is none
 * @param reportSource what to call the report when telling where something was read
 * @param stated what was stated of this incident
 * @param context what was stated of the site, as far as it goes with this incident
 */
public record Incident(
        String name,
        @Nullable String source,
        @Nullable Reading reading,
        String reportSource,
        List<Known> stated,
        Context context)
        implements IncidentReading {

    private static final Server UNNAMED_WRITER =
            new Server(null, List.of(Role.GENERATING), null, null, null, null, null, null, null);
    private static final String OTHER_SYSTEM = """
            The report has no mark of a mail system known here, so it is taken to be of another, and causes that only \
            Exchange has are left out (inferred). If Exchange wrote it, state the product of its server, as in \
            "server: {product: Exchange Server 2003}".""";

    private static final String ANY_SERVER = """
            The site facts describe several servers and the incident names none, so nothing that they say of a server was used. Name \
            the server that it is about, as in "server: {name: EX1}".""";

    public Incident {
        stated = Context.ordered(stated);
    }

    /** An incident of which only the report is known. */
    public static Incident ofReport(String name, byte[] message) {
        return new Incident(name, null, ReportReader.read(message), name, List.of(), Context.NONE);
    }

    /** An incident of which a program knows the observations. */
    public static Incident ofObservations(String name, List<? extends Observation> observations) {
        Origin origin = new Origin(name, null, 0);
        return new Incident(name, null, null, name,
                observations.stream().map(observation -> new Known(observation, origin)).toList(), Context.NONE);
    }

    /** The same incident with more observations stated of it. */
    public Incident with(List<? extends Observation> observations) {
        List<Known> all = new ArrayList<>(stated);
        observations.forEach(observation -> all.add(new Known(observation, new Origin(name, null, 0))));
        return new Incident(name, source, reading, reportSource, all, context);
    }

    /**
     * The same incident with more observations stated of it, written as in an incident file.
     *
     * @param observations a YAML list, as in {@code - server: {name: EX1, servicePack: 4}}
     * @throws IllegalArgumentException with every mistake in the text
     */
    public Incident with(String observations) {
        List<Mistake> mistakes = new ArrayList<>();
        Document document = YamlReader.read("observations", observations.getBytes(StandardCharsets.UTF_8));
        mistakes.addAll(document.mistakes());
        List<Observation> read = new ArrayList<>();
        document.roots().forEach(root -> new ObservationBinder(new Binder("observations", mistakes)).bindAll(root, "")
                .forEach(one -> read.add(one.observation())));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        }
        return with(read);
    }

    /** The same incident with those of the site facts that go with it, in place of any that it has. */
    public Incident inContext(SharedFacts site) {
        return new Incident(name, source, reading, reportSource, stated, site.of(ReportedServers.in(reading), stated));
    }

    /** What the report says, with the places where it says it. */
    public List<Known> reported() {
        if (reading == null) {
            return List.of();
        }
        List<Known> reported = new ArrayList<>();
        reading.observations().forEach(read -> reported.add(
                new Known(read.observation(), new Origin(reportSource, read.place().part(), read.place().line()))));
        if (isOfUnknownLayout()) {
            Known writer = reported.stream().filter(one -> one.observation() instanceof Server).findFirst().orElse(
                    new Known(UNNAMED_WRITER, new Origin(reportSource, "header", 1)));
            Server server = (Server) writer.observation();
            reported.remove(writer);
            reported.add(new Known(new Server(server.name(), server.roles(), Product.OTHER, null, server.build(),
                    server.operatingSystem(), null, null, null), writer.origins().get(0)));
        }
        return reported;
    }

    /** What is taken for true, or left open, without being told, in words for the reader of the diagnosis. */
    public List<String> assumptions() {
        List<String> assumptions = new ArrayList<>();
        if (isOfUnknownLayout()) {
            assumptions.add(OTHER_SYSTEM);
        }
        if (context.leavesOpenWhichServer()) {
            assumptions.add(ANY_SERVER);
        }
        return assumptions;
    }

    /**
     * Whether the report is in none of the layouts that we know. Then none of the products that we know is taken to have written
     * it, unless somebody says which servers there are.
     */
    private boolean isOfUnknownLayout() {
        return reading instanceof Report report && report.product() == null
                && (report.format() == Format.DELIVERY_STATUS_NOTIFICATION || report.format() == Format.PLAIN_TEXT)
                && !namesServer(stated) && !namesServer(context.facts());
    }

    private static boolean namesServer(List<Known> known) {
        return known.stream().anyMatch(one -> one.observation() instanceof Server);
    }
}
