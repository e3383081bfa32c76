package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Operator;

/**
 * What the components that a rule looks at can be, all its demands taken together: components that are the same one, by a variable or
 * because they are of the same thing, have one set of values.
 */
final class Possibilities {

    /** How two values stand to each other. */
    enum Relation {
        LESS,
        EQUAL,
        GREATER
    }

    /** Two demands that cannot both be met. */
    record Clash(int sought, Demand demand, @Nullable Demand other) {}

    private record Pair(Given.Place one, Given.Place other) {}

    private final List<Sought> sought;
    private final Ties ties;
    private final Map<Given.Place, Values> values = new HashMap<>();
    private final Map<Given.Place, List<Demand>> demands = new HashMap<>();
    private final Map<Pair, EnumSet<Relation>> relations = new HashMap<>();
    private @Nullable Clash clash;

    private Possibilities(List<Sought> sought, int also, boolean withoutContradictions) {
        this.sought = sought;
        List<Integer> needed = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            if (sought.get(i).isNeeded() || i == also) {
                needed.add(i);
            }
        }
        this.ties = Ties.among(sought, needed, withoutContradictions);
        needed.forEach(this::narrow);
    }

    /** Of everything that a rule needs; what it forbids is left out. */
    static Possibilities of(List<Sought> sought) {
        return new Possibilities(sought, -1, false);
    }

    /** The same with one more thing taken for needed. */
    static Possibilities of(List<Sought> sought, int also) {
        return new Possibilities(sought, also, false);
    }

    /**
     * The same where nothing stated of one thing contradicts another statement of it. Such statements are kept side by side, so that
     * this is what authors mean, and not what can always be relied on.
     */
    static Possibilities withoutContradictions(List<Sought> sought) {
        return new Possibilities(sought, -1, true);
    }

    /** The first demand that makes the others impossible; empty where all can be met. */
    Optional<Clash> clash() {
        return Optional.ofNullable(clash);
    }

    Values valuesOf(Given.Place place) {
        Given.Place root = root(place);
        return values.computeIfAbsent(root, this::natural);
    }

    private Values natural(Given.Place place) {
        return place.path().isEmpty() ? Values.of(Object.class, false) : Nature.valuesOf(sought.get(place.sought()).type(), place.path());
    }

    /** Whether two places hold the same value. */
    boolean same(Given.Place one, Given.Place other) {
        if (root(one).equals(root(other))) {
            return true;
        }
        Object value = valuesOf(one).single();
        return value != null && value.equals(valuesOf(other).single());
    }

    private Given.Place root(Given.Place place) {
        return ties.root(place);
    }

    private void narrow(int index) {
        for (Demand demand : sought.get(index).demands()) {
            Given.Place place = root(new Given.Place(index, List.of(demand.component())));
            if (demand.isLiteral()) {
                Values narrowed = valuesOf(place).where(demand.operator(), demand.literals());
                values.put(place, narrowed);
                if (narrowed.isEmpty() && clash == null) {
                    clash = new Clash(index, demand, against(place, demand));
                }
                demands.computeIfAbsent(place, key -> new ArrayList<>()).add(demand);
            } else {
                demand.place().ifPresent(other -> relate(index, demand, place, root(other)));
            }
        }
    }

    /** The one earlier demand that this one cannot stand beside; null where it takes several. */
    private @Nullable Demand against(Given.Place place, Demand demand) {
        return demands.getOrDefault(place, List.of()).stream().filter(other -> natural(place).where(other.operator(), other.literals())
                .where(demand.operator(), demand.literals()).isEmpty()).findFirst().orElse(null);
    }

    private void relate(int index, Demand demand, Given.Place place, Given.Place other) {
        EnumSet<Relation> allowed = relation(demand.operator());
        if (allowed == null) {
            return;
        }
        EnumSet<Relation> left = relationOf(place, other);
        EnumSet<Relation> narrowed = EnumSet.copyOf(left);
        narrowed.retainAll(allowed);
        relations.put(new Pair(place, other), narrowed);
        relations.put(new Pair(other, place), turned(narrowed));
        if (demand.operator().isOrder()) {
            values.put(place, valuesOf(place).where(Operator.DIFFERENT, Collections.singletonList(null)));
        }
        if (narrowed.isEmpty() && clash == null) {
            clash = new Clash(index, demand, sought.get(index).demands().stream().filter(one -> one != demand && one.component().equals(demand.component())
                    && one.place().map(this::root).filter(other::equals).isPresent()).findFirst().orElse(null));
        }
    }

    /** How the values of two places may stand to each other. */
    EnumSet<Relation> relationOf(Given.Place one, Given.Place other) {
        Given.Place first = root(one);
        Given.Place second = root(other);
        return first.equals(second) ? EnumSet.of(Relation.EQUAL)
                : relations.getOrDefault(new Pair(first, second), EnumSet.allOf(Relation.class));
    }

    private static EnumSet<Relation> turned(EnumSet<Relation> relations) {
        EnumSet<Relation> turned = EnumSet.noneOf(Relation.class);
        relations.forEach(one -> turned.add(one == Relation.LESS ? Relation.GREATER : one == Relation.GREATER ? Relation.LESS : one));
        return turned;
    }

    /** The relations that a comparison allows; {@code null} where it asks for something else. */
    static @Nullable EnumSet<Relation> relation(Operator operator) {
        return switch (operator) {
            case EQUAL, IN -> EnumSet.of(Relation.EQUAL);
            case DIFFERENT, NOT_IN -> EnumSet.of(Relation.LESS, Relation.GREATER);
            case LESS -> EnumSet.of(Relation.LESS);
            case AT_MOST -> EnumSet.of(Relation.LESS, Relation.EQUAL);
            case GREATER -> EnumSet.of(Relation.GREATER);
            case AT_LEAST -> EnumSet.of(Relation.EQUAL, Relation.GREATER);
            case CONTAINS, NOT_CONTAINS -> null;
        };
    }

    /** Whether what is looked for at one place certainly meets a demand. */
    boolean meets(int index, Demand demand) {
        Given.Place place = new Given.Place(index, List.of(demand.component()));
        Values possible = valuesOf(place);
        if (demand.isLiteral()) {
            return possible.isWithin(natural(root(place)).where(demand.operator(), demand.literals()));
        }
        if (demand.place().isPresent() && meets(place, demand, demand.place().get())) {
            return true;
        }
        Object single = possible.single();
        boolean named = demand.operator() == Operator.IN && demand.givens().stream().anyMatch(given -> given instanceof Given.Place other
                ? same(place, other) : single != null && single.equals(((Given.Literal) given).value()));
        return named || sought.get(index).demands().stream().anyMatch(own -> isAlike(own, demand));
    }

    private boolean meets(Given.Place place, Demand demand, Given.Place other) {
        EnumSet<Relation> allowed = relation(demand.operator());
        boolean known = !demand.operator().isOrder() || !valuesOf(place).unknown();
        return allowed != null && (allowed.containsAll(relationOf(place, other)) && known
                || allowed.contains(Relation.EQUAL) && known && same(place, other));
    }

    private boolean isAlike(Demand one, Demand other) {
        if (!one.component().equals(other.component()) || one.operator() != other.operator() || one.givens().size() != other.givens().size()) {
            return false;
        }
        return one.givens().stream().allMatch(given -> other.givens().stream().anyMatch(given2 -> isAlike(given, given2)));
    }

    /** Whether two things that something is compared with, or that a lookup is given, are the same. */
    boolean isAlike(Given one, Given other) {
        if (one instanceof Given.Place place && other instanceof Given.Place place2) {
            return same(place, place2);
        }
        if (one.equals(other)) {
            return true;
        }
        Given.Literal literal = (Given.Literal) (one instanceof Given.Literal ? one : other);
        Given given = one instanceof Given.Literal ? other : one;
        return given instanceof Given.Place place && literal.value() != null && literal.value().equals(valuesOf(place).single());
    }

    /** Whether everything that {@code narrow} finds is something that {@code wide} asks for, the places of both being of this rule. */
    boolean isFoundBy(int narrow, Sought wide) {
        Sought found = sought.get(narrow);
        if (found.type() != wide.type() || (found.lookup() == null) != (wide.lookup() == null)) {
            return false;
        }
        if (wide.lookup() != null) {
            boolean same = wide.lookup().equals(found.lookup());
            for (int i = 0; same && i < wide.arguments().size(); i++) {
                same = isAlike(wide.arguments().get(i), found.arguments().get(i));
            }
            if (!same) {
                return false;
            }
        }
        return wide.demands().stream().allMatch(demand -> meets(narrow, demand));
    }
}
