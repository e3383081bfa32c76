package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.Shape;
import org.ndrexpert.rule.Vocabulary;

/** Rule files in every form that the language of rules has: each kind of component with each operator and each kind of operand. */
final class LegalRules {

    private static final String HEAD = """
            package sample

            import org.ndrexpert.catalogue.*
            import org.ndrexpert.evidence.*
            import org.ndrexpert.observation.*
            """;

    /** Between them their components are of every type that components are of. */
    private static final List<String> TYPES = List.of("Server", "InstalledFile", "QueueVolume", "Connector", "HotfixOption", "Recommendation");

    private static final List<String> ORDER = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final String RIGHT = "new Suspicion(\"X1\", Scope.onServer(\"\"))";

    private final List<String> rules = new ArrayList<>();

    private LegalRules() {}

    /** Rule files by name. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Set<Object> kinds = new HashSet<>();
        LegalRules components = new LegalRules();
        for (String type : TYPES) {
            Shape shape = Shape.of(Vocabulary.TYPES.get(type));
            shape.names().stream().filter(name -> kinds.add(shape.type(name).isEnum() ? Enum.class : shape.type(name)))
                    .forEach(component -> components.addComponent(type, component));
        }
        files.put("rules/components.drl", components.text());
        LegalRules forms = new LegalRules();
        forms.addForms();
        forms.addConclusions();
        files.put("rules/forms.drl", forms.text());
        return files;
    }

    private String text() {
        return HEAD + String.join("", rules);
    }

    private void addComponent(String type, String component) {
        Class<?> value = Shape.of(Vocabulary.TYPES.get(type)).type(component);
        boolean several = Collection.class.isAssignableFrom(value);
        boolean ordered = value == String.class || value == FileVersion.class || Number.class.isAssignableFrom(value);
        List<String> literals = literals(value);
        List<String> constraints = new ArrayList<>(List.of(component + " == null", component + " != null", "$x : " + component));
        if (several) {
            constraints.add(component + " contains " + (component.equals("roles") ? "Role.SENDING" : "\"a\""));
            constraints.add(component + " not contains " + (component.equals("roles") ? "Role.SENDING" : "\"a\""));
        } else if (!literals.isEmpty()) {
            (ordered ? ORDER : ORDER.subList(0, 2)).forEach(sign -> constraints.add(component + " " + sign + " " + literals.get(0)));
            for (String sign : List.of("in", "not in")) {
                constraints.add(component + " " + sign + " (" + String.join(", ", literals) + ")");
                constraints.add(component + " " + sign + " (null, " + literals.get(0) + ")");
            }
        }
        constraints.forEach(constraint -> add(type + "(" + constraint + ")", RIGHT));
        for (String sign : several ? List.of("==") : ordered ? ORDER : ORDER.subList(0, 2)) {
            add("%s($a : %s)\n    %s(%s %s $a)".formatted(type, component, type, component, sign), RIGHT);
            add("$a : %s()\n    not %s(%s %s $a.%s)".formatted(type, type, component, sign, component), RIGHT);
        }
    }

    private static List<String> literals(Class<?> value) {
        return value == String.class ? List.of("\"a\"", "\"HKLM\\\\users\"") : Number.class.isAssignableFrom(value) ? List.of("1", "2")
                : value == Boolean.class ? List.of("true", "false")
                : value.isEnum() && Vocabulary.TYPES.containsValue(value) ? List.of(constant(value, 0), constant(value, 1)) : List.of();
    }

    private static String constant(Class<?> type, int place) {
        return type.getSimpleName() + "." + ((Enum<?>) type.getEnumConstants()[place]).name();
    }

    private void addForms() {
        Vocabulary.TYPES.forEach((name, type) -> {
            if (type.isRecord()) {
                add("exists " + name + "()", RIGHT);
            }
        });
        add("Message($count : recipientCount)\n    QueueVolume(freeBytes > $count)", RIGHT);
        add("QueueVolume($bytes : freeBytes)\n    Message(recipientCount <= $bytes, attachmentCount == $bytes)", RIGHT);
        add("Server($name : name)\n    Connector(addressSpaces contains $name, carries not contains $name)", RIGHT);
        add("$file : InstalledFile(version != null)\n    Server(servicePack > $file.version.major, name == $file.server)", RIGHT);
        add("$a : Server(name == \"a\")\n    $b : Server(name == $a.name, site == $a.site, servicePack > $a.servicePack)\n"
                + "    not Server(name == $a.name, site == $b.site)", RIGHT);
        addLookup("Article", "causesOf($name, $server)");
        addLookup("CodeUse", "unexpectedUses(\"5.0.0\", $server)");
        addLookup("Hotfix", "hotfixes($name)");
        addLookup("HotfixFit", "hotfixFits(\"X1\", $server)");
        addLookup("ServicePack", "corrections($name)");
        addLookup("Step", "steps($name)");
        addLookup("Limit", "limits(\"a\", $server)");
        add("$server : Server($name : name)\n    Verdict($certainty : certainty)\n    $catalogue : Catalogue()\n"
                + "    $fit : ServicePackFit(applicability != Applicability.APPLIES) from $catalogue.servicePackFits($name, $server, $certainty)",
                RIGHT);
    }

    private void addLookup(String type, String call) {
        add("$server : Server($name : name)\n    $catalogue : Catalogue()\n    $one : " + type + "() from $catalogue." + call, RIGHT);
        add("$server : Server($name : name)\n    $catalogue : Catalogue()\n    not " + type + "() from $catalogue." + call, RIGHT);
    }

    private void addConclusions() {
        String server = "$server : Server($name : name, $site : site)\n    ";
        add(server + "$article : Article()", "new Suspicion($article.article(), $article.scope($server, $name))");
        add(server + "$use : CodeUse()", "new UnexpectedCode($use, new Scope($server.name(), $site))");
        add(server + "$fit : HotfixFit()", "new HotfixOption(\"X1\", $name, $fit.hotfix(), $fit.applicability(), Certainty.SUSPECTED)");
        add(server + "$pack : ServicePack()", "new Recommendation(\"X1\", $name, $pack, Applicability.UNKNOWN)");
        add(server + "Message($count : recipientCount)", "new Delivery($count, -1)");
        add(server + "Message($count : recipientCount)", "new InstalledFile($name, null, new FileVersion($count, 5, 0, 0))");
        add(server + "Postoffice($a : name)", "new InstalledFile($a, null, FileVersion.of(\"1.2.3.4\"))");
        for (int count = 1; count <= 8; count++) {
            String left = IntStream.rangeClosed(1, count).mapToObj(i -> "Server($v" + i + " : name)").collect(Collectors.joining("\n    "));
            String pair = IntStream.rangeClosed(1, count).mapToObj(i -> "new Scope($v" + i + ", \"\").server()")
                    .reduce("\"\"", (a, b) -> "new Scope(" + a + ", " + b + ").server()");
            add(left, "new Scope(" + pair + ", \"\")");
        }
    }

    private void add(String left, String right) {
        rules.add("""

                // a form of the language
                rule "sentence %d: about one's \u00e9t\u00e9"
                    %s
                    @inference
                when
                    %s
                then
                    // and so
                    insertLogical(%s);
                end
                """.formatted(rules.size(), right.contains("\"X1\"") ? "@article(X1)" : "", left, right));
    }
}
