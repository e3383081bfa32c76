package org.ndrexpert.testcase;

import java.time.Duration;
import java.util.List;

/** What came of running a scenario. */
public sealed interface Result {

    Scenario scenario();

    /** How long it took, which depends on what ran before. */
    Duration took();

    default boolean hasPassed() {
        return this instanceof Passed;
    }

    /** The whole diagnosis is as the scenario says. */
    record Passed(Scenario scenario, Duration took) implements Result {}

    /**
     * @param got the diagnosis in the words of test cases; a warning that the scenario expects by a part of it is that part
     * @param differences at least one
     */
    record Failed(Scenario scenario, Duration took, Outcome got, List<Difference> differences) implements Result {}

    /**
     * The rules could not be applied to the end.
     *
     * @param why a sentence that names the rule
     */
    record Broken(Scenario scenario, Duration took, String why) implements Result {}
}
