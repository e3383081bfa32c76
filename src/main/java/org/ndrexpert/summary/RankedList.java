package org.ndrexpert.summary;

import java.util.List;
import java.util.function.Consumer;

/** A list whose entries have a name, a bar, figures, and words below. */
final class RankedList {

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
    static <T extends Record> void write(Html html, List<T> all, int most, java.util.function.Function<T, Tally> tally,
            java.util.function.BiConsumer<RankedList, T> entry) {
        List<T> shown = all.stream().limit(most).toList();
        long full = shown.stream().mapToLong(one -> tally.apply(one).incidents()).max().orElse(1);
        RankedList list = new RankedList(html, full);
        html.open("ol", "ranked");
        for (T one : shown) {
            html.open("li");
            entry.accept(list, one);
            html.close();
        }
        html.close();
    }

    /** @param name writes what it is about */
    RankedList head(Runnable name, Tally tally, String figures) {
        html.open("div", "row").open("div", "name");
        name.run();
        html.close().open("div", "measure");
        Bar.draw(html, tally, full);
        html.element("span", "shares", Bar.words(tally)).close();
        html.element("div", "figures", figures).close();
        return this;
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
