package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.eventlog.EventText;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.observation.X400NonDelivery;
import org.ndrexpert.situation.Known;
import org.ndrexpert.situation.Origin;
import org.ndrexpert.situation.Situation;
import org.ndrexpert.yaml.Spelling;

/**
 * Finds texts in rules that no fact has, because facts are spelt alike before the rules run: each text is stated in an incident, and
 * what comes of it is compared with it.
 */
final class Spellings {

    /** What follows from another component, which is what has to be stated, with the text in the place of the mark. */
    private static final Map<Class<?>, Map<String, String[]>> FOLLOWING = Map.of(
            RecipientFailure.class, Map.of("domain", new String[] {"finalRecipient", "x@%"}),
            Connector.class, Map.of("carries", new String[] {"finalRecipient", "x@%"}),
            LoggedEvent.class, Map.of("mailbox", new String[] {"to", "NET/PO/%"}, "postoffice", new String[] {"to", "NET/%/X"}),
            X400NonDelivery.class, Map.of("prmd", new String[] {"mtsId", "C=US;A= ;P=%;L=X"}));

    private final StudiedRule rule;
    private final Catalogue catalogue;
    private final List<Defect> defects = new ArrayList<>();

    private Spellings(StudiedRule rule, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
    }

    static List<Defect> of(StudiedRule rule, Catalogue catalogue) {
        Spellings spellings = new Spellings(rule, catalogue);
        for (Sought sought : rule.sought()) {
            if (Observation.class.isAssignableFrom(sought.type())) {
                sought.demands().forEach(demand -> demand.literals().stream().filter(String.class::isInstance).map(String.class::cast)
                        .filter(text -> !text.isEmpty()).forEach(text -> spellings.check(sought.type(), demand, text)));
            }
            if (sought.lookup() != null && sought.lookup().getName().equals("limits")
                    && sought.arguments().get(0) instanceof Given.Literal literal && literal.value() instanceof String name) {
                spellings.limit(sought, name);
            }
        }
        return spellings.defects;
    }

    private void limit(Sought sought, String name) {
        List<String> known = catalogue.limitNames().toList();
        if (!known.contains(name)) {
            defects.add(rule.defect(DefectKind.UNKNOWN_NAME, rule.source().placeOf('"' + name + '"', sought.at()), "the facts have no limit "
                    + name, Spelling.advice(name, known, "the limits")));
        }
    }

    private void check(Class<?> type, Demand demand, String text) {
        String component = demand.component();
        if (component.equals("phrases")) {
            phrase(demand, text);
        } else if (type == LoggedEvent.class && component.equals("source")) {
            eventSource(demand, text);
        } else if (wrongForm(type, component, text) != null) {
            add(demand, type, text, wrongForm(type, component, text));
        } else if (!component.equals("server") && !component.equals("description") && !(type == Server.class && component.equals("name"))) {
            String spelt = spelt(type, component, text);
            if (!text.equals(spelt)) {
                add(demand, type, text, spelt == null ? "write what such a fact can say" : "write \"" + spelt + "\"");
            }
        }
    }

    private void add(Demand demand, Class<?> type, String text, String wanted) {
        defects.add(rule.defect(DefectKind.OTHER_SPELLING, rule.source().placeOf('"' + text + '"', demand.at()),
                "no " + type.getSimpleName() + " ever has the " + demand.component() + " \"" + text + "\"", wanted));
    }

    private void phrase(Demand demand, String text) {
        List<String> known = catalogue.phraseNames().toList();
        if (!known.contains(text)) {
            defects.add(rule.defect(DefectKind.UNKNOWN_NAME, rule.source().placeOf('"' + text + '"', demand.at()), "the facts have no phrase "
                    + text, known.isEmpty() ? "phrases are a table in the facts" : Spelling.advice(text, known, "the phrases")));
        }
    }

    private void eventSource(Demand demand, String text) {
        for (String known : EventText.sources()) {
            if (!known.equals(text) && letters(known).equals(letters(text))) {
                add(demand, LoggedEvent.class, text, "write \"" + known + "\"");
                return;
            }
        }
        String maker = "MSExchange";
        String begin = text.substring(0, Math.min(text.length(), maker.length()));
        if (!begin.equals(maker) && Spelling.isNear(begin, maker) && Spelling.isNear(begin.toLowerCase(Locale.ROOT), maker)) {
            defects.add(rule.defect(DefectKind.UNKNOWN_NAME, rule.source().placeOf('"' + text + '"', demand.at()),
                    "no event source begins with \"" + begin + "\"", "the sources of Exchange begin with " + maker));
        }
    }

    private static String letters(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** What the form of a text would have to be; {@code null} where it is right, or where any is. */
    private static @Nullable String wrongForm(Class<?> type, String component, String text) {
        boolean failure = type == RecipientFailure.class || type == DeliveryAttempt.class;
        if (failure && component.equals("status") && !Codes.isStatusCode(text)) {
            return "a status code is three numbers, the first of them 2, 4 or 5: \"5.1.1\"";
        }
        if (failure && component.equals("hresult") && !isHexadecimal(text, text.toUpperCase(Locale.ROOT))) {
            return "it is eight hexadecimal digits in upper case: \"C00402D1\"";
        }
        return failure && component.equals("imsCode") && !isHexadecimal(text, text) ? "it is eight hexadecimal digits: \"000C05A6\"" : null;
    }

    private static boolean isHexadecimal(String text, String wanted) {
        return text.equals(wanted) && text.length() == 8 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    /** How the facts of an incident have a text that was stated; {@code null} where they have none. */
    private @Nullable String spelt(Class<?> type, String component, String text) {
        String[] from = FOLLOWING.getOrDefault(type, Map.of()).get(component);
        boolean derived = Shape.of(type).isDerived(component);
        if (derived && from == null || Shape.of(type).type(component) != String.class && from == null) {
            return text;
        }
        boolean carried = type == Connector.class;
        Class<?> stated = carried && from != null ? RecipientFailure.class : type;
        String read = carried && from != null ? "domain" : component;
        Shape shape = Shape.of(stated);
        Object[] values = new Object[shape.names().size()];
        values[shape.position(from == null ? component : from[0])] = from == null ? text : from[1].replace("%", text);
        List<Known> known = List.of(new Known(shape.make(values), new Origin("rule", null, 0)));
        Optional<Object> spelt = Situation.of(List.of(), known, List.of(), catalogue).known().stream().map(Known::observation)
                .filter(stated::isInstance).map(one -> shape.value(one, read)).filter(Objects::nonNull).findFirst();
        return spelt.map(String::valueOf).orElse(null);
    }
}
