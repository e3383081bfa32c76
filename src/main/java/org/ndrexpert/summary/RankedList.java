package org.ndrexpert.summary;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list whose entries have a name, a bar, figures, and words below. */
final class RankedList {

    /** So many entries are seen at once; the others unfold. */
    private static final int AT_ONCE = 10;

    /** It is not worth while to fold fewer. */
    private static final int A_FEW = 2;

    private final Html html;
    private final long full;

    /** @param full the number of incidents that takes the whole width of a bar */
    private RankedList(Html html, long full) {
        this.html = html;
        this.full = full;
    }

    /**
     * @param most entries that are shown
     * @param entry writes one
     */
    static <T extends Record> void write(Html html, List<T> all, int most, Function<T, Tally> tally,
            BiConsumer<RankedList, T> entry) {
        List<T> shown = all.stream().limit(most).toList();
        long full = shown.stream().mapToLong(one -> tally.apply(one).incidents()).max().orElse(1);
        RankedList list = new RankedList(html, full);
        int open = shown.size() <= AT_ONCE + A_FEW ? shown.size() : AT_ONCE;
        list.entries(shown.subList(0, open), entry);
        if (open < shown.size()) {
            html.open("details", "more").element("summary", "", Words.number(shown.size() - open) + " more");
            list.entries(shown.subList(open, shown.size()), entry);
            html.close();
        }
    }

    private <T> void entries(List<T> entries, BiConsumer<RankedList, T> writer) {
        html.open("ol", "ranked");
        for (T one : entries) {
            html.open("li");
            writer.accept(this, one);
            html.close();
        }
        html.close();
    }

    /** @param name writes what it is about */
    RankedList head(Runnable name, Tally tally, String figures) {
        openHead(name, tally);
        html.element("div", "figures", figures).close();
        return this;
    }

    /** The same with incidents and recipients for its figures. */
    RankedList head(Runnable name, Tally tally) {
        openHead(name, tally);
        html.open("div", "figures").text(Words.count(tally.incidents(), "incident"))
                .element("span", "recipients", Words.count(tally.recipients, "recipient")).close().close();
        return this;
    }

    private void openHead(Runnable name, Tally tally) {
        html.open("div", "row").open("div", "name");
        name.run();
        html.close().open("div", "measure");
        Bar.draw(html, tally, full);
        html.element("span", "shares", Bar.words(tally)).close();
    }

    /** Below the head, a paragraph that the writer fills. */
    RankedList note(Consumer<Html> words) {
        html.open("p", "note");
        words.accept(html);
        html.close();
        return this;
    }

    RankedList note(String words) {
        return words.isEmpty() ? this : note(html -> html.text(words));
    }
}
