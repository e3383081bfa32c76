package org.ndrexpert.generator;

import java.util.Map;
import java.util.TreeMap;

/** What was written and what has to come of it, by the kind of file and by the kind of poison. */
final class Manifest {

    private final Map<String, Outcome> containers = new TreeMap<>();
    private final Map<String, Outcome> poison = new TreeMap<>();
    private final Map<String, Long> poisonWritten = new TreeMap<>();

    void count(String container, Outcome outcome) {
        containers.merge(container, outcome, Outcome::and);
    }

    void countPoison(String kind, Outcome outcome) {
        poison.merge(kind, outcome, Outcome::and);
        poisonWritten.merge(kind, 1L, Long::sum);
    }

    Outcome total() {
        return containers.values().stream().reduce(Outcome.NONE, Outcome::and);
    }

    /** By the kind of file. */
    Map<String, Outcome> containers() {
        return containers;
    }

    /** How often each kind of poison was written. */
    Map<String, Long> poison() {
        return Map.copyOf(poisonWritten);
    }

    String json(long seed, long count) {
        StringBuilder json = new StringBuilder("{\n  \"seed\": " + seed + ",\n  \"count\": " + count + ",\n  \"incidents\": " + total().incidents()
                + ",\n  \"rejects\": " + total().rejects() + ",\n  \"containers\": {");
        String between = "\n";
        for (Map.Entry<String, Outcome> one : containers.entrySet()) {
            json.append(between).append("    \"").append(one.getKey()).append("\": ").append(json(one.getValue())).append('}');
            between = ",\n";
        }
        json.append("\n  },\n  \"poison\": {");
        between = "\n";
        for (Map.Entry<String, Outcome> one : poison.entrySet()) {
            json.append(between).append("    \"").append(one.getKey()).append("\": ").append(json(one.getValue())).append(", \"written\": ")
                    .append(poisonWritten.get(one.getKey())).append('}');
            between = ",\n";
        }
        return json.append("\n  }\n}\n").toString();
    }

    private static String json(Outcome outcome) {
        return "{\"incidents\": " + outcome.incidents() + ", \"rejects\": " + outcome.rejects();
    }
}
