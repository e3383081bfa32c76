package org.ndrexpert.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A constraint made ready.
 *
 * @param askedFor place of the component that is asked for to learn this one, or -1 where none can be
 * @param bound slot of the variable that the component is bound to, or -1
 * @param operator absent where it is only bound
 * @param naming whether equality with it tells which thing is meant
 */
record Check(int position, int askedFor, int bound, @Nullable Operator operator, List<Source> operands, boolean naming) {

    boolean compares() {
        return operator != null;
    }

    /** Whether it asks that the component be known, or that it be not: only then does a value that is not known decide. */
    boolean asksForNull() {
        return operands.stream().anyMatch(operand -> operand.isConstant() && operand.constant() == null);
    }

    /** Whether it compares with constants alone. */
    boolean isConstant() {
        for (Source operand : operands) {
            if (!operand.isConstant()) {
                return false;
            }
        }
        return operator != null;
    }

    boolean isUnbound(@Nullable Object[] slots) {
        for (Source operand : operands) {
            if (operand.isUnbound(slots)) {
                return true;
            }
        }
        return false;
    }
}
