package org.ndrexpert.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Expression;
import org.ndrexpert.rule.Operator;

/**
 * Whether a rule fires wherever another one does, with conclusions about the same: variables may have other names, and what the rules
 * look for may stand in another order. Everything that the wider rule looks for has to be found among what the narrower one has.
 */
final class Subsumption {

    /** Rules that look for many things of one kind can be held against each other in more ways than anybody waits for. */
    private static final int MOST_TRIED = 20_000;

    private final StudiedRule wide;
    private final StudiedRule narrow;
    private final Kind kind;
    private final Possibilities possibilities;
    private final int[] found;
    private int tried;

    /** What is asked of the wider rule's conclusion. */
    private enum Kind {
        SAME,
        OF_THE_SAME,
        OF_WHAT_IS_SUSPECTED
    }

    /** Stands for the place of what the narrower rule concludes, among what it looks for. */
    private static final int CONCLUDED = -2;

    private Subsumption(StudiedRule wide, StudiedRule narrow, Kind kind) {
        this.wide = wide;
        this.narrow = narrow;
        this.kind = kind;
        this.possibilities = narrow.possibilities();
        this.found = new int[wide.sought().size()];
    }

    /** Whether {@code wide} concludes all that {@code narrow} does, whenever that does. */
    static boolean saysAll(StudiedRule wide, StudiedRule narrow) {
        return new Subsumption(wide, narrow, Kind.SAME).match(0);
    }

    /** Whether {@code wide} makes something of other kind of the same values, whenever {@code narrow} makes something of them. */
    static boolean speaksOfAll(StudiedRule wide, StudiedRule narrow) {
        return new Subsumption(wide, narrow, Kind.OF_THE_SAME).match(0);
    }

    /** Whether {@code wide} fires on whatever {@code narrow} suspects, that being all it has to wait for. */
    static boolean speaksOfSuspected(StudiedRule wide, StudiedRule narrow) {
        return new Subsumption(wide, narrow, Kind.OF_WHAT_IS_SUSPECTED).match(0);
    }

    /** Finds for each thing that the wider rule needs one that the narrower rule has; then what it forbids, and what it concludes. */
    private boolean match(int index) {
        if (index == found.length) {
            return forbidsNoMore() && concludesTheSame();
        }
        Sought sought = wide.sought().get(index);
        if (sought.isForbidden()) {
            found[index] = -1;
            return match(index + 1);
        }
        if (kind == Kind.OF_WHAT_IS_SUSPECTED && sought.type() == Suspicion.class) {
            found[index] = CONCLUDED;
            return isSuspected(sought) && match(index + 1);
        }
        for (int candidate = 0; candidate < narrow.sought().size(); candidate++) {
            Sought other = narrow.sought().get(candidate);
            boolean mode = other.mode() == Condition.Mode.MATCH || other.mode() == Condition.Mode.EXISTS && sought.mode() == Condition.Mode.EXISTS;
            found[index] = candidate;
            if (++tried > MOST_TRIED) {
                return false;
            }
            if (mode && possibilities.isFoundBy(candidate, sought.moved(this::moved)) && match(index + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the suspicion that the narrower rule concludes is the one that is looked for. */
    private boolean isSuspected(Sought suspicion) {
        return concluded().map(values -> suspicion.demands().stream().allMatch(demand -> demand.operator() == Operator.EQUAL
                && demand.component().equals("article")
                && narrow.given(values.get(0)).map(id -> possibilities.isAlike(demand.givens().get(0), id)).orElse(false))).orElse(false);
    }

    private Optional<List<Expression>> concluded() {
        return narrow.made().filter(Expression.Made.class::isInstance).map(made -> ((Expression.Made) made).values()).filter(values -> values.size() == 2);
    }

    private Given moved(Given.Place place) {
        return found[place.sought()] == CONCLUDED ? ofConcluded(place.path()) : new Given.Place(found[place.sought()], place.path());
    }

    /** What the narrower rule puts into the scope that it concludes; something that is like nothing else where that cannot be told. */
    private Given ofConcluded(List<String> path) {
        Expression scope = concluded().orElseThrow().get(1);
        Optional<Given> part = Optional.empty();
        if (path.size() == 2 && scope instanceof Expression.Made made && made.values().size() == 2) {
            part = narrow.given(made.values().get(path.get(1).equals("server") ? 0 : 1));
        } else if (path.size() == 2 && scope instanceof Expression.OfType call && call.values().size() == 1) {
            part = call.name().equals("onServer") == path.get(1).equals("server") ? narrow.given(call.values().get(0))
                    : Optional.of(new Given.Literal(""));
        }
        return part.orElse(new Given.Literal(this));
    }

    /** Whatever the wider rule forbids, the narrower one forbids too. */
    private boolean forbidsNoMore() {
        for (int i = 0; i < found.length; i++) {
            if (wide.sought().get(i).isForbidden() && !isForbidden(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isForbidden(int index) {
        List<Sought> all = new ArrayList<>(narrow.sought());
        int extra = all.size();
        all.add(wide.sought().get(index).moved(place -> place.sought() == index ? new Given.Place(extra, place.path()) : moved(place)));
        Possibilities withIt = Possibilities.of(all, extra);
        if (withIt.clash().isPresent()) {
            return true;
        }
        for (int i = 0; i < extra; i++) {
            int own = i;
            if (all.get(i).isForbidden() && withIt.isFoundBy(extra,
                    all.get(i).moved(place -> place.sought() == own ? new Given.Place(extra, place.path()) : place))) {
                return true;
            }
        }
        return false;
    }

    private boolean concludesTheSame() {
        Optional<Expression> one = wide.made();
        Optional<Expression> other = narrow.made();
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (kind == Kind.SAME) {
            return isSame(one.get(), other.get());
        }
        if (kind == Kind.OF_WHAT_IS_SUSPECTED) {
            return true;
        }
        return one.get() instanceof Expression.Made made && other.get() instanceof Expression.Made made2 && areSame(made.values(), made2.values());
    }

    private boolean areSame(List<Expression> ones, List<Expression> others) {
        boolean same = ones.size() == others.size();
        for (int i = 0; same && i < ones.size(); i++) {
            same = isSame(ones.get(i), others.get(i));
        }
        return same;
    }

    private boolean isSame(Expression one, Expression other) {
        Optional<Given> given = wide.given(one).map(value -> value instanceof Given.Place place ? moved(place) : value);
        Optional<Given> otherGiven = narrow.given(other);
        if (given.isPresent() && otherGiven.isPresent()) {
            return possibilities.isAlike(given.get(), otherGiven.get());
        }
        if (one instanceof Expression.Made made && other instanceof Expression.Made made2) {
            return made.type().equals(made2.type()) && areSame(made.values(), made2.values());
        }
        if (one instanceof Expression.OfType call && other instanceof Expression.OfType call2) {
            return call.type().equals(call2.type()) && call.name().equals(call2.name()) && areSame(call.values(), call2.values());
        }
        return one instanceof Expression.Part part && other instanceof Expression.Part part2 && part.name().equals(part2.name())
                && isSame(part.of(), part2.of()) && areSame(part.values(), part2.values());
    }
}
