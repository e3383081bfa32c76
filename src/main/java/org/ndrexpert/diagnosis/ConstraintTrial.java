package org.ndrexpert.diagnosis;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.rule.Truth;

/**
 * One comparison in a condition, held against the fact that came nearest.
 *
 * @param text as the rule writes it, as in {@code version < $fixed}
 * @param truth whether the fact meets it, as the engine sees it: what is not known meets {@code mode != X} and {@code mode == null};
 *     what it does not meet is unknown, not false
 * @param seen the component's value in the words of YAML; absent where it is not known
 * @param given the variables that it is compared with
 */
public record ConstraintTrial(String text, Truth truth, @Nullable String seen, List<Given> given) {

    /**
     * @param variable as the rule writes it, as in {@code $scope.server}
     * @param value absent where it is not known, or where no condition before has bound the variable
     */
    public record Given(String variable, @Nullable String value) {}
}
