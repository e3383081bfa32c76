package org.ndrexpert.explanation;

import org.ndrexpert.diagnosis.ConditionTrial;
import org.ndrexpert.diagnosis.ConstraintTrial;
import org.ndrexpert.diagnosis.NearMiss;
import org.ndrexpert.diagnosis.RuleTrial;

/** Writes rules that were tried as JSON; {@link WhyDocument} tells the keys. */
final class TrialDocument {

    private final Json json;

    TrialDocument(Json json) {
        this.json = json;
    }

    void write(RuleTrial trial) {
        json.object(() -> {
            writeRule(trial);
            json.flag("fired", trial.fired());
            writeScope(trial);
            json.list("conditions", trial.conditions(), this::write);
        });
    }

    /** Of a rule that nearly fired only what it lacks. */
    void write(NearMiss miss) {
        json.object(() -> {
            json.text("article", miss.article());
            writeRule(miss.trial());
            writeScope(miss.trial());
            json.list("lacking", miss.trial().lacking(), this::write);
        });
    }

    private void writeRule(RuleTrial trial) {
        json.text("rule", trial.rule()).text("file", trial.file()).number("line", trial.line()).text("draws", trial.draws());
        if (trial.inferred()) {
            json.flag("inferred", true);
        }
        if (trial.general()) {
            json.flag("general", true);
        }
    }

    private void writeScope(RuleTrial trial) {
        json.texts("servers", trial.servers()).texts("recipients", trial.recipients());
    }

    private void write(ConditionTrial condition) {
        json.object(() -> json.text("text", condition.text()).number("line", condition.line()).text("truth", condition.truth().term())
                .texts("seen", condition.seen())
                .optionalList("given", condition.given(), this::write)
                .optionalList("constraints", condition.constraints(), this::write));
    }

    private void write(ConstraintTrial constraint) {
        json.object(() -> json.text("text", constraint.text()).text("truth", constraint.truth().term()).text("seen", constraint.seen())
                .optionalList("given", constraint.given(), this::write));
    }

    private void write(ConstraintTrial.Given given) {
        json.object(() -> json.text("variable", given.variable()).text("value", given.value()));
    }
}
