package org.ndrexpert.knowledge;

import java.util.List;

import org.ndrexpert.catalogue.Tables;

/** The facts of the program as the build writes them; their files are not told. */
record PackedFacts(List<Facts.Item> items, Tables tables) {

    static PackedFacts of(Facts facts) {
        return new PackedFacts(facts.items().stream()
                .map(item -> new Facts.Item("", item.line(), item.id(), item.article(), item.status(), item.reason())).toList(),
                TableRows.tables(facts.rows()));
    }

    Facts facts() {
        return new Facts(items, TableRows.byKey(tables));
    }
}
