package org.ndrexpert.reference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.Signature;
import org.ndrexpert.observation.Product;
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
        return rules.stream().anyMatch(rule -> article.article().equals(rule.article()));
    }

    /** The mail systems that it is about; none where it may be any. */
    Set<Product> products() {
        AppliesTo servers = article.appliesTo();
        Set<Product> products = new LinkedHashSet<>(article.reportedBy());
        if (servers != null && servers.products() != null) {
            products.addAll(servers.products());
        }
        return products;
    }

    /** The status codes that lead to it, with those of its signatures. */
    List<String> codes() {
        return Stream.concat(article.codes().stream().map(CodeUse::code),
                article.signatures().stream().filter(one -> one.code() != null)
                        .map(one -> one.upTo() == null ? one.code() : one.code() + " to " + one.upTo())).distinct().toList();
    }

    List<String> tokens() {
        return article.signatures().stream().map(Signature::token).filter(token -> token != null).distinct().toList();
    }
}
