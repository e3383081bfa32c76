package org.ndrexpert.knowledge;

import java.util.List;

/**
 * The rules of the program as the build writes them.
 *
 * @param digest SHA-256 of the rules and the facts
 * @param vocabulary fingerprint of the types that rules are compiled against
 */
record PackedRules(String digest, String vocabulary, List<UnitJson> units) {

    static PackedRules of(String digest, String vocabulary, List<RuleUnit> units) {
        return new PackedRules(digest, vocabulary,
                units.stream().map(unit -> new UnitJson(unit.file(), unit.key(), unit.compiled().model(), unit.rules())).toList());
    }
}
