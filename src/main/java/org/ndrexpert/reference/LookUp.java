package org.ndrexpert.reference;

import java.util.function.Function;
import java.util.stream.Stream;

/** The ways to look items up; each is a page. */
enum LookUp {
    CODES("codes.html", "Status codes", "status code",
            "Enhanced status codes (RFC 3463) and replies of SMTP servers, with the items that they lead to.", Telling::codes),
    TOKENS("tokens.html", "Tokens", "token",
            "Exchange's own words for a failure, which stand in its reports and say more than a status code.", Telling::tokens),
    TEXTS("texts.html", "Wordings", "wording",
            "What the text of a refusal says. Three dots stand for any words; capitals and punctuation make no difference.", Telling::texts),
    EVENTS("events.html", "Events", "event",
            "Entries of the Windows application log, by their source and number.", Telling::events),
    NUMBERS("numbers.html", "Error numbers", "error number",
            "Numbers and names of errors beside the status code: of Exchange, Windows, MAPI and X.400.", Telling::numbers),
    PRODUCTS("products.html", "Mail systems", "mail system",
            "The mail systems that an item is about: their servers, or the reports that they write.", Telling::products),
    ARTICLES("articles.html", "Articles", "article",
            "Numbers of Microsoft's Knowledge Base, with the items that are this article, are taken from it or refer to it.", Telling::articles);

    private final String file;
    private final String title;
    private final String singular;
    private final String lead;
    private final Function<Entry, Stream<Key>> keys;

    LookUp(String file, String title, String singular, String lead, Function<Entry, Stream<Key>> keys) {
        this.file = file;
        this.title = title;
        this.singular = singular;
        this.lead = lead;
        this.keys = keys;
    }

    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** One of the keys in a sentence. */
    String singular() {
        return singular;
    }

    /** What the page is, in a sentence. */
    String lead() {
        return lead;
    }

    /** Where a key stands, from the folder of all pages. */
    String place(Key key) {
        return file + "#" + key.anchor();
    }

    Stream<Key> keys(Entry entry) {
        return keys.apply(entry).distinct();
    }
}
