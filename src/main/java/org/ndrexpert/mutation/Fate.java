package org.ndrexpert.mutation;

/** What became of a mutant. */
public sealed interface Fate {

    /**
     * A case ended otherwise than it says.
     *
     * @param by its file, line and sentence
     */
    record Noticed(String by) implements Fate {}

    /** Every case ended as it says. */
    record Survived() implements Fate {}

    /** No case can notice it, as a comment in the rules says. */
    record Equivalent(String reason) implements Fate {}

    /** The changed rule does not compile, so nobody could write it by mistake. */
    record Stillborn() implements Fate {}
}
