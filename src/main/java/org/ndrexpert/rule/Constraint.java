package org.ndrexpert.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One condition on one component, or the binding of a component to a variable.
 *
 * @param variable the variable that the component is bound to, with its {@code $}; absent where it is only compared
 * @param operator absent where the component is only bound
 */
public record Constraint(
        @Nullable String variable, String component, @Nullable Operator operator, List<Operand> operands) {}
