package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.observation.Shape;

/** Finds lookups of one article's rows that yield none which the rule takes. */
final class LookedUp {

    private static final Set<String> BY_ARTICLE = Set.of("hotfixes", "corrections", "steps");

    private LookedUp() {}

    static List<Defect> of(StudiedRule rule, Catalogue catalogue) {
        List<Defect> defects = new ArrayList<>();
        for (Sought sought : rule.sought()) {
            if (sought.lookup() == null || !sought.isNeeded() || !BY_ARTICLE.contains(sought.lookup().getName())) {
                continue;
            }
            Optional<String> article = article(rule, sought.arguments().get(0)).filter(id -> catalogue.article(id).isPresent());
            article.ifPresent(id -> {
                String what = sought.lookup().getName();
                Collection<?> rows = what.equals("hotfixes") ? catalogue.hotfixes(id) : what.equals("steps") ? catalogue.steps(id) : catalogue.corrections(id);
                if (rows.stream().noneMatch(row -> isTaken(sought, row))) {
                    defects.add(rule.defect(DefectKind.NEVER_TRUE, sought.at(), rows.isEmpty() ? "the facts of " + id + " have no " + what
                            : "none of the " + what + " in the facts of " + id + " is one that this takes", "compare with the facts of " + id));
                }
            });
        }
        return defects;
    }

    private static Optional<String> article(StudiedRule rule, Given given) {
        Object value = given instanceof Given.Literal literal ? literal.value() : rule.possibilities().valuesOf((Given.Place) given).single();
        return value instanceof String id ? Optional.of(id) : Optional.empty();
    }

    private static boolean isTaken(Sought sought, Object row) {
        return sought.demands().stream().filter(Demand::isLiteral).allMatch(demand -> {
            Values wanted = Values.of(Shape.of(sought.type()).type(demand.component()), true).where(demand.operator(), demand.literals());
            Object value = comparable(Shape.of(sought.type()).value(row, demand.component()));
            return value == null ? wanted.unknown() : wanted.admits(value);
        });
    }

    private static @Nullable Object comparable(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.longValue() : value;
    }
}
