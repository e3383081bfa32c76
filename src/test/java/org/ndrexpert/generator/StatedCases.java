package org.ndrexpert.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.yaml.Node;
import org.ndrexpert.yaml.YamlReader;

/** What the test cases of the knowledge state, as incidents to vary, and the replies of servers among it. */
final class StatedCases {

    private static final String REPLY = "smtp; ";
    private static final int LONGEST_REPLY = 400;

    /** Each an observation as JSON, grouped by file, so that no item is met often because it has many test cases. */
    final List<List<List<Shape>>> files = new ArrayList<>();

    /** By status. */
    final TreeMap<String, List<Reply>> replies = new TreeMap<>();

    /** @param folder the test cases of the knowledge */
    static StatedCases read(Path folder) throws IOException {
        StatedCases cases = new StatedCases();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                cases.addFile(file);
            }
        }
        return cases;
    }

    private void addFile(Path file) throws IOException {
        List<List<Shape>> scenarios = new ArrayList<>();
        for (Node root : YamlReader.read(file.toString(), Files.readAllBytes(file)).roots()) {
            for (Node scenario : ((Node.Sequence) root).items()) {
                Optional<Node> given = value(scenario, "given");
                if (given.isPresent() && given.get() instanceof Node.Sequence observations && !observations.items().isEmpty()) {
                    scenarios.add(stated(observations));
                    observations.items().forEach(one -> value(one, "recipientFailure").ifPresent(this::addReply));
                }
            }
        }
        if (!scenarios.isEmpty()) {
            files.add(scenarios);
        }
    }

    /** A server that needs no name, since there is no other, gets one by its product, for a site has many. */
    private static List<Shape> stated(Node.Sequence observations) {
        List<Node> servers = observations.items().stream().flatMap(one -> value(one, "server").stream()).toList();
        String name = servers.size() == 1 && text(servers.get(0), "name").isEmpty() ? name(text(servers.get(0), "product")) : "";
        return observations.items().stream().map(one -> Shape.of(name.isEmpty() || value(one, "server").isEmpty() ? json(one)
                : json(one).replace("{\"server\": {", "{\"server\": {\"name\": \"" + name + "\", "))).toList();
    }

    /** {@code EX1-2003} is the first server of Exchange Server 2003; empty for what has no version. */
    private static String name(String product) {
        String version = product.chars().filter(c -> c >= '0' && c <= '9').mapToObj(Character::toString).collect(Collectors.joining());
        return version.isEmpty() ? "" : "EX${number}-" + version;
    }

    private void addReply(Node failure) {
        String said = text(failure, "diagnosticCode");
        boolean plain = said.chars().allMatch(c -> c >= ' ' && c < 127);
        String words = said.startsWith(REPLY) ? said.substring(REPLY.length()) : "";
        String status = text(failure, "status");
        if (plain && words.length() > 3 && words.length() < LONGEST_REPLY && words.charAt(0) >= '4' && words.charAt(0) <= '5' && !status.isEmpty()) {
            String host = text(failure, "remoteMta");
            String action = text(failure, "action");
            replies.computeIfAbsent(status, any -> new ArrayList<>()).add(new Reply(status, action.isEmpty() ? "failed" : action, words,
                    host.isEmpty() || host.contains(" ") ? "mx.kunde.example" : host));
        }
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Node.Entry::value).findFirst() : Optional.empty();
    }

    private static String text(Node node, String key) {
        return value(node, key).filter(Node.Scalar.class::isInstance).map(scalar -> ((Node.Scalar) scalar).text()).orElse("");
    }

    private static String json(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.entries().stream().map(entry -> quoted(entry.key()) + ": " + json(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(StatedCases::json).collect(Collectors.joining(", ", "[", "]"));
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return scalar.quoted() || scalar.kind() == Node.Kind.STRING ? quoted(scalar.text()) : scalar.text();
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
