package org.ndrexpert.reference;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.observation.Product;

/** How reports and logs tell an item. */
final class SignaturePart {

    private final Html page;
    private final Entry entry;
    private boolean first;

    SignaturePart(Html page, Entry entry) {
        this.page = page;
        this.entry = entry;
    }

    void write() {
        List<Signature> decisive = entry.article().signatures().stream().filter(one -> Boolean.TRUE.equals(one.decisive())).toList();
        List<Signature> others = entry.article().signatures().stream().filter(one -> !decisive.contains(one)).toList();
        if (entry.article().codes().isEmpty() && entry.article().signatures().isEmpty()) {
            return;
        }
        page.open("section").element("h2", "", "How it is told");
        if (!decisive.isEmpty()) {
            page.element("h3", "confirmation", "This says it outright").open("ul", "signs");
            decisive.forEach(this::signature);
            page.close();
        }
        if (!others.isEmpty() || !entry.article().codes().isEmpty()) {
            page.element("h3", "suspicion", "This raises the suspicion").open("ul", "signs");
            others.forEach(this::signature);
            entry.article().codes().forEach(this::code);
            page.close();
        }
        page.close();
    }

    private void code(CodeUse use) {
        page.open("li").text("Code ").link(LookUp.CODES.place(Key.ofCode(use.code())), "sign", use.code());
        String when = (use.since() == null ? "" : " from " + use.since().name() + " on")
                + (use.until() == null ? "" : " until " + use.until().name());
        page.text(when);
        if (use.formerly() != null) {
            page.text(", before that ").link(LookUp.CODES.place(Key.ofCode(use.formerly())), "sign", use.formerly());
        }
        page.close();
    }

    private void signature(Signature one) {
        first = true;
        page.open("li");
        if (one.token() != null) {
            sign("token", LookUp.TOKENS, Telling.token(one.token()));
        }
        if (one.words() != null) {
            sign("the text", LookUp.TEXTS, new Key("", one.words()));
        }
        if (one.code() != null) {
            sign("code", LookUp.CODES, Key.ofCode(Entry.code(one)));
        }
        if (one.replyCode() != null) {
            sign("reply", LookUp.CODES, Key.ofReply(one.replyCode()));
        }
        event(one.event());
        for (ErrorNumber kind : ErrorNumber.values()) {
            kind.in(one).ifPresent(number -> sign(kind.words(), LookUp.NUMBERS, kind.key(number)));
        }
        speaker(one);
        page.close();
    }

    private void event(@Nullable EventSignature event) {
        if (event != null) {
            Key key = Telling.event(event);
            begin("event");
            page.link(LookUp.EVENTS.place(key), "sign", key.group() + " " + key.name());
            if (event.words() != null) {
                page.text(" that says “" + event.words() + "”");
            }
        }
    }

    private void sign(String words, LookUp lookUp, Key key) {
        begin(words);
        page.link(lookUp.place(key), "sign", lookUp == LookUp.TEXTS ? "“" + key.name() + "”" : key.name());
    }

    private void begin(String words) {
        page.text(first ? Words.capitalised(words) + " " : ", " + words + " ");
        first = false;
    }

    /** Who says it; nothing where anybody may. */
    private void speaker(Signature one) {
        List<Product> by = Objects.requireNonNullElse(one.by(), List.of());
        List<String> hosts = Objects.requireNonNullElse(one.hosts(), List.of());
        String who = by.isEmpty() ? "" : "from " + Words.products(by);
        String where = hosts.isEmpty() ? "" : "by hosts of " + Words.or(hosts);
        String both = who.isEmpty() || where.isEmpty() ? who + where : who + ", " + where;
        if (!both.isEmpty()) {
            page.text(" ").element("span", "by", "– " + both);
        }
    }
}
