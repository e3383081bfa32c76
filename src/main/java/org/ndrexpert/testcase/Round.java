package org.ndrexpert.testcase;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.defect.Defect;

/**
 * What came of one look at a knowledge folder that somebody works on.
 *
 * @param changed the files that were saved or deleted since the last look, sorted
 * @param saved when the last of them was saved; empty where all were deleted
 * @param defects why the rules and facts cannot be used as they are now; where there are any, the last good ones were used
 * @param run all results, those of earlier rounds included; absent where the rules and facts could never be used so far
 * @param again those of the results that are new
 */
public record Round(List<Path> changed, Optional<Instant> saved, List<Defect> defects, @Nullable Run run, List<Result> again) {

    /** Whether the knowledge can be used and no scenario fails. */
    public boolean isGood() {
        return defects.isEmpty() && run != null && run.isGood();
    }
}
