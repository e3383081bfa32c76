package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.DirectoryObject;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.MailProfile;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.SmtpSession;
import org.ndrexpert.observation.X400NonDelivery;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.Span;

/** Tells servers from recipients: both are texts, and nothing else keeps one from standing where the other belongs. */
final class Roles {

    private static final Map<Class<?>, Set<String>> SERVERS = Map.of(Server.class, Set.of("name"), SmtpSession.class, Set.of("sender", "receiver"));

    private static final Map<Class<?>, Set<String>> RECIPIENTS = Map.of(RecipientFailure.class, Set.of("finalRecipient", "originalRecipient"),
            DeliveryAttempt.class, Set.of("recipient"), X400NonDelivery.class, Set.of("recipient"), LoggedEvent.class, Set.of("recipient"),
            DirectoryObject.class, Set.of("address"), MailProfile.class, Set.of("user"), Scope.class, Set.of("recipient"));

    private final StudiedRule rule;
    private final List<Defect> defects = new ArrayList<>();

    private Roles(StudiedRule rule) {
        this.rule = rule;
    }

    static List<Defect> of(StudiedRule rule) {
        Roles roles = new Roles(rule);
        rule.sought().forEach(sought -> sought.demands().forEach(demand -> roles.compare(sought, demand)));
        rule.made().ifPresent(roles::scopes);
        return roles.defects;
    }

    private static boolean isServer(Class<?> type, String component) {
        return component.equals("server") || SERVERS.getOrDefault(type, Set.of()).contains(component);
    }

    static boolean isRecipient(Class<?> type, String component) {
        return RECIPIENTS.getOrDefault(type, Set.of()).contains(component);
    }

    private Class<?> holder(Given.Place place) {
        Class<?> type = rule.sought().get(place.sought()).type();
        for (String step : place.path().subList(0, place.path().size() - 1)) {
            type = Shape.of(type).type(step);
        }
        return type;
    }

    private boolean isServer(Given.Place place) {
        return !place.path().isEmpty() && isServer(holder(place), place.path().get(place.path().size() - 1));
    }

    private boolean isRecipient(Given.Place place) {
        return !place.path().isEmpty() && isRecipient(holder(place), place.path().get(place.path().size() - 1));
    }

    private void compare(Sought sought, Demand demand) {
        demand.givens().forEach(given -> {
            if (given instanceof Given.Place place) {
                if (isServer(sought.type(), demand.component()) && isRecipient(place)) {
                    defects.add(rule.defect(DefectKind.MIXED_UP, demand.at(), "\"" + demand.text() + "\" compares a server with a recipient",
                            "compare it with the name of a server"));
                } else if (isRecipient(sought.type(), demand.component()) && isServer(place)) {
                    defects.add(rule.defect(DefectKind.MIXED_UP, demand.at(), "\"" + demand.text() + "\" compares a recipient with a server",
                            "compare it with the address of a recipient"));
                }
            }
        });
    }

    /** A scope takes the server first and then the recipient. */
    private void scopes(Expression expression) {
        if (expression instanceof Expression.Made made) {
            made.values().forEach(this::scopes);
            if (made.type().equals(Scope.class.getSimpleName()) && made.values().size() == 2) {
                wanted(made.values().get(0), true);
                wanted(made.values().get(1), false);
            }
        } else if (expression instanceof Expression.OfType call && call.type().equals(Scope.class.getSimpleName()) && call.values().size() == 1) {
            wanted(call.values().get(0), call.name().equals("onServer"));
        }
    }

    private void wanted(Expression value, boolean server) {
        Optional<Given> given = rule.given(value);
        if (given.isPresent() && given.get() instanceof Given.Place place && (server ? isRecipient(place) : isServer(place))) {
            Span at = Span.of(rule.source().drl(), value.at(), value.at());
            defects.add(rule.defect(DefectKind.MIXED_UP, at, server ? "a recipient stands where the scope takes its server"
                    : "a server stands where the scope takes its recipient", "write new Scope($server, $recipient)"));
        }
    }
}
