package org.ndrexpert.batch;

/**
 * How far a batch is.
 *
 * @param records records of the inputs that are done
 * @param incidents those that were diagnosed
 * @param rejects what was rejected
 * @param rulesFailed rejects for which a rule failed
 */
public record BatchCount(long records, long incidents, long rejects, long rulesFailed) {

    static final BatchCount NONE = new BatchCount(0, 0, 0, 0);

    BatchCount withRecord() {
        return new BatchCount(records + 1, incidents, rejects, rulesFailed);
    }

    BatchCount with(Entry entry) {
        return entry instanceof Reject reject
                ? new BatchCount(records, incidents, rejects + 1, rulesFailed + (reject.kind() == Reject.Kind.RULES_FAILED ? 1 : 0))
                : new BatchCount(records, incidents + 1, rejects, rulesFailed);
    }
}
