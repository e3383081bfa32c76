package org.ndrexpert.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Knowledge of a house of its own in any amount, of the same make as what is built in. None of it fits the incidents that are measured. */
final class ExtraKnowledge {

    private static final int RULES_OF_AN_ITEM = 10;
    private static final List<String> CODES = List.of("5.1.1", "5.7.1", "5.2.2", "5.4.0", "4.4.7", "5.5.0");

    private final Path layer;

    private ExtraKnowledge(Path layer) {
        this.layer = layer;
    }

    /** A layer with so many rules, ten for an item: every second item about X.400 reports and events, the others about status codes. */
    static Path rules(Path layer, int count) throws IOException {
        ExtraKnowledge extra = new ExtraKnowledge(layer);
        for (int item = 0; item * RULES_OF_AN_ITEM < count; item++) {
            String id = String.format(Locale.ROOT, "X%05d", item);
            String suspected = item % 2 == 0
                    ? "    X400NonDelivery(reason == NonDeliveryReason.CONVERSION_NOT_PERFORMED, diagnostic == null, $recipient : recipient)\n"
                    : "    RecipientFailure(status == \"5.9." + item + "\", $recipient : finalRecipient)\n";
            StringBuilder rules = new StringBuilder("package house\n\nimport org.ndrexpert.evidence.*\nimport org.ndrexpert.observation.*\n");
            rule(rules, id, "suspected: the report says so", suspected
                    + "    Server(implied == false, product in (null, Product.EXCHANGE_5_5, Product.EXCHANGE_2003), $server : name)\n",
                    "new Suspicion(\"" + id + "\", new Scope($server, $recipient))");
            for (int rule = 1; rule < RULES_OF_AN_ITEM; rule++) {
                String kind = rule % 3 == 0 ? "Confirmation" : rule % 3 == 1 ? "Exclusion" : "Support";
                String word = rule % 3 == 0 ? "confirmed" : rule % 3 == 1 ? "excluded" : "supported";
                rule(rules, id, word + ": event " + (item * RULES_OF_AN_ITEM + rule) + " was logged", "    Suspicion(article == \"" + id
                        + "\", $scope : scope)\n    LoggedEvent(server == $scope.server, source == \"House\", id == "
                        + (item * RULES_OF_AN_ITEM + rule) + ")\n", "new " + kind + "(\"" + id + "\", $scope)");
            }
            extra.write("rules/house/" + id + "-of-the-house.drl", rules.toString());
            extra.write("facts/house/" + id + "-of-the-house.yaml", facts(id));
        }
        return layer;
    }

    private static void rule(StringBuilder rules, String id, String name, String when, String then) {
        rules.append("\nrule \"").append(id).append(' ').append(name).append("\"\n    @article(").append(id).append(")\nwhen\n").append(when)
                .append("then\n    insertLogical(").append(then).append(");\nend\n");
    }

    private static String facts(String id) {
        return "article: " + id + "\ntitle: Fault " + id + " of the house\nsource: the wiki of the house\nsourceDate: \"2026-01-01\"\n"
                + "appliesTo: {products: [Exchange Server 5.5, Exchange Server 2003]}\nfixedBy: [sender-admin]\ncause: It is known in the house.\n"
                + "workarounds:\n  - step: Ask the house.\n";
    }

    /** A table that rows are added to. */
    enum Table {
        SIGNATURES,
        PHRASES,
        CODES,
        HOSTS;

        /** As many of each as a knowledge base has of them. */
        static final List<Table> AS_USUAL = List.of(PHRASES, PHRASES, CODES, HOSTS, SIGNATURES, SIGNATURES, SIGNATURES, SIGNATURES, SIGNATURES, SIGNATURES);
    }

    /** A layer with so many rows of tables, in turns: words of servers with their items, phrases, meanings of codes, hosts. */
    static Path rows(Path layer, int count, List<Table> tables) throws IOException {
        StringBuilder items = new StringBuilder("source: the wiki of the house\nsourceDate: \"2026-01-01\"\nitems:\n");
        StringBuilder phrases = new StringBuilder("phrases:\n");
        StringBuilder codes = new StringBuilder("codeMeanings:\n");
        StringBuilder hosts = new StringBuilder("hosts:\n");
        for (int row = 0; row < count; row++) {
            switch (tables.get(row % tables.size())) {
                case PHRASES -> phrases.append("  - {phrase: house-").append(row).append(", texts: [house says ").append(row).append("], source: the wiki}\n");
                case CODES -> codes.append("  - {code: X.9.").append(row).append(", meaning: the house says ").append(row).append(", source: the wiki}\n");
                case HOSTS -> hosts.append("  - {host: mail").append(row).append(".house.example, product: Exchange Online, source: the wiki}\n");
                case SIGNATURES -> items.append(signature(row));
            }
        }
        ExtraKnowledge extra = new ExtraKnowledge(layer);
        extra.writeTable("facts/house/items.yaml", items, tables.contains(Table.SIGNATURES));
        extra.writeTable("facts/house-phrases.yaml", phrases, tables.contains(Table.PHRASES));
        extra.writeTable("facts/house-codes.yaml", codes, tables.contains(Table.CODES));
        extra.writeTable("facts/house-hosts.yaml", hosts, tables.contains(Table.HOSTS));
        return layer;
    }

    /** An item of which the codes are met everywhere, and the words nowhere. */
    private static String signature(int row) {
        return "  - article: house-" + row + "\n    title: The house says " + row + "\n    signatures:\n      - {code: \"" + CODES.get(row % CODES.size())
                + "\", words: refused by house policy " + row + "}\n    fixedBy: [sender-admin]\n    cause: It is known in the house.\n"
                + "    actions:\n      - step: Ask the house.\n";
    }

    private void writeTable(String file, StringBuilder text, boolean wanted) throws IOException {
        if (wanted) {
            write(file, text.toString());
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = layer.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
