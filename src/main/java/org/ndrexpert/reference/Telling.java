package org.ndrexpert.reference;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.EventSignature;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.observation.Product;

/** What tells an item, taken from its facts and from what its rules ask for. */
final class Telling {

    private Telling() {}

    static Stream<Key> codes(Entry entry) {
        Stream<String> former = entry.article().codes().stream().map(CodeUse::formerly).filter(Objects::nonNull);
        Stream<Key> replies = Stream.concat(signatures(entry, Signature::replyCode).map(Key::ofReply),
                entry.asked("RecipientFailure", "replyCode").map(Integer::valueOf).map(Key::ofReply));
        return Stream.concat(Stream.concat(entry.codes().stream(), former).map(Key::ofCode), replies);
    }

    static Stream<Key> tokens(Entry entry) {
        return Stream.concat(signatures(entry, Signature::token), entry.asked("RecipientFailure", "token")).map(Telling::token);
    }

    static Key token(String token) {
        int dot = token.indexOf('.');
        return new Key(dot < 0 ? "" : token.substring(0, dot), token);
    }

    static Stream<Key> texts(Entry entry) {
        return signatures(entry, Signature::words).map(words -> new Key("", words));
    }

    static Stream<Key> events(Entry entry) {
        Stream<Key> signed = signatures(entry, Signature::event).map(Telling::event);
        Stream<Key> asked = entry.inFavour("LoggedEvent").flatMap(condition -> Literals.of(condition, "source")
                .flatMap(source -> Literals.of(condition, "id").map(id -> new Key(source, id))));
        return Stream.concat(signed, asked);
    }

    static Key event(EventSignature event) {
        return new Key(event.source(), String.valueOf(event.id()));
    }

    static Stream<Key> numbers(Entry entry) {
        Stream<Key> signed = entry.article().signatures().stream().flatMap(Telling::numbers);
        Stream<Key> asked = Stream.of(ErrorNumber.values()).flatMap(kind -> kind.asked(entry).map(kind::key));
        return Stream.concat(signed, asked);
    }

    static Stream<Key> numbers(Signature one) {
        return Stream.of(ErrorNumber.values()).flatMap(kind -> kind.in(one).map(kind::key).stream());
    }

    static Stream<Key> products(Entry entry) {
        return entry.products().isEmpty() ? Stream.of(new Key(Product.values().length, "", Reference.ANY))
                : entry.products().stream().map(Telling::product);
    }

    static Key product(Product product) {
        return new Key(product.ordinal(), "", product == Product.OTHER ? "other mail systems" : product.term());
    }

    /** Also those that the item refers to. */
    static Stream<Key> articles(Entry entry) {
        Stream<String> ids = Stream.concat(Stream.of(entry.id()), entry.article().aliases().stream());
        Stream<String> sources = Stream.concat(Stream.of(entry.article().source()),
                entry.article().references().stream().flatMap(one -> Stream.of(one.id(), Objects.requireNonNullElse(one.url(), ""))));
        Stream<String> asides = Stream.concat(entry.article().steps().stream().map(Step::source),
                entry.article().notes().stream().flatMap(note -> Stream.of(note.note(), Objects.requireNonNullElse(note.source(), ""))));
        return Stream.of(ids, sources, asides).flatMap(texts -> texts).filter(Objects::nonNull)
                .flatMap(text -> ArticleNumbers.in(text).stream()).map(Telling::article);
    }

    static Key article(String number) {
        return new Key("", number);
    }

    private static <T> Stream<T> signatures(Entry entry, Function<Signature, T> component) {
        return entry.article().signatures().stream().map(component).filter(Objects::nonNull);
    }
}
