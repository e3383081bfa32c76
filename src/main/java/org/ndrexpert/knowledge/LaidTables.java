package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Build;
import org.ndrexpert.catalogue.CodeMeaning;
import org.ndrexpert.catalogue.HostProduct;
import org.ndrexpert.catalogue.Limit;
import org.ndrexpert.catalogue.Phrase;
import org.ndrexpert.catalogue.SupportEnd;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.catalogue.Wording;
import org.ndrexpert.observation.Product;

/** The rows of all tables. A row that is laid over others takes the place of the one that says the same thing differently. */
final class LaidTables {

    private final Map<String, List<Record>> tables = new HashMap<>();

    /** @return what was replaced, wholly or for some products, a short name for each row, sorted */
    List<String> lay(Map<String, List<Record>> above) {
        TreeSet<String> replaced = new TreeSet<>();
        above.forEach((table, rows) -> {
            List<Record> left = new ArrayList<>();
            for (Record below : tables.getOrDefault(table, List.of())) {
                List<Record> over = rows.stream().filter(row -> speaksOf(row, below)).toList();
                if (!over.isEmpty()) {
                    replaced.add(table + " " + key(below));
                }
                Record kept = over.isEmpty() ? below : beside(over, below);
                if (kept != null) {
                    left.add(kept);
                }
            }
            left.addAll(rows);
            tables.put(table, left);
        });
        return List.copyOf(replaced);
    }

    private static boolean speaksOf(Record row, Record below) {
        return key(row).equals(key(below)) && (!(row instanceof Limit limit) || limit.products() == null
                || ((Limit) below).products() == null || !Collections.disjoint(limit.products(), ((Limit) below).products()));
    }

    /** What is left of a row under others; {@code null} where nothing is. Only of a limit something may be, for other products. */
    private static @Nullable Record beside(List<Record> over, Record below) {
        if (!(below instanceof Limit limit) || over.stream().anyMatch(row -> ((Limit) row).products() == null)) {
            return null;
        }
        if (limit.products() == null) {
            return limit; // one for a product goes before one for any
        }
        List<Product> left = limit.products().stream()
                .filter(product -> over.stream().noneMatch(row -> ((Limit) row).products().contains(product))).toList();
        return left.isEmpty() ? null : new Limit(limit.limit(), left, limit.value(), limit.source(), limit.inference());
    }

    private static String key(Record row) {
        return row instanceof Build build ? build.product().term() + " " + build.from()
                : row instanceof Limit limit ? limit.limit()
                : row instanceof Phrase phrase ? phrase.phrase()
                : row instanceof CodeMeaning meaning ? meaning.code() + (meaning.by() == null ? "" : " by " + meaning.by()) + (meaning.hosts() == null ? "" : " at " + meaning.hosts())
                : row instanceof HostProduct host ? host.host()
                : row instanceof SupportEnd end ? end.product().term()
                : ((Wording) row).asks();
    }

    Tables all() {
        return TableRows.tables(tables);
    }
}
