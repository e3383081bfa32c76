package org.ndrexpert.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.rule.Pattern;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.rule.RuleText.Conclusion;

/** Conditions of rules as people read them who know no DRL. */
class RuleConditionsTest {

    private static final Pattern SUSPICION = pattern("", "Suspicion", "article == \"Q100001\"", "$scope : scope");

    private static Pattern pattern(String mode, String type, String... constraints) {
        return new Pattern(mode, type, null, List.of(constraints), 1, null);
    }

    private static Pattern lookUp(String type, String from, String... constraints) {
        return new Pattern("", type, null, List.of(constraints), 1, from);
    }

    private static List<String> read(Pattern... patterns) {
        RuleText rule = new RuleText("Q100001 confirmed", "rules/x.drl", 1, "Q100001", false, Conclusion.CONFIRMATION, List.of(patterns));
        return RuleConditions.of(rule, "Q100001").stream()
                .map(line -> line.subject() + (line.details().isEmpty() ? "" : " – " + line.details())).toList();
    }

    private static Stream<String> details(String type, String... constraints) {
        return Stream.of(constraints).map(one -> read(pattern("", type, one)).get(0));
    }

    @Test
    void that_the_item_is_suspected_goes_without_saying_and_that_another_is_does_not() {
        assertThat(read(SUSPICION, pattern("", "Exclusion", "article == \"Q100002\""), pattern("not", "Confirmation", "article == \"Q100003\"")))
                .containsExactly("Exclusion of Q100002", "No confirmation of Q100003");
    }

    @Test
    void what_is_on_the_server_in_question_and_what_is_elsewhere_is_told_apart() {
        assertThat(read(SUSPICION, pattern("", "LoggedEvent", "server == $scope.server", "source == \"MSExchangeMTA\"", "id == 290"),
                pattern("", "Server", "name == $scope.server", "servicePack < 3"),
                pattern("", "Server", "roles contains Role.RECEIVING", "$receiver : name"),
                pattern("not", "SmtpLimits", "server == $receiver", "maxRecipients != null")))
                .containsExactly("Logged event on the server in question – source is MSExchangeMTA, number is 290",
                        "The server in question – service pack is less than 3", "Server – role is receiving",
                        "No SMTP limits on that server – maximum recipients is known");
    }

    @Test
    void a_variable_is_told_by_what_it_stands_for() {
        assertThat(read(pattern("", "Catalogue"), pattern("", "SmtpLimits", "$most : maxRecipients"),
                pattern("", "Message", "recipientCount > $most"),
                lookUp("Hotfix", "$catalogue.hotfixes(\"Q100001\")", "$file : file", "$fixed : version"),
                pattern("", "InstalledFile", "name == $file", "version >= $fixed")))
                .contains("Message – recipient count is more than the maximum recipients of those SMTP limits",
                        "Installed file – name is the file of that hotfix, version is at least the version of that hotfix");
    }

    @Test
    void what_is_not_known_and_what_is_answered_by_yes_or_no_reads_so() {
        assertThat(details("SmtpSession", "pipelining == true", "pipelining != true", "pipelining == null", "pipelining != null"))
                .containsExactly("SMTP session – pipelining: yes", "SMTP session – pipelining: not yes",
                        "SMTP session – pipelining is not known", "SMTP session – pipelining is known");
        assertThat(details("Server", "product in (null, Product.EXCHANGE_5_5)", "product not in (null, Product.OTHER)",
                "roles not contains Role.RELAY"))
                .containsExactly("Server – product is Exchange Server 5.5 or not known", "Server – product is known and not other",
                        "Server – role is not relay");
    }
}
