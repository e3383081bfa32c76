package org.ndrexpert.testcase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ndrexpert.NdrExpert;
import org.ndrexpert.evidence.Certainty;
import org.ndrexpert.incident.Incident;

/** Why an expected finding did not come, in one or two lines. */
class NearestRuleTest {

    private static final NdrExpert EXPERT = NdrExpert.load(Path.of("src", "test", "resources", "why"));

    private static final String REPORT = "- x400NonDelivery: {recipient: USER, reason: transfer-failure}\n- server: {name: EX1, product: Exchange Server 5.5}\n";

    private static List<String> lines(Certainty expected, String article, @Nullable String server, String observations) {
        Incident incident = Incident.ofObservations("case", List.of()).with(observations);
        return NearestRule.forExpected(EXPERT, incident, expected.term() + " " + article + (server == null ? "" : " on " + server));
    }

    @Test
    void a_confirmation_that_did_not_come_names_the_first_condition_that_lacks() {
        assertThat(lines(Certainty.CONFIRMED, "X1", "EX1", REPORT
                + "- loggedEvent: {server: EX1, source: MSExchangeIS Private, id: 2025, error: \"80004005\"}\n"
                + "- virusScanner: {server: EX1, mode: virus-scanning-api}")).containsExactly(
                "nearest: \"X1 confirmed: the store refused the mail while scanned through the virus scanning API\" (rules/post/X1-slow-scanner.drl:28)",
                "false: LoggedEvent(server == $scope.server, source == \"MSExchangeIS Private\", id == 2025, error == \"0000050A\")"
                        + " – error == \"0000050A\": it is 80004005 – loggedEvent MSExchangeIS Private 2025 error 80004005 on EX1 (case)");
    }

    @Test
    void further_conditions_are_counted() {
        assertThat(lines(Certainty.CONFIRMED, "X1", "EX1", REPORT)).last().asString()
                .isEqualTo("unknown: LoggedEvent(server == $scope.server, source == \"MSExchangeIS Private\", id == 2025, error == \"0000050A\")"
                        + " – no loggedEvent MSExchangeIS Private 2025 on EX1 is known (and 1 more)");
    }

    @Test
    void what_is_not_even_suspected_names_the_nearest_suspicion() {
        assertThat(lines(Certainty.CONFIRMED, "X1", "EX1", REPORT.replace("transfer-failure", "unable-to-transfer"))).containsExactly(
                "nearest: \"X1 suspected: the MTA returned mail as a transfer failure\" (rules/post/X1-slow-scanner.drl:8)",
                "false: X400NonDelivery(reason == NonDeliveryReason.TRANSFER_FAILURE, $recipient : recipient)"
                        + " – reason == NonDeliveryReason.TRANSFER_FAILURE: it is unable-to-transfer – x400NonDelivery recipient USER reason unable-to-transfer (case)");
    }

    @Test
    void an_exclusion_that_wins_is_told_with_the_finding_that_came() {
        assertThat(lines(Certainty.SUSPECTED, "X1", "EX1", REPORT + "- virusScanner: {server: EX1, mode: mapi}")).isEmpty();
    }

    @Test
    void an_exclusion_that_did_not_come_names_the_rule_that_lacks_least() {
        assertThat(lines(Certainty.EXCLUDED, "X1", "EX1", REPORT + "- installedFile: {server: EX1, name: Store.exe}")).containsExactly(
                "nearest: \"Excluded: the server already has the hotfix, or a later version of its file\" (rules/verdict/general.drl:17)",
                "unknown: InstalledFile(server == $scope.server, name == $hotfix.file, version >= $hotfix.version)"
                        + " – version >= $hotfix.version: not known, and $hotfix.version is 5.5.2654.61 – installedFile Store.exe on EX1 (case)");
    }

    @Test
    void a_finding_on_another_server_names_that_server() {
        assertThat(lines(Certainty.SUSPECTED, "X1", null, REPORT)).containsExactly("found elsewhere: suspected on EX1");
        assertThat(lines(Certainty.SUSPECTED, "X2", "EX2", REPORT + "- recipientFailure: {finalRecipient: a@example.org, status: \"5.1.1\"}"))
                .containsExactly("found elsewhere: suspected on no server by name");
    }

    @Test
    void an_article_that_is_misspelt_is_told() {
        assertThat(lines(Certainty.SUSPECTED, "X9", null, REPORT)).containsExactly("there are no facts of the article X9");
    }
}
