package org.ndrexpert.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Reference;
import org.ndrexpert.catalogue.Signature;

/** Where an item was taken from, and what else its source refers to. */
final class SourcePart {

    private final Html page;
    private final Entry entry;
    private final CrossReferences references;

    SourcePart(Html page, Entry entry, CrossReferences references) {
        this.page = page;
        this.entry = entry;
        this.references = references;
    }

    void write() {
        Article article = entry.article();
        SourceLink link = new SourceLink(page, references);
        page.open("section").element("h2", "", "Sources").open("ul", "sources");
        page.open("li").outside(article.source()).text(", " + article.sourceDate()).close();
        for (String source : signatureSources()) {
            page.open("li");
            link.write(source);
            page.text(", for how it is told").close();
        }
        article.references().forEach(this::reference);
        page.close();
        numbers();
        page.close();
    }

    private Set<String> signatureSources() {
        Set<String> sources = new TreeSet<>();
        entry.article().signatures().stream().map(Signature::source).filter(source -> source != null && !source.equals(entry.article().source()))
                .forEach(sources::add);
        return sources;
    }

    private void reference(Reference one) {
        page.open("li");
        references.entry(one.id()).ifPresentOrElse(item -> page.item(item), () -> page.text(one.id() + " " + one.title()));
        if (one.printedAs() != null) {
            page.text(" (printed as " + one.printedAs() + ")");
        }
        if (one.url() != null) {
            page.text(", ").outside(one.url());
        }
        page.close();
    }

    private void numbers() {
        List<Key> numbers = List.copyOf(references.sharing(LookUp.ARTICLES, entry).keySet());
        if (!numbers.isEmpty()) {
            page.open("p", "hint").text("In the index of articles:");
            numbers.forEach(number -> page.text(" ").link(LookUp.ARTICLES.place(number), number.name()));
            page.close();
        }
    }
}
