package org.ndrexpert.knowledge;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;

/**
 * Something in a rule file that rule files do without.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param rule the sentence that names the rule; absent where it stands outside all rules
 * @param found as the file has it, shortened
 * @param wanted what would be right
 */
record Forbidden(Kind kind, int line, int column, @Nullable String rule, String found, String wanted) {

    private static final int SHOWN = 60;

    /** What is forbidden, in the order of a rule file. */
    enum Kind {
        /** A package that belongs to somebody else. */
        PACKAGE(DefectKind.PACKAGE),
        /** An import from outside the vocabulary, of a function, or of an accumulate function. */
        IMPORT(DefectKind.IMPORT),
        /** A global, function, type, query, unit, entry point or window. */
        DECLARATION(DefectKind.DECLARATION),
        /** Characters in a name that end it early in the generated code. */
        NAME(DefectKind.RULE_SYNTAX),
        /** Another rule's conditions by {@code extends}. */
        PARENT(DefectKind.ATTRIBUTE),
        /** An annotation that no one reads. */
        ANNOTATION(DefectKind.UNKNOWN_ANNOTATION),
        /** {@code salience} and everything else that changes when a rule fires. */
        ATTRIBUTE(DefectKind.ATTRIBUTE),
        /** A condition that is neither a pattern nor one after {@code not} or {@code exists}. */
        CONDITION(DefectKind.CONDITION_FORM),
        /** A pattern over a window, an entry point or anything but the facts and the catalogue. */
        SOURCE(DefectKind.CONDITION_FORM),
        /** {@code matches} and other operators that are not comparisons. */
        OPERATOR(DefectKind.CONSTRAINT_FORM),
        /** A method call or {@code eval} in a condition. */
        CALL(DefectKind.CONSTRAINT_FORM),
        /** Anything else in a condition that is computed. */
        EXPRESSION(DefectKind.CONSTRAINT_FORM),
        /** A character by its number, which generated code reads as the character itself. */
        ESCAPE(DefectKind.CONSTRAINT_FORM),
        /** {@code insert}, {@code modify} and whatever else is done on the right. */
        ACTION(DefectKind.CONSEQUENCE_FORM),
        /** A second statement on the right. */
        STATEMENT(DefectKind.CONSEQUENCE_FORM),
        /** Anything else on the right that is no record made of values. */
        CONCLUSION(DefectKind.CONSEQUENCE_FORM);

        private final DefectKind reported;

        Kind(DefectKind reported) {
            this.reported = reported;
        }
    }

    Forbidden {
        String start = found.strip().lines().map(String::strip).findFirst().orElse("");
        found = start.length() > SHOWN ? start.substring(0, SHOWN) + "..." : start;
    }

    /** As a defect of a file. */
    Defect in(String file) {
        return new Defect(kind.reported, file, line, column, rule, found.isEmpty() ? "this is not used here" : "\"" + found + "\" is not used here",
                wanted);
    }
}
