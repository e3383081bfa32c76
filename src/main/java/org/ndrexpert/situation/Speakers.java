package org.ndrexpert.situation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;

/**
 * Tells for each failed recipient which server refused and which mail system it is: a code means what that system means by it. A report that
 * names another server as the one that refused quotes its answer; any other speaks for the server that wrote it.
 */
final class Speakers {

    private final Catalogue catalogue;
    private final Map<String, Server> byName = new HashMap<>();
    private final Set<String> writers = new TreeSet<>();
    private final Map<String, String> spellings = new LinkedHashMap<>();
    private @Nullable Product writer;
    private boolean severalWriters;

    private Speakers(List<Known> known, Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Known one : known) {
            if (one.observation().server() != null) {
                spellings.putIfAbsent(one.observation().server().toLowerCase(Locale.ROOT), one.observation().server());
            }
            if (one.observation() instanceof Server server && !Boolean.TRUE.equals(server.implied())) {
                add(server);
            }
        }
    }

    private void add(Server server) {
        if (server.name() != null) {
            byName.put(server.name().toLowerCase(Locale.ROOT), server);
        }
        if (server.roles() == null || server.roles().contains(Role.GENERATING)) {
            if (server.name() != null) {
                writers.add(server.name().toLowerCase(Locale.ROOT));
            }
            severalWriters |= writer != null && server.product() != null && writer != server.product();
            writer = writer == null ? server.product() : writer;
        }
    }

    static List<Known> complete(List<Known> known, Catalogue catalogue) {
        if (known.stream().noneMatch(one -> one.observation() instanceof RecipientFailure)) {
            return known;
        }
        Speakers speakers = new Speakers(known, catalogue);
        List<Known> complete = new ArrayList<>(known.size());
        for (Known one : known) {
            complete.add(one.observation() instanceof RecipientFailure failure ? one.as(speakers.complete(failure)) : one);
        }
        return complete;
    }

    private RecipientFailure complete(RecipientFailure failure) {
        Shape shape = Shape.of(failure);
        String other = isOwnQueue(failure) ? null : quoted(failure.remoteMta());
        boolean unnamed = other == null && isPassedOn(failure);
        Product speaker = other != null ? at(other) : unnamed || severalWriters ? null : writer;
        Observation heard = shape.with(shape.with(failure, "quoted", other != null || unnamed), "saidBy", speaker);
        RecipientFailure refused = (RecipientFailure) shape.with(heard, "refusedBy", refuser(failure));
        boolean outright = catalogue.signatureFits(refused).stream().anyMatch(SignatureFit::decisive);
        return (RecipientFailure) shape.with(refused, "toldOutright", outright);
    }

    /** Whether the Internet Mail Service has put the answer of the next host behind its own number, without that host's name. */
    private static boolean isPassedOn(RecipientFailure failure) {
        return failure.imsCode() != null && failure.replyCode() != null;
    }

    /** Whether the message expired in the queue of the server that wrote the report. Exchange says so in the words of an answer of the next. */
    private static boolean isOwnQueue(RecipientFailure failure) {
        return failure.token() != null && failure.token().regionMatches(true, 0, "QUEUE.", 0, "QUEUE.".length());
    }

    /** The server that is quoted; absent where it is the one that wrote the report, under its own or its short name. */
    private @Nullable String quoted(@Nullable String remote) {
        if (remote == null || remote.isBlank()) {
            return null;
        }
        String name = remote.toLowerCase(Locale.ROOT);
        boolean own = writers.stream().anyMatch(one -> isSame(one, name));
        return own ? null : name;
    }

    /** The server that the report names, or else its writer where it speaks for itself. */
    private @Nullable String refuser(RecipientFailure failure) {
        String remote = failure.remoteMta();
        return remote != null && !remote.isBlank() ? spelled(remote.toLowerCase(Locale.ROOT)) : isOwnWord(failure) ? onlyWriter() : null;
    }

    /** Whether the server that wrote the report refused itself: no reply of SMTP is in it, or one with a word of Exchange's own. */
    private static boolean isOwnWord(RecipientFailure failure) {
        return failure.replyCode() == null || failure.token() != null;
    }

    private @Nullable String onlyWriter() {
        return writers.size() == 1 ? spelled(writers.iterator().next()) : null;
    }

    /** The name as the other observations have it. */
    private String spelled(String host) {
        return spellings.keySet().stream().filter(one -> isSame(one, host)).findFirst().map(spellings::get).orElse(host);
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || shortName(one).equals(other) || shortName(other).equals(one);
    }

    private static String shortName(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private @Nullable Product at(String host) {
        Server stated = byName.get(host);
        return stated != null && stated.product() != null ? stated.product() : catalogue.productAt(host).orElse(null);
    }
}
