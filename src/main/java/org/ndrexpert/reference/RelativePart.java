package org.ndrexpert.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The items that one has to do with: that it names, that name it, and that are told by the same. */
final class RelativePart {

    private static final List<LookUp> SHARED = List.of(LookUp.TOKENS, LookUp.EVENTS, LookUp.NUMBERS, LookUp.CODES);

    /** More under one key are left to its index. */
    private static final int MOST = 12;

    private final Html page;
    private final Entry entry;
    private final CrossReferences references;

    RelativePart(Html page, Entry entry, CrossReferences references) {
        this.page = page;
        this.entry = entry;
        this.references = references;
    }

    void write() {
        List<Entry> named = references.named(entry);
        List<Entry> namedBy = references.namedBy(entry);
        boolean shares = SHARED.stream().anyMatch(lookUp -> references.sharing(lookUp, entry).values().stream().anyMatch(all -> all.size() > 1));
        if (named.isEmpty() && namedBy.isEmpty() && !shares) {
            return;
        }
        page.open("section").element("h2", "", "Related items");
        list("Look-alikes and references", named);
        list("Items that name this one", namedBy);
        SHARED.forEach(lookUp -> references.sharing(lookUp, entry).forEach((key, all) -> shared(lookUp, key, all)));
        page.close();
    }

    private void list(String heading, List<Entry> others) {
        if (!others.isEmpty()) {
            page.element("h3", "", heading).open("ul", "items");
            others.forEach(other -> page.open("li").item(other).close());
            page.close();
        }
    }

    private void shared(LookUp lookUp, Key key, List<Entry> all) {
        Set<Entry> others = new LinkedHashSet<>(all);
        others.remove(entry);
        if (others.isEmpty()) {
            return;
        }
        page.open("h3").text("Same " + lookUp.singular() + ": ").link(lookUp.place(key), name(lookUp, key)).close();
        if (others.size() > MOST) {
            page.open("p").link(lookUp.place(key), others.size() + " other items").close();
            return;
        }
        page.open("ul", "items");
        others.forEach(other -> page.open("li").item(other).close());
        page.close();
    }

    private static String name(LookUp lookUp, Key key) {
        return lookUp == LookUp.EVENTS ? key.group() + " " + key.name() : key.name();
    }
}
