package org.ndrexpert.catalogue;

import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Term;

/**
 * A signature found in a report.
 *
 * @param article id of the item whose signature it is
 * @param signature the most telling one of that item
 * @param decisive whether the item is confirmed by it
 * @param onlyLogged whether no report names the item, but only entries of the application log
 */
public record SignatureFit(String article, Signature signature, Boolean decisive, Boolean onlyLogged) {

    /** One of the signatures of an item. */
    public static SignatureFit of(Article article, Signature signature) {
        return new SignatureFit(article.article(), signature, signature.isDecisive(), article.isOnlyLogged());
    }

    /** What was found, as in {@code token RESOLVER.ADR.RecipNotFound, code 5.1.1}. */
    public String found() {
        StringJoiner found = new StringJoiner(", ");
        add(found, "token", signature.token());
        add(found, "words", signature.words() == null ? null : "\"" + signature.words() + "\"");
        add(found, "code", signature.upTo() == null ? signature.code() : signature.code() + " to " + signature.upTo());
        add(found, "reply code", signature.replyCode());
        add(found, "code of the Internet Mail Service", signature.imsCode());
        add(found, "MAPI error", signature.mapiError());
        add(found, "error", signature.hresult());
        add(found, "error of Windows Sockets", signature.socketError());
        add(found, "reason", term(signature.reason()));
        add(found, "diagnostic", term(signature.diagnostic()));
        add(found, "event", event(signature.event()));
        return found.toString();
    }

    private static @Nullable String event(@Nullable EventSignature event) {
        return event == null ? null : event.source() + " " + event.id() + (event.error() == null ? "" : ", error " + event.error())
                + (event.words() == null ? "" : ", words \"" + event.words() + "\"");
    }

    private static void add(StringJoiner found, String name, @Nullable Object value) {
        if (value != null) {
            found.add(name + " " + value);
        }
    }

    private static @Nullable String term(@Nullable Term term) {
        return term == null ? null : term.term();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignatureFit that && article.equals(that.article) && signature.equals(that.signature);
    }

    @Override
    public int hashCode() {
        return 31 * article.hashCode() + signature.hashCode();
    }
}
