package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.DeliveryAttempt;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.RecipientFailure;
import org.ndrexpert.observation.X400NonDelivery;

/** The signatures of all items, found by what a report says and not by looking through them. */
final class Signatures {

    /** More words than any server answers with. */
    private static final int MOST_WORDS = 2_000;

    private static final Comparator<Signature> MORE_TELLING =
            Comparator.comparing((Signature one) -> !one.isDecisive()).thenComparing(Signature::closeness);

    /** @param pattern absent where the signature has no words */
    private record Row(Article article, Signature signature, @Nullable WordPattern pattern) {}

    private final Map<String, List<Row>> byWord = new HashMap<>();
    private final Map<String, List<Row>> byValue = new HashMap<>();

    Signatures(Collection<Article> articles) {
        List<Row> rows = articles.stream().flatMap(article -> article.signatures().stream().map(one ->
                new Row(article, one, one.words() == null ? null : WordPattern.of(one.words())))).toList();
        Map<String, Integer> patternsWith = new HashMap<>();
        rows.stream().map(Row::pattern).filter(Objects::nonNull)
                .forEach(pattern -> pattern.words().distinct().forEach(word -> patternsWith.merge(word, 1, Integer::sum)));
        rows.forEach(row -> add(row, patternsWith));
    }

    private void add(Row row, Map<String, Integer> patternsWith) {
        Signature one = row.signature;
        if (one.event() != null) {
            put("event " + one.event().id(), row);
        } else if (one.token() != null) {
            put("token " + one.token().toLowerCase(Locale.ROOT), row);
        } else if (row.pattern != null) {
            byWord.computeIfAbsent(row.pattern.rarest(patternsWith), word -> new ArrayList<>()).add(row);
        } else if (one.imsCode() != null) {
            put("ims " + one.imsCode().toLowerCase(Locale.ROOT), row);
        } else if (one.hresult() != null) {
            put("hresult " + one.hresult().toLowerCase(Locale.ROOT), row);
        } else if (one.mapiError() != null) {
            put("mapi " + one.mapiError().toLowerCase(Locale.ROOT), row);
        } else if (one.socketError() != null) {
            put("socket " + one.socketError(), row);
        } else if (one.diagnostic() != null || one.reason() != null) {
            put("x400 " + (one.diagnostic() != null ? one.diagnostic().term() : one.reason().term()), row);
        } else if (one.code() != null) {
            CodeRow.of(one.code(), one.upTo()).forEach(code -> put("code " + code, row));
        } else {
            put("reply " + one.replyCode(), row);
        }
    }

    private void put(String value, Row row) {
        byValue.computeIfAbsent(value, one -> new ArrayList<>()).add(row);
    }

    /**
     * What a server said of one recipient.
     *
     * @param status the code of the report
     * @param answered the code that counts, which may be that of another server's answer
     * @param host the server whose answer is quoted; absent where the report speaks for the one that wrote it
     */
    record Said(@Nullable String status, @Nullable String answered, @Nullable Integer replyCode, @Nullable String token, @Nullable String imsCode,
            @Nullable String mapiError, @Nullable String hresult, @Nullable Integer socketError, @Nullable String text,
            @Nullable String host, @Nullable Product by, boolean quoted) {

        static Said of(RecipientFailure failure) {
            return new Said(failure.status(), AnsweredStatus.of(failure), failure.replyCode(), failure.token(), failure.imsCode(), failure.mapiError(),
                    failure.hresult(), null, failure.diagnosticCode(), failure.remoteMta(), failure.saidBy(), Boolean.TRUE.equals(failure.quoted()));
        }

        /** @param by what the server runs that answered; absent where nothing tells */
        static Said of(DeliveryAttempt attempt, @Nullable Product by) {
            return new Said(attempt.status(), attempt.status(), attempt.replyCode(), attempt.token(), null, null, null, attempt.socketError(),
                    attempt.diagnosticCode(), attempt.remoteMta(), by, true);
        }
    }

    /** The signatures that it has, by item, the most telling one of each. */
    Map<Article, Signature> in(Said said) {
        Map<Article, Signature> found = new LinkedHashMap<>();
        find("token ", said.token, said, found);
        findWords(said, found);
        find("ims ", said.imsCode, said, found);
        find("hresult ", said.hresult, said, found);
        find("mapi ", said.mapiError, said, found);
        find("socket ", said.socketError, said, found);
        find("code ", said.status, said, found);
        find("code ", said.answered, said, found);
        find("reply ", said.replyCode, said, found);
        return withoutOutdone(found);
    }

