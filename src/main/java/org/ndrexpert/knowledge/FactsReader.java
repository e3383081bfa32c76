package org.ndrexpert.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.yaml.Binder;
import org.ndrexpert.yaml.Mistake;
import org.ndrexpert.yaml.Node;

/** Reads facts: a document is an article, or a table under one of the keys {@code builds}, {@code limits}, {@code phrases}, {@code questions}. */
final class FactsReader {

    private static final Map<String, Class<? extends Record>> TABLES =
            Map.of("builds", Build.class, "limits", Limit.class, "phrases", Phrase.class, "questions", Wording.class);

    private final List<Article> articles = new ArrayList<>();
    private final Map<String, List<Record>> rows = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final List<Defect> defects = new ArrayList<>();

    /** Reads one root of a document. */
    void read(String file, Node root) {
        List<Mistake> mistakes = new ArrayList<>();
        Binder binder = new Binder(file, mistakes);
        if (root instanceof Node.Mapping mapping && mapping.entries().stream().anyMatch(entry -> TABLES.containsKey(entry.key()))) {
            mapping.entries().forEach(entry -> readTable(file, entry.key(), entry.value(), binder));
        } else {
            Article article = binder.bind(root, Article.class, "");
            if (article != null) {
                add(article, file, root.line());
            }
        }
        mistakes.forEach(mistake -> defects.add(defect(DefectKind.FACTS_VALUE, mistake)));
    }

    private void readTable(String file, String key, Node value, Binder binder) {
        Class<? extends Record> type = TABLES.get(key);
        if (type == null || !(value instanceof Node.Sequence sequence)) {
            defects.add(Defect.in(file, value.line(), value.column(), DefectKind.OUTSIDE_TABLE, key + " is no table",
                    "a file of tables has lists under " + TABLES.keySet().stream().sorted().toList()));
            return;
        }
        List<Record> into = rows.computeIfAbsent(key, name -> new ArrayList<>());
        for (int i = 0; i < sequence.items().size(); i++) {
            Record row = binder.bind(sequence.items().get(i), type, key + "[" + i + "]");
            if (row != null) {
                into.add(row);
            }
        }
    }

    private void add(Article article, String file, int line) {
        articles.add(article);
        List<String> ids = new ArrayList<>(article.aliases());
        ids.add(article.article());
        for (String id : ids) {
            String other = files.putIfAbsent(id, file);
            if (other != null) {
                defects.add(Defect.in(file, line, 1, DefectKind.REPEATED_ID, "the id " + id + " is taken by " + other, "give each item an id of its own"));
            }
        }
        String stem = Path.of(file).getFileName().toString();
        if (!file.isEmpty() && !stem.startsWith(article.article())) {
            defects.add(Defect.in(file, line, 1, DefectKind.FACTS_FILE_NAME, "the file is about " + article.article(),
                    "let its name begin with this id"));
        }
    }

    static Defect defect(DefectKind kind, Mistake mistake) {
        return Defect.in(mistake.file(), mistake.line(), mistake.column(), kind,
                (mistake.key().isEmpty() ? "" : mistake.key() + ": ") + "found " + mistake.found(), mistake.wanted());
    }

    List<Defect> defects() {
        return defects;
    }

    Catalogue catalogue() {
        return new Catalogue(articles, rows("builds", Build.class), rows("limits", Limit.class), rows("phrases", Phrase.class),
                rows("questions", Wording.class));
    }

    private <R extends Record> List<R> rows(String key, Class<R> type) {
        return rows.getOrDefault(key, List.of()).stream().map(type::cast).toList();
    }
}
