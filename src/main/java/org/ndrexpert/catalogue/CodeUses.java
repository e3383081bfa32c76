package org.ndrexpert.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.ndrexpert.observation.Server;

/** Which items Exchange reports under which status code. */
final class CodeUses {

    private final Map<String, List<Article>> now = new HashMap<>();
    private final Map<String, List<Article>> formerly = new HashMap<>();

    CodeUses(List<Article> articles) {
        for (Article article : articles) {
            for (CodeUse use : article.codes()) {
                now.computeIfAbsent(use.code(), code -> new ArrayList<>()).add(article);
                if (use.formerly() != null) {
                    formerly.computeIfAbsent(use.formerly(), code -> new ArrayList<>()).add(article);
                }
            }
        }
    }

    /** The items that have, or once had, a code. */
    Stream<Article> under(String code) {
        return Stream.concat(now.getOrDefault(code, List.of()).stream(), formerly.getOrDefault(code, List.of()).stream());
    }

    /** Those that a server may mean by a code: an item that has another code since a later release counts where the server is older. */
    List<Article> causes(String code, Server server) {
        List<Article> causes = new ArrayList<>();
        for (Article article : now.getOrDefault(code, List.of())) {
            if (article.appliesTo() == null || article.appliesTo().covers(server)) {
                causes.add(article);
            }
        }
        for (Article article : formerly.getOrDefault(code, List.of())) {
            boolean older = article.codes().stream().anyMatch(use -> code.equals(use.formerly()) && use.isTooNewFor(server));
            if (older && (article.appliesTo() == null || article.appliesTo().covers(server)) && !causes.contains(article)) {
                causes.add(article);
            }
        }
        return causes;
    }

    /** The uses of a code that a server is known not to make. */
    List<CodeUse> unexpected(String code, Server server) {
        return now.getOrDefault(code, List.of()).stream().flatMap(article -> article.codes().stream())
                .filter(use -> use.code().equals(code) && use.isUnknownTo(server)).distinct().toList();
    }
}
