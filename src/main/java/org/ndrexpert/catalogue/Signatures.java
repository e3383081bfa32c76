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

import org.jspecify.annotations.Nullable;
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
        articles.forEach(article -> article.signatures().forEach(signature -> add(article, signature)));
    }

    private void add(Article article, Signature one) {
        Row row = new Row(article, one, one.words() == null ? null : WordPattern.of(one.words()));
        if (one.token() != null) {
            put("token " + one.token().toLowerCase(Locale.ROOT), row);
        } else if (row.pattern != null) {
            byWord.computeIfAbsent(row.pattern.rarest(), word -> new ArrayList<>()).add(row);
        } else if (one.imsCode() != null) {
            put("ims " + one.imsCode().toLowerCase(Locale.ROOT), row);
        } else if (one.hresult() != null) {
            put("hresult " + one.hresult().toLowerCase(Locale.ROOT), row);
        } else if (one.mapiError() != null) {
            put("mapi " + one.mapiError().toLowerCase(Locale.ROOT), row);
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

    /** What the report says of a recipient, by item, the most telling signature of each. */
    Map<Article, Signature> in(RecipientFailure failure) {
        Map<Article, Signature> found = new LinkedHashMap<>();
        find("token ", failure.token(), failure, found);
        findWords(failure, found);
        find("ims ", failure.imsCode(), failure, found);
        find("hresult ", failure.hresult(), failure, found);
        find("mapi ", failure.mapiError(), failure, found);
        find("code ", failure.status(), failure, found);
        find("reply ", failure.replyCode() == null ? null : failure.replyCode().toString(), failure, found);
        return found;
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
                    keep(row, found);
                }
            }
        }
        return found;
    }

    private void find(String kind, @Nullable String value, RecipientFailure failure, Map<Article, Signature> found) {
        if (value != null) {
            for (Row row : byValue.getOrDefault(kind + value.toLowerCase(Locale.ROOT), List.of())) {
                if (fits(row.signature, failure)) {
                    keep(row, found);
                }
            }
        }
    }

    private void findWords(RecipientFailure failure, Map<Article, Signature> found) {
        if (failure.diagnosticCode() == null || byWord.isEmpty()) {
            return;
        }
        List<String> words = WordPattern.words(failure.diagnosticCode(), MOST_WORDS);
        for (String word : new HashSet<>(words)) {
            for (Row row : byWord.getOrDefault(word, List.of())) {
                if (fits(row.signature, failure) && row.pattern.isIn(words)) {
                    keep(row, found);
                }
            }
        }
    }

    private static void keep(Row row, Map<Article, Signature> found) {
        found.merge(row.article, row.signature, (one, other) -> MORE_TELLING.compare(one, other) <= 0 ? one : other);
    }

    /** Whether all but the words agrees. */
    private static boolean fits(Signature one, RecipientFailure failure) {
        return (one.token() == null || one.token().equalsIgnoreCase(failure.token()))
                && (one.code() == null || failure.status() != null && CodeRow.has(one.code(), one.upTo(), failure.status()))
                && (one.replyCode() == null || one.replyCode().equals(failure.replyCode()))
                && (one.imsCode() == null || one.imsCode().equalsIgnoreCase(failure.imsCode()))
                && (one.mapiError() == null || one.mapiError().equalsIgnoreCase(failure.mapiError()))
                && (one.hresult() == null || one.hresult().equalsIgnoreCase(failure.hresult()))
                && one.reason() == null && one.diagnostic() == null
                && isSaidBy(one, failure) && isSaidAt(one, failure);
    }

    /**
     * Whether the mail system that spoke may be one of those that say it so. A token is Exchange's own, so only another Exchange
     * contradicts it. A code that a server quoted from another, of which nothing is known, is nobody's in particular.
     */
    private static boolean isSaidBy(Signature one, RecipientFailure failure) {
        Product speaker = failure.saidBy();
        if (one.by() == null || speaker != null && one.by().contains(speaker)) {
            return true;
        }
        return switch (one.closeness()) {
            case TOKEN -> speaker == null || speaker == Product.OTHER;
            case WORDS, NUMBER -> speaker == null;
            case CODE -> speaker == null && !Boolean.TRUE.equals(failure.quoted());
        };
    }

    private static boolean isSaidAt(Signature one, RecipientFailure failure) {
        if (one.hosts() == null) {
            return true;
        }
        String host = failure.remoteMta() == null ? "" : failure.remoteMta().toLowerCase(Locale.ROOT);
        return one.hosts().stream().map(ending -> ending.toLowerCase(Locale.ROOT))
                .anyMatch(ending -> host.equals(ending) || host.endsWith("." + ending));
    }
}
