package org.ndrexpert.knowledge;

import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;

/** Rules of the bytes that {@link RecordPacker} made of them, as {@link UnpackedFacts} are facts. */
final class UnpackedRules {

    private static final RuleText.Conclusion[] CONCLUSIONS = RuleText.Conclusion.values();

    private final PackedValues in;

    private UnpackedRules(PackedValues in) {
        this.in = in;
    }

    static PackedRules read(byte[] bytes) {
        UnpackedRules rules = new UnpackedRules(new PackedValues(bytes));
        return rules.in.record(() -> new PackedRules(rules.in.text(), rules.in.text(), rules.in.records(rules::unit)));
    }

    private UnitJson unit() {
        return new UnitJson(in.text(), in.text(), in.text(), in.records(this::rule));
    }

    private RuleText rule() {
        return new RuleText(in.text(), in.text(), in.integer(), in.text(), in.truth(), in.constant(CONCLUSIONS), in.records(this::pattern));
    }

    private Pattern pattern() {
        return new Pattern(in.text(), in.text(), in.text(), in.texts(), in.integer(), in.text());
    }
}