    /**
     * Where the words tell the cause outright, what other causes the code alone may have is no news, nor is an item that holds nothing to
     * be so but what the one told outright does: it says the same in another server's words.
     */
    private static Map<Article, Signature> withoutOutdone(Map<Article, Signature> found) {
        List<Article> outright = found.entrySet().stream().filter(one -> one.getValue().isDecisive()).map(Map.Entry::getKey).toList();
        if (!outright.isEmpty()) {
            found.entrySet().removeIf(one -> !one.getValue().isDecisive()
                    && (one.getValue().closeness() == Closeness.CODE || outright.stream().anyMatch(told -> saysAsMuch(told, one.getKey()))));
        }
        return found;
    }

    private static boolean saysAsMuch(Article told, Article other) {
        return !other.claims().isEmpty() && told.claims().containsAll(other.claims());
    }

    /** The same of a non-delivery that an MTA reports. */
    Map<Article, Signature> in(X400NonDelivery failure) {
        Map<Article, Signature> found = new LinkedHashMap<>();
        String diagnostic = failure.diagnostic() == null ? "" : failure.diagnostic().term();
        String reason = failure.reason() == null ? "" : failure.reason().term();
        for (String value : List.of(diagnostic, reason)) {
            for (Row row : byValue.getOrDefault("x400 " + value, List.of())) {
                Signature one = row.signature;
                if ((one.reason() == null || one.reason() == failure.reason())
                        && (one.diagnostic() == null || one.diagnostic() == failure.diagnostic())) {
                    keep(row.article, one, found);
                }
            }
        }
        return found;
    }

    /** The same of an entry of the application log. */
    Map<Article, Signature> in(LoggedEvent event) {
        Map<Article, Signature> found = new LinkedHashMap<>();
        for (Row row : byValue.getOrDefault("event " + event.id(), List.of())) {
            if (row.signature.event().fits(event)) {
                keep(row.article, row.signature, found);
            }
        }
        return found;
    }

    private void find(String kind, @Nullable Object value, Said said, Map<Article, Signature> found) {
        if (value != null) {
            for (Row row : byValue.getOrDefault(kind + value.toString().toLowerCase(Locale.ROOT), List.of())) {
                if (fits(row.signature, said)) {
                    keep(row.article, as(row.signature, said), found);
                }
            }
        }
    }

    private void findWords(Said said, Map<Article, Signature> found) {
        if (said.text == null || byWord.isEmpty()) {
            return;
        }
        List<String> words = WordPattern.words(said.text, MOST_WORDS);
        for (String word : new HashSet<>(words)) {
            for (Row row : byWord.getOrDefault(word, List.of())) {
                if (fits(row.signature, said) && row.pattern.isIn(words)) {
                    keep(row.article, as(row.signature, said), found);
                }
            }
        }
    }

    /** Whoever is not known to be one that says it so may mean something else by the same words. */
    private static Signature as(Signature one, Said said) {
        boolean known = one.by() == null || one.by().isEmpty() || one.closeness() == Closeness.TOKEN || said.by != null && one.by().contains(said.by);
        return known ? one : one.undecided();
    }

    private static void keep(Article article, Signature signature, Map<Article, Signature> found) {
        found.merge(article, signature, (one, other) -> MORE_TELLING.compare(one, other) <= 0 ? one : other);
    }

    /** Whether all but the words agrees. */
    private static boolean fits(Signature one, Said said) {
        return same(one.token(), said.token) && same(one.imsCode(), said.imsCode) && same(one.mapiError(), said.mapiError)
                && same(one.hresult(), said.hresult)
                && (one.code() == null || hasCode(one, said.status) || hasCode(one, said.answered))
                && (one.replyCode() == null || one.replyCode().equals(said.replyCode))
                && (one.socketError() == null || one.socketError().equals(said.socketError))
                && one.reason() == null && one.diagnostic() == null
                && isSaidBy(one, said) && isSaidAt(one, said);
    }

    private static boolean hasCode(Signature one, @Nullable String status) {
        return status != null && CodeRow.has(one.code(), one.upTo(), status);
    }

    private static boolean same(@Nullable String wanted, @Nullable String value) {
        return wanted == null || wanted.equalsIgnoreCase(value);
    }

    /**
     * Whether the mail system that spoke may be one of those that say it so. A token is Exchange's own, so only another Exchange
     * contradicts it. A code that a server quoted from another, of which nothing is known, is nobody's in particular.
     */
    private static boolean isSaidBy(Signature one, Said said) {
        if (one.by() == null || one.by().isEmpty() || said.by != null && one.by().contains(said.by)) {
            return true;
        }
        return switch (one.closeness()) {
            case TOKEN -> said.by == null || said.by == Product.OTHER;
            case WORDS, NUMBER -> said.by == null;
            case CODE -> said.by == null && !said.quoted;
        };
    }

    private static boolean isSaidAt(Signature one, Said said) {
        return one.hosts() == null || said.host != null && HostNames.isIn(said.host, one.hosts());
    }
}
