package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.rule.RuleFile;
import org.ndrexpert.rule.RuleSource;
import org.ndrexpert.rule.Span;

/** Checks where rules stand: those of an article in its file, files in a folder with the name of their package. */
final class RulePlaces {

    private RulePlaces() {}

    static List<Defect> of(List<RuleSource> rules, Catalogue catalogue) {
        List<Defect> defects = new ArrayList<>();
        Map<String, RuleSource> files = new LinkedHashMap<>();
        for (RuleSource rule : rules) {
            files.putIfAbsent(rule.text().file(), rule);
            elsewhere(rule, catalogue).ifPresent(defects::add);
        }
        files.values().forEach(first -> packageName(first).ifPresent(defects::add));
        return defects;
    }

    private static Optional<Defect> elsewhere(RuleSource rule, Catalogue catalogue) {
        String article = rule.text().article();
        Optional<String> owner = owner(rule.text().file(), catalogue);
        if (!catalogue.isArticle(article) || owner.isEmpty() || owner.get().equals(article)) {
            return Optional.empty();
        }
        Span at = rule.annotation("article");
        return Optional.of(new Defect(DefectKind.ELSEWHERE, rule.text().file(), at.line(), at.column(), rule.text().name(),
                "the rule is about " + article + ", and the file's name is that of " + owner.get(),
                "move it to a file whose name begins with " + article));
    }

    /** The article whose id the name of the file begins with, the longest where several do. */
    private static Optional<String> owner(String file, Catalogue catalogue) {
        return StreamSupport.stream(catalogue.articles().spliterator(), false).map(Article::article)
                .filter(id -> ItemNames.beginsWith(ItemNames.stem(file), id)).max((one, other) -> Integer.compare(one.length(), other.length()));
    }

    private static Optional<Defect> packageName(RuleSource rule) {
        String[] path = rule.text().file().split("/");
        String folder = path.length < 3 ? "" : path[path.length - 2];
        StringBuilder wanted = new StringBuilder();
        folder.toLowerCase(Locale.ROOT).chars().filter(Character::isLetterOrDigit).forEach(c -> wanted.append((char) c));
        Optional<Span> name = RuleFile.of(rule.text().file(), rule.drl()).packageName();
        if (wanted.isEmpty() || !Character.isLetter(wanted.charAt(0)) || name.isEmpty() || name.get().in(rule.drl()).contentEquals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(Defect.in(rule.text().file(), name.get().line(), name.get().column(), DefectKind.MISNAMED, "the package is called "
                + name.get().in(rule.drl()) + ", and the folder " + folder, "write package " + wanted));
    }
}
