package org.ndrexpert.reference;

import java.util.Set;
import java.util.stream.Stream;

import org.ndrexpert.observation.Term;
import org.ndrexpert.rule.Condition;
import org.ndrexpert.rule.Constraint;
import org.ndrexpert.rule.Operand;
import org.ndrexpert.rule.Operator;

/** The values that conditions ask for by name. */
final class Literals {

    private static final Set<Operator> ASKING = Set.of(Operator.EQUAL, Operator.IN, Operator.CONTAINS);

    private Literals() {}

    /** The values that a component has to have, one of them or the one; none where it is compared in another way. */
    static Stream<String> of(Condition condition, String component) {
        return condition.constraints().stream()
                .filter(constraint -> constraint.component().equals(component) && constraint.operator() != null
                        && ASKING.contains(constraint.operator()))
                .map(Constraint::operands).flatMap(operands -> operands.stream().flatMap(Literals::value));
    }

    private static Stream<String> value(Operand operand) {
        return operand instanceof Operand.Literal literal && literal.value() != null ? Stream.of(text(literal.value())) : Stream.empty();
    }

    /** A value by the word that its standard or vendor uses. */
    static String text(Object value) {
        return value instanceof Term term ? term.term() : String.valueOf(value);
    }
}
