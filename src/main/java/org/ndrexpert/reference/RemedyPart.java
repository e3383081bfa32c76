package org.ndrexpert.reference;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.Note;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;

/** What to do about an item, and what to know beside that. */
final class RemedyPart {

    private final Html page;
    private final Article article;
    private final SourceLink sources;

    RemedyPart(Html page, Entry entry, CrossReferences references) {
        this.page = page;
        this.article = entry.article();
        this.sources = new SourceLink(page, references);
    }

    void write() {
        if (!article.servicePacks().isEmpty() || !article.hotfixes().isEmpty() || !article.steps().isEmpty()) {
            page.open("section").element("h2", "", "What to do").open("ol", "steps");
            article.servicePacks().forEach(this::servicePack);
            article.hotfixes().forEach(this::hotfix);
            article.steps().forEach(this::step);
            page.close().close();
        }
        if (!article.notes().isEmpty()) {
            page.open("section").element("h2", "", "Good to know").open("ul", "notes");
            article.notes().forEach(this::note);
            page.close().close();
        }
    }

    private void servicePack(ServicePack pack) {
        begin(Kind.SERVICE_PACK);
        page.text("Install " + pack.name() + (Boolean.TRUE.equals(pack.corrects()) ? ", which removes the cause." : "."));
        aside(pack.purpose());
        end(pack.inference(), null);
    }

    private void hotfix(Hotfix hotfix) {
        begin(Kind.HOTFIX);
        page.text("Install ").element("b", "", hotfix.file() + (hotfix.version() == null ? "" : " " + hotfix.version()))
                .text((hotfix.version() == null ? "" : " or later") + madeFor(hotfix) + ".");
        aside(needs(hotfix));
        aside(hotfix.download() == null ? null : "It was to be had as " + hotfix.download() + ".");
        caution(hotfix.caution());
        aside(hotfix.note());
        end(null, null);
    }

    private static String madeFor(Hotfix hotfix) {
        List<String> made = Stream.of(hotfix.operatingSystem(), hotfix.platform()).filter(Objects::nonNull)
                .map(Literals::text).toList();
        return made.isEmpty() ? "" : " for " + String.join(", ", made);
    }

    private static @Nullable String needs(Hotfix hotfix) {
        String before = hotfix.requires() == null ? "" : "It needs " + hotfix.requires().name() + ". ";
        String within = hotfix.containedIn() == null ? "" : hotfix.containedIn().name() + " contains it.";
        return before.isEmpty() && within.isEmpty() ? null : (before + within).strip();
    }

    private void step(Step step) {
        begin(step.kind());
        page.text(step.step().strip());
        end(step.inference(), step.source());
    }

    private void note(Note note) {
        page.open("li").text(note.note().strip());
        end(note.inference(), note.source());
    }

    private void begin(@Nullable Kind kind) {
        page.open("li");
        if (kind != null && kind != Kind.ACTION) {
            page.element("span", "kind", switch (kind) {
                case SERVICE_PACK -> "Service pack";
                case HOTFIX -> "Hotfix";
                case WORKAROUND -> "Workaround";
                default -> "Setting";
            }).text(" ");
        }
    }

    private void aside(@Nullable String words) {
        if (words != null) {
            page.text(" ").element("span", "aside", words.strip());
        }
    }

    private void caution(@Nullable String words) {
        if (words != null) {
            page.text(" ").open("span", "caution").element("b", "", "Caution:").text(" " + words.strip()).close();
        }
    }

    private void end(@Nullable Boolean inference, @Nullable String source) {
        if (Boolean.TRUE.equals(inference)) {
            page.text(" ").element("em", "inferred", "inferred");
        }
        if (source != null) {
            page.text(" (");
            sources.write(source);
            page.text(")");
        }
        page.close();
    }
}
