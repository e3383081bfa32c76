package org.ndrexpert.knowledge;

import java.util.List;
import java.util.Map;

import org.ndrexpert.observation.Observation;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.situation.Description;

/**
 * Something that a rule needs and nobody has told: components of one observation.
 *
 * @param type the kind of observation
 * @param given components that the rule or a known fact fixes, in the order of the record: they say which thing is meant
 * @param wanted the components that are not known, in the order of the record
 * @param asks the kind, what is meant, what is wanted of it, and the server: {@code installedFile Store.exe version on EX1}
 */
record Missing(Class<? extends Observation> type, Map<String, Object> given, List<String> wanted, String asks) {

    Missing(Class<? extends Observation> type, Map<String, Object> given, List<String> wanted) {
        this(type, given, wanted, asks(type, given, wanted));
    }

    private static String asks(Class<? extends Observation> type, Map<String, Object> given, List<String> wanted) {
        StringBuilder asks = new StringBuilder(Shape.of(type).kind());
        given.forEach((name, value) -> {
            if (!name.equals("server") && !"".equals(value)) {
                asks.append(' ').append(Description.value(value));
            }
        });
        asks.append(wanted.isEmpty() ? "" : " " + String.join(", ", wanted));
        String server = server(type, given);
        if (!server.isEmpty() && type != Server.class) {
            asks.append(" on ").append(server);
        }
        return asks.toString();
    }

    /** Whether this asks for all that {@code other} asks for of the same thing, and for more. */
    boolean asksMoreThan(Missing other) {
        return type == other.type && wanted.size() > other.wanted.size() && given.equals(other.given) && wanted.containsAll(other.wanted);
    }

    String kind() {
        return Shape.of(type).kind();
    }

    /** The server that it is about; empty where it is about none or about the only one. */
    String server() {
        return server(type, given);
    }

    private static String server(Class<? extends Observation> type, Map<String, Object> given) {
        return String.valueOf(given.getOrDefault(type == Server.class ? "name" : "server", ""));
    }

    /** The observation to add, as one line of YAML, with a question mark for each answer. */
    String record() {
        StringBuilder record = new StringBuilder(kind()).append(": {");
        String separator = "";
        for (String name : Shape.of(type).names()) {
            Object value = given.get(name);
            if (wanted.contains(name)) {
                record.append(separator).append(name).append(": ?");
            } else if (value != null && !"".equals(value)) {
                boolean quoted = value instanceof String text && !text.chars().allMatch(Character::isLetter);
                String text = Description.value(value);
                record.append(separator).append(name).append(": ")
                        .append(quoted ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : text);
            } else {
                continue;
            }
            separator = ", ";
        }
        return record.append('}').toString();
    }
}
