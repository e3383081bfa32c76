package org.ndrexpert.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Operator;

/**
 * The values that a component can have: a set, described.
 *
 * @param unknown whether it may be absent
 * @param only the values that are possible; absent where all are, within the bounds
 * @param but values that are not possible
 * @param least of numbers
 * @param most of numbers
 * @param has what a list contains
 * @param lacks what a list does not contain
 */
record Values(boolean unknown, @Nullable Set<Object> only, Set<Object> but, long least, long most, Set<Object> has, Set<Object> lacks) {

    /** More values than this are not counted out. */
    private static final int MOST_COUNTED = 64;

    /** All values of a type; no number that is observed is negative. */
    static Values of(Class<?> type, boolean unknown) {
        Set<Object> only = type.isEnum() ? new HashSet<>(List.of(type.getEnumConstants())) : type == Boolean.class ? Set.of(true, false) : null;
        return new Values(unknown, only, Set.of(), 0, Long.MAX_VALUE, Set.of(), Set.of());
    }

    /** The values among these that a comparison with some literals holds for. */
    Values where(Operator operator, List<@Nullable Object> literals) {
        Set<Object> named = new HashSet<>();
        literals.stream().filter(literal -> literal != null).forEach(named::add);
        boolean nullToo = literals.contains(null);
        return switch (operator) {
            case EQUAL, IN -> among(named).known(nullToo);
            case DIFFERENT, NOT_IN -> without(named).known(!nullToo);
            case CONTAINS -> new Values(false, only, but, least, most, joined(has, named), lacks);
            case NOT_CONTAINS -> new Values(unknown, only, but, least, most, has, joined(lacks, named));
            case LESS -> below((Long) literals.get(0) - 1);
            case AT_MOST -> below((Long) literals.get(0));
            case GREATER -> above((Long) literals.get(0) + 1);
            case AT_LEAST -> above((Long) literals.get(0));
        };
    }

    private Values known(boolean maybeUnknown) {
        return new Values(unknown && maybeUnknown, only, but, least, most, has, lacks);
    }

    private Values among(Set<Object> named) {
        Set<Object> kept = new HashSet<>(named);
        kept.removeIf(value -> !admits(value));
        return new Values(unknown, kept, but, least, most, has, lacks);
    }

    private Values without(Set<Object> named) {
        if (only == null) {
            return new Values(unknown, null, joined(but, named), least, most, has, lacks);
        }
        Set<Object> kept = new HashSet<>(only);
        kept.removeAll(named);
        return new Values(unknown, kept, but, least, most, has, lacks);
    }

    private Values below(long bound) {
        return new Values(false, only, but, least, Math.min(most, bound), has, lacks);
    }

    private Values above(long bound) {
        return new Values(false, only, but, Math.max(least, bound), most, has, lacks);
    }

    private static Set<Object> joined(Set<Object> one, Set<Object> other) {
        Set<Object> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    /** What is possible by both. */
    Values and(Values other) {
        Values narrowed = new Values(unknown && other.unknown, only, joined(but, other.but), Math.max(least, other.least), Math.min(most, other.most),
                joined(has, other.has), joined(lacks, other.lacks));
        return other.only == null ? narrowed : narrowed.among(other.only);
    }

    /** Whether a value that is known is among them. */
    boolean admits(Object value) {
        return (only == null || only.contains(value)) && !but.contains(value)
                && !(value instanceof Long number && (number < least || number > most));
    }

    boolean isEmpty() {
        return !unknown && nothingKnown();
    }

    private boolean nothingKnown() {
        boolean list = has.stream().anyMatch(lacks::contains);
        return list || least > most || (only != null ? only.stream().noneMatch(this::admits) : counted() != null && counted().isEmpty());
    }

    /** The numbers between the bounds, where they are few; {@code null} where they are not. */
    private @Nullable Collection<Object> counted() {
        if (only != null) {
            return only.stream().filter(this::admits).toList();
        }
        if (most - least > MOST_COUNTED || most - least < 0) {
            return null;
        }
        Set<Object> numbers = new HashSet<>();
        for (long number = least; number <= most; number++) {
            numbers.add(number);
        }
        numbers.removeAll(but);
        return numbers;
    }

    /** Whether every one of these is one of those. */
    boolean isWithin(Values those) {
        if (unknown && !those.unknown) {
            return false;
        }
        if (nothingKnown()) {
            return true;
        }
        Collection<Object> counted = counted();
        boolean within = counted != null ? counted.stream().allMatch(those::admits)
                : those.only == null && least >= those.least && most <= those.most && those.but.stream().noneMatch(this::admits);
        return within && has.containsAll(those.has) && lacks.containsAll(those.lacks);
    }

    /** The only value that is possible; {@code null} where there are others, or it may be unknown. */
    @Nullable Object single() {
        Collection<Object> counted = unknown ? null : counted();
        return counted != null && counted.size() == 1 ? counted.iterator().next() : null;
    }
}
