package org.ndrexpert.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.observation.Product;
import org.ndrexpert.rule.RuleText;

/** All items as pages to browse, with indexes; plain HTML that needs no server and nothing from outside. */
public final class ReferencePages {

    private final Reference reference;
    private final Path folder;

    private ReferencePages(Reference reference, Path folder) {
        this.reference = reference;
        this.folder = folder;
    }

    /**
     * Writes the pages; the folder is made where it is not there, and pages of that name are replaced.
     *
     * @return how many pages were written
     * @throws IOException where the folder cannot be written
     */
    public static int write(Reference reference, Path folder) throws IOException {
        return new ReferencePages(reference, folder).write();
    }

    private int write() throws IOException {
        Files.createDirectories(folder.resolve("items"));
        try (InputStream style = ReferencePages.class.getResourceAsStream("style.css")) {
            Files.write(folder.resolve("style.css"), style.readAllBytes());
        }
        Set<String> ids = reference.entries().stream().map(entry -> entry.article().article()).collect(Collectors.toSet());
        for (Entry entry : reference.entries()) {
            Files.writeString(folder.resolve(ItemPage.file(entry.article().article())), ItemPage.of(entry, ids));
        }
        Files.writeString(folder.resolve("index.html"), all());
        Files.writeString(folder.resolve("codes.html"), index("Codes and tokens", entry -> Stream.concat(entry.codes().stream(), entry.tokens().stream())));
        Files.writeString(folder.resolve("products.html"), index("Mail systems",
                entry -> entry.products().isEmpty() ? Stream.of("any mail system") : entry.products().stream().map(Product::term)));
        Files.writeString(folder.resolve("events.html"), index("Events and numbers", ReferencePages::numbers));
        return reference.entries().size() + 4;
    }

    private interface Keys {
        Stream<String> of(Entry entry);
    }

    private String all() {
        Html page = new Html("What NDR Expert knows", "");
        Reference.Count count = Reference.Count.of(reference.entries());
        page.element("p", count.items() + " items, of which " + count.confirmable() + " can be confirmed and " + count.excludable()
                + " excluded by what can be observed.");
        page.open("ul class=\"items\"");
        reference.entries().forEach(entry -> page.markup("li", line(page, entry)));
        return page.close("ul").toString();
    }

    private static String line(Html page, Entry entry) {
        return page.link(ItemPage.file(entry.article().article()), entry.article().article()) + " " + Html.escaped(entry.article().title());
    }

    private String index(String title, Keys keys) {
        Map<String, List<Entry>> byKey = new TreeMap<>();
        reference.entries().forEach(entry -> keys.of(entry).distinct().forEach(key -> byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(entry)));
        Html page = new Html(title, "");
        byKey.forEach((key, entries) -> {
            page.open("section").element("h2", key).open("ul class=\"items\"");
            entries.forEach(entry -> page.markup("li", line(page, entry)));
            page.close("ul").close("section");
        });
        return page.toString();
    }

    /** What rules look for in the event log, and the numbers that reports quote. */
    private static Stream<String> numbers(Entry entry) {
        Stream<String> events = entry.rules().stream().filter(rule -> rule.article() != null).map(RuleText::patterns).flatMap(List::stream)
                .filter(pattern -> pattern.type().equals("LoggedEvent"))
                .map(pattern -> "event " + pattern.constraints().stream().filter(one -> one.startsWith("source ==") || one.startsWith("id ==") || one.startsWith("error =="))
                        .map(one -> one.substring(one.indexOf("==") + 2).strip().replace("\"", "")).collect(Collectors.joining(" ")))
                .filter(event -> event.length() > "event ".length());
        Stream<String> codes = entry.article().signatures().stream().flatMap(ReferencePages::numbers);
        return Stream.concat(events, codes);
    }

    private static Stream<String> numbers(Signature one) {
        return Stream.of(one.imsCode() == null ? "" : "Internet Mail Service " + one.imsCode(), one.mapiError() == null ? "" : one.mapiError(),
                one.hresult() == null ? "" : "error " + one.hresult(), one.socketError() == null ? "" : "Windows Sockets " + one.socketError(),
                one.reason() == null ? "" : "reason " + one.reason().term(), one.diagnostic() == null ? "" : "diagnostic " + one.diagnostic().term())
                .filter(text -> !text.isEmpty());
    }
}
