package org.ndrexpert.knowledge;

import org.jspecify.annotations.Nullable;

/** Rule files that were compiled before. */
interface CompiledUnits {

    /** Absent where there is none of this key that can be used. */
    @Nullable RuleUnit find(String key);

    /** Takes a rule file that was compiled just now, which may be of use later. */
    void keep(RuleUnit unit);
}
