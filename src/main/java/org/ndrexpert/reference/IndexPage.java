package org.ndrexpert.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The page of one way to look items up: what there is to jump to, then each key with its items. */
final class IndexPage {

    private final LookUp lookUp;
    private final CrossReferences references;
    private final SortedMap<Key, List<Entry>> index;
    private final Html page;

    private IndexPage(LookUp lookUp, CrossReferences references) {
        this.lookUp = lookUp;
        this.references = references;
        this.index = references.index(lookUp);
        this.page = new Html(lookUp.title(), "", lookUp.file());
    }

    static String of(LookUp lookUp, CrossReferences references) {
        IndexPage made = new IndexPage(lookUp, references);
        made.write();
        return made.page.toString();
    }

    private void write() {
        page.element("h1", "", lookUp.title()).element("p", "lead", lookUp.lead());
        if (lookUp != LookUp.TEXTS) {
            contents();
        }
        groups().forEach((group, keys) -> {
            page.open("section");
            if (!group.isEmpty()) {
                page.element("h2", "", group);
            }
            keys.forEach(key -> write(key, group.isEmpty() ? "h2" : "h3"));
            page.close();
        });
    }

    /** In the order of the keys. */
    private Map<String, List<Key>> groups() {
        return index.keySet().stream().collect(Collectors.groupingBy(Key::group, LinkedHashMap::new, Collectors.toList()));
    }

    private void contents() {
        page.open("nav", "contents").attribute("aria-label", "On this page");
        groups().forEach((group, keys) -> {
            page.open("p");
            if (!group.isEmpty()) {
                page.element("b", "", group).text(" ");
            }
            keys.forEach(key -> page.link(lookUp.place(key), key.name()).text(" "));
            page.close();
        });
        page.close();
    }

    private void write(Key key, String heading) {
        page.open(heading, "key").attribute("id", key.anchor()).text(key.name()).close();
        hint(key).ifPresent(words -> page.element("p", "hint", words));
        page.open("ul", "items");
        index.get(key).forEach(entry -> page.open("li").item(entry).close());
        page.close();
    }

    /** What the registry says of a code; how else the number of an article is written. */
    private Optional<String> hint(Key key) {
        return switch (lookUp) {
            case CODES -> references.reference().catalogue().registeredMeaning(key.name())
                    .map(meaning -> "By the registry: " + meaning.meaning() + ".");
            case ARTICLES -> Optional.of("Q" + key.name() + ", KB" + key.name());
            default -> Optional.empty();
        };
    }
}
