package org.ndrexpert.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.catalogue.SignatureFit;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.observation.Product;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.testcase.Outcome;
import org.ndrexpert.testcase.Scenario;

/** The page of one item: what it says, what leads to it, what decides it, what shows that. */
final class ItemPage {

    private final Entry entry;
    private final Article article;
    private final Set<String> ids;
    private final Html page;

    private ItemPage(Entry entry, Set<String> ids) {
        this.entry = entry;
        this.article = entry.article();
        this.ids = ids;
        this.page = new Html(article.article() + " – " + article.title(), "../");
    }

    /** @param ids of all items that have a page */
    static String of(Entry entry, Set<String> ids) {
        ItemPage made = new ItemPage(entry, ids);
        made.write();
        return made.page.toString();
    }

    /** The file of an item's page, in the folder of all pages. */
    static String file(String id) {
        return "items/" + id.replaceAll("[^A-Za-z0-9.-]", "_") + ".html";
    }

    private void write() {
        page.element("p class=\"cause\"", article.cause());
        writeFacts();
        writeSteps();
        writeSignatures();
        writeRules();
        writeCases();
        page.open("section").element("h2", "Source")
                .markup("p", Html.outside(article.source()) + ", " + Html.escaped(article.sourceDate())).close("section");
    }

    private void writeFacts() {
        page.open("dl");
        fact("Mail systems", entry.products().stream().map(Product::term).collect(Collectors.joining(", ")));
        fact("Who can fix it", article.fixedBy().stream().map(Party::words).collect(Collectors.joining(", ")));
        fact("Also known as", String.join(", ", article.aliases()));
        if (!article.seeAlso().isEmpty()) {
            page.element("dt", "Look-alikes").markup("dd", article.seeAlso().stream().map(this::linked).collect(Collectors.joining(", ")));
        }
        if (article.isOutcome()) {
            fact("Kind", "an outcome; another item is the cause");
        }
        page.close("dl");
        article.notes().forEach(note -> page.element("p class=\"note\"", note.note().strip() + basis(note.inference(), note.source())));
    }

    private String linked(String id) {
        return ids.contains(id) ? page.link(file(id), id) : Html.escaped(id);
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            page.element("dt", name).element("dd", value);
        }
    }

    private void writeSteps() {
        List<String> steps = new ArrayList<>();
        article.servicePacks().stream().map(ServicePack::name).map(name -> "Install " + name + ".").forEach(steps::add);
        article.hotfixes().stream().map(ItemPage::hotfix).forEach(steps::add);
        for (Step step : article.steps()) {
            steps.add(step.step().strip() + basis(step.inference(), step.source()));
        }
        list("What to do", "ol", steps);
    }

    private static String hotfix(Hotfix hotfix) {
        return "Hotfix " + hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version() + " or later")
                + (hotfix.caution() == null ? "" : ". Caution: " + hotfix.caution().strip());
    }

    private void writeSignatures() {
        List<String> found = new ArrayList<>();
        article.codes().forEach(use -> found.add("code " + use.code() + (use.since() == null ? "" : " since " + use.since().name())
                + (use.until() == null ? "" : " until " + use.until().name()) + (use.formerly() == null ? "" : ", before that " + use.formerly())));
        for (Signature one : article.signatures()) {
            found.add(SignatureFit.of(article, one).found()
                    + (one.by() == null ? "" : " – from " + one.by().stream().map(Product::term).collect(Collectors.joining(", ")))
                    + (one.hosts() == null ? "" : " – at " + String.join(", ", one.hosts()))
                    + (Boolean.TRUE.equals(one.decisive()) ? " – says it outright" : ""));
        }
        list("What reports say", "ul", found);
    }

    private void writeRules() {
        if (entry.rules().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "What decides it");
        for (RuleText rule : entry.rules()) {
            page.open("details").markup("summary", "<span class=\"" + rule.conclusion().term() + "\">" + Html.escaped(rule.name())
                    + "</span>" + (rule.inferred() ? " <em>inferred</em>" : ""));
            page.open("pre");
            rule.patterns().forEach(pattern -> page.open("code").markup("span", Html.escaped(condition(pattern))).close("code"));
            page.close("pre").element("p class=\"place\"", rule.file() + ":" + rule.line()).close("details");
        }
        page.close("section");
    }

    private static String condition(Pattern pattern) {
        return (pattern.mode().isEmpty() ? "" : pattern.mode() + " ") + pattern.type() + "(" + String.join(", ", pattern.constraints()) + ")"
                + (pattern.from() == null ? "" : " from " + pattern.from());
    }

    private void writeCases() {
        list("Cases", "ul", entry.cases().stream().map(this::line).toList());
    }

    private String line(Scenario scenario) {
        Outcome then = scenario.then();
        String as = has(then.confirmed()) ? "confirmed" : has(then.suspected()) ? "suspected" : has(then.excluded()) ? "excluded" : "named";
        return as + ": " + scenario.name();
    }

    private boolean has(List<String> labels) {
        return labels.stream().anyMatch(label -> label.equals(article.article()) || label.startsWith(article.article() + " "));
    }

    private void list(String heading, String kind, List<String> items) {
        if (!items.isEmpty()) {
            page.open("section").element("h2", heading).open(kind);
            items.forEach(item -> page.element("li", item));
            page.close(kind).close("section");
        }
    }

    private static String basis(@Nullable Boolean inference, @Nullable String source) {
        return (source == null ? "" : " (" + source + ")") + (Boolean.TRUE.equals(inference) ? " [inferred]" : "");
    }
}
