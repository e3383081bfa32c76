package org.ndrexpert.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Diagnosis;
import org.ndrexpert.diagnosis.Finding;
import org.ndrexpert.diagnosis.Remedy;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.incident.Incident;

/** Steps that are filled in with what the report says of a recipient. */
class RecipientStepsTest {

    private static final String PROXY = "Give the recipient this proxy address";

    private static final String OLD_NAME = "- recipientFailure: {finalRecipient: IMCEAEX-_O=ORG_OU=SITE_CN=RECIPIENTS_CN=%s@example.com, "
            + "action: failed, status: \"5.1.1\"}\n";

    private static Diagnosis diagnosis(String observations) {
        return NdrExpert.load().diagnose(Incident.ofObservations("answered", List.of()).with(observations));
    }

    private static List<String> proxies(Diagnosis diagnosis) {
        return diagnosis.remedies().stream().map(Remedy::remedial).filter(Step.class::isInstance).map(Step.class::cast).map(Step::text)
                .filter(step -> step.startsWith(PROXY)).toList();
    }

    @Test
    void each_recipient_gets_the_step_with_the_name_of_its_own() {
        assertThat(proxies(diagnosis(OLD_NAME.formatted("ANNA") + OLD_NAME.formatted("BEN"))))
                .satisfiesExactly(anna -> assertThat(anna).endsWith("CN=ANNA"), ben -> assertThat(ben).endsWith("CN=BEN"));
    }

    @Test
    void a_recipient_that_the_item_is_not_about_gets_none() {
        assertThat(proxies(diagnosis(OLD_NAME.formatted("ANNA") + "- recipientFailure: {finalRecipient: ben@example.com, action: failed, status: \"5.1.1\"}\n")))
                .hasSize(1);
    }

    @Test
    void an_excluded_item_gives_none() {
        String recipient = "IMCEAEX-_O=ORG_OU=SITE_CN=RECIPIENTS_CN=ANNA@example.com";
        Diagnosis diagnosis = diagnosis("- recipientFailure: {finalRecipient: " + recipient + ", action: failed, status: \"5.1.0\"}\n"
                + "- directoryObject: {address: " + recipient + ", exists: true}\n");

        assertThat(diagnosis.findings()).filteredOn(finding -> finding.article().article().equals("imceaex-old-legacy-address"))
                .extracting(Finding::certainty).containsExactly(Certainty.EXCLUDED);
        assertThat(proxies(diagnosis)).isEmpty();
    }
}
