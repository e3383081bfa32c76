package org.ndrexpert.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Product;
import org.ndrexpert.yaml.YamlText;

/**
 * The three files of a knowledge item that nobody has written yet. They load, and their test cases hold; every place where the author
 * has to say something has the mark {@value #MARK}. Until then the item is about an event that no server logs, so that it gets in
 * nobody's way.
 *
 * @param article its id
 * @param words what tells it apart, for the file's name
 * @param room the folder under {@code rules}, {@code facts} and {@code test-cases}; empty for none
 * @param product the product whose servers it is about; absent where that is not known yet
 * @param today for the date of the source until its author has looked it up
 */
public record NewItem(String article, List<String> words, String room, @Nullable Product product, LocalDate today) {

    /** What has to be filled in is marked by it. */
    public static final String MARK = "FILL-IN";

    private static final int LONGEST_NAME = 60;

    /** The name that its files share, without an ending. */
    public String stem() {
        StringBuilder stem = new StringBuilder(article);
        for (String word : String.join(" ", words).toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty() && stem.length() + word.length() < LONGEST_NAME) {
                stem.append('-').append(word);
            }
        }
        return stem.toString();
    }

    /** The files by their paths, with slashes: rules, facts, test cases. */
    public Map<String, String> files() {
        return files("");
    }

    /** @param scenarios further test cases, as they stand in the file */
    public Map<String, String> files(String scenarios) {
        String folder = room.isEmpty() ? "" : room + "/";
        Map<String, String> files = new LinkedHashMap<>();
        files.put("facts/" + folder + stem() + ".yaml", facts());
        files.put("rules/" + folder + stem() + ".drl", rules());
        files.put("test-cases/" + folder + stem() + ".yaml", cases() + scenarios);
        return files;
    }

    private String title() {
        String title = String.join(" ", words);
        return title.isEmpty() ? MARK : Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /** Where Microsoft's articles of the time can still be read: the archive has a folder for each thousand. */
    private String source() {
        boolean archived = article.length() == 7 && article.charAt(0) == 'Q' && article.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
        return archived ? "https://jeffpar.github.io/kbarchive/kb/" + article.substring(1, 4) + "/" + article + "/"
                : "https://example.com/" + MARK;
    }

    private String facts() {
        List<String> lines = new ArrayList<>(List.of(
                "article: \"" + article + "\"",
                "title: " + YamlText.text(title()) + "  # " + MARK + ": as it is published",
                "source: " + source() + "  # " + MARK + ": the page that says all this",
                "sourceDate: \"" + today + "\"  # " + MARK + ": the date of that page",
                product == null ? "# appliesTo: {products: [Exchange Server 5.5]}   which servers it can be about; leave it out where it is not about a server"
                        : "appliesTo: {products: [" + product.term() + "]}",
                "# codes: [{code: \"5.1.1\"}]   the status codes that report it: then it needs no rule to be suspected",
                "cause: >",
                "  " + MARK + ": what goes wrong and why, in your own words.",
                "# hotfixes:",
                "#   - {file: Store.exe, version: \"5.5.2654.61\", requires: {product: Exchange Server 5.5, servicePack: 4}}",
                "# servicePacks:",
                "#   - {product: Exchange Server 5.5, servicePack: 4, corrects: true}",
                "# workarounds:",
                "#   - step: What helps while the cause lasts.",
                "actions:",
                "  - step: \"" + MARK + ": what to do.\"",
                "# notes:",
                "#   - note: What to know beside the cause.",
                "# seeAlso: [Q288848]   the items that look alike"));
        return String.join("\n", lines) + "\n";
    }

    private String rules() {
        boolean onServer = product != null;
        return """
                package %1$s

                import org.ndrexpert.evidence.*
                import org.ndrexpert.observation.*

                /*
                 * %2$s: the mechanism in two or three sentences, then what tells it from its look-alikes.
                 */

                rule "%3$s suspected: %2$s what the report or the event log shows"
                    @article(%3$s)
                when
                    LoggedEvent(source == "%2$s", id == 1, $server : server)%4$s
                then
                    insertLogical(new Suspicion("%3$s", Scope.onServer($server)));
                end

                rule "%3$s confirmed: %2$s what is seen with no look-alike"
                    @article(%3$s)
                when
                    Suspicion(article == "%3$s", $scope : scope)
                    LoggedEvent(server == $scope.server, source == "%2$s", id == 2)
                then
                    insertLogical(new Confirmation("%3$s", $scope));
                end

                rule "%3$s excluded: %2$s what cannot be where this is the cause"
                    @article(%3$s)
                when
                    Suspicion(article == "%3$s", $scope : scope)
                    LoggedEvent(server == $scope.server, source == "%2$s", id == 3)
                then
                    insertLogical(new Exclusion("%3$s", $scope));
                end
                """.formatted(packageName(), MARK, article,
                onServer ? "\n    Server(name == $server, product in (null, Product." + product.name() + "))" : "");
    }

    /** The folder's name without punctuation. */
    private String packageName() {
        StringBuilder name = new StringBuilder();
        room.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> name.append((char) c));
        return name.length() == 0 || Character.isDigit(name.charAt(0)) ? "knowledge" + name : name.toString();
    }

    private String cases() {
        String server = product == null ? "server: {name: EX1}" : "server: {name: EX1, product: " + product.term() + "}";
        return """
                - scenario: %1$s what is seen with no look-alike is known
                  given:
                    - %2$s
                    - loggedEvent: {server: EX1, source: %1$s, id: 1}
                    - loggedEvent: {server: EX1, source: %1$s, id: 2}
                  then:
                    confirmed: [%3$s on EX1]

                - scenario: %1$s only the report is known
                  given:
                    - %2$s
                    - loggedEvent: {server: EX1, source: %1$s, id: 1}
                  then:
                    suspected: [%3$s on EX1]
                    questions:
                      - loggedEvent %1$s 2 on EX1
                      - loggedEvent %1$s 3 on EX1

                - scenario: %1$s excluded by what cannot be
                  given:
                    - %2$s
                    - loggedEvent: {server: EX1, source: %1$s, id: 1}
                    - loggedEvent: {server: EX1, source: %1$s, id: 3}
                  then:
                    excluded: [%3$s on EX1]

                - scenario: %1$s nothing where the report is that of a look-alike
                  given:
                    - %2$s
                    - loggedEvent: {server: EX1, source: %1$s, id: 2}
                  then: {}
                """.formatted(MARK, server, article);
    }
}
