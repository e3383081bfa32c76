package org.ndrexpert.reference;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.observation.Product;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;
import org.ndrexpert.testcase.Scenario;

/**
 * An item with all that is said about it.
 *
 * @param rules those that can conclude something about it, its own before those for many items
 * @param cases the scenarios whose outcome names it
 */
record Entry(Article article, List<RuleText> rules, List<Scenario> cases) {

    String id() {
        return article.article();
    }

    /** Whether something that can be observed or read would confirm it. */
    boolean isConfirmable() {
        return concludes(Conclusion.CONFIRMATION) || article.signatures().stream().anyMatch(one -> Boolean.TRUE.equals(one.decisive()));
    }

    /** Whether something that can be observed would exclude it. */
    boolean isExcludable() {
        return concludes(Conclusion.EXCLUSION);
    }

    private boolean concludes(Conclusion conclusion) {
        return rules.stream().anyMatch(rule -> rule.conclusion() == conclusion);
    }

    /** Whether rules of its own argue about it. */
    boolean isArgued() {
        return rules.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(RuleText rule) {
        return id().equals(rule.article());
    }

    /** The mail systems that it is about, by its facts or else by its rules, the oldest first; none where it may be any. */
    Set<Product> products() {
        AppliesTo servers = article.appliesTo();
        Set<Product> products = EnumSet.noneOf(Product.class);
        products.addAll(article.reportedBy());
        if (servers != null && servers.products() != null) {
            products.addAll(servers.products());
        }
        if (products.isEmpty()) {
            asked("Server", "product").flatMap(name -> Product.named(name).stream()).forEach(products::add);
        }
        return products;
    }

    /** The status codes that lead to it, whether by themselves, in a signature or in a rule; a row of codes as {@code 5.7.606 to 5.7.649}. */
    List<String> codes() {
        return Stream.of(article.codes().stream().map(CodeUse::code),
                article.signatures().stream().filter(one -> one.code() != null).map(Entry::code),
                asked("RecipientFailure", "status")).flatMap(codes -> codes).distinct().sorted(NaturalOrder.INSTANCE).toList();
    }

    static String code(Signature one) {
        return one.upTo() == null ? one.code() : one.code() + " to " + one.upTo();
    }

    /** What its own rules ask for in favour of it, of one component of a kind of observation. */
    Stream<String> asked(String kind, String component) {
        return inFavour(kind).flatMap(condition -> Literals.of(condition, component)).distinct();
    }

    /** The conditions of its own rules that speak for it where there is an observation of this kind. */
    Stream<Condition> inFavour(String kind) {
        return rules.stream().filter(rule -> isOwn(rule) && rule.conclusion() != Conclusion.EXCLUSION)
                .flatMap(rule -> rule.patterns().stream()).filter(pattern -> pattern.type().equals(kind) && !pattern.mode().equals("not"))
                .map(Condition::of);
    }

    /** Ids are unique; comparing all rules and cases would cost more. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Entry that && id().equals(that.id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
