package org.ndrexpert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.catalogue.Tables;
import org.ndrexpert.evidence.Scope;
import org.ndrexpert.evidence.Suspicion;
import org.ndrexpert.observation.Connector;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.ScanMode;
import org.ndrexpert.observation.Server;
import org.ndrexpert.observation.SmtpLimits;
import org.ndrexpert.observation.VirusScanner;

/** What a trial says of each condition: true, false or unknown, and on the ground of which fact. */
class TrialTest {

    private static final Catalogue EMPTY = new Catalogue(List.of(), new Tables(null, null, null, null, null, null, null));

    private static Pattern pattern(String mode, String type, String... constraints) {
        return new Pattern(mode, type, null, List.of(constraints), 1, null);
    }

    private static Pattern match(String type, String... constraints) {
        return pattern("", type, constraints);
    }

    private static Trial trial(List<?> facts, Pattern... patterns) {
        PreparedRule rule = PreparedRule.of(List.of(patterns).stream().map(Condition::of).toList(), EMPTY);
        return Trial.of(rule, new Told(type -> facts.stream().filter(type::isInstance).toList(), EMPTY));
    }

    private static SmtpLimits limits(@Nullable Integer recipients, @Nullable Integer hops) {
        return new SmtpLimits("EX1", recipients, hops, null);
    }

    /** What is not known meets what the engine lets it meet; what it does not meet is unknown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            maxHops == 5            | 5    | TRUE
            maxHops == 5            | 6    | FALSE
            maxHops == 5            | null | UNKNOWN
            maxHops == null         | null | TRUE
            maxHops == null         | 5    | FALSE
            maxHops != 5            | 6    | TRUE
            maxHops != 5            | 5    | FALSE
            maxHops != 5            | null | TRUE
            maxHops != null         | 5    | TRUE
            maxHops != null         | null | UNKNOWN
            maxHops < 5             | 4    | TRUE
            maxHops < 5             | 5    | FALSE
            maxHops < 5             | null | UNKNOWN
            maxHops <= 5            | 5    | TRUE
            maxHops <= 5            | 6    | FALSE
            maxHops <= 5            | null | UNKNOWN
            maxHops > 5             | 6    | TRUE
            maxHops > 5             | 5    | FALSE
            maxHops > 5             | null | UNKNOWN
            maxHops >= 5            | 5    | TRUE
            maxHops >= 5            | 4    | FALSE
            maxHops >= 5            | null | UNKNOWN
            maxHops in (4, 5)       | 5    | TRUE
            maxHops in (4, 5)       | 6    | FALSE
            maxHops in (4, 5)       | null | UNKNOWN
            maxHops in (null, 5)    | null | TRUE
            maxHops in (null, 5)    | 6    | FALSE
            maxHops not in (4, 5)   | 6    | TRUE
            maxHops not in (4, 5)   | 5    | FALSE
            maxHops not in (4, 5)   | null | TRUE
            maxHops not in (null, 5)| 6    | TRUE
            maxHops not in (null, 5)| 5    | FALSE
            maxHops not in (null, 5)| null | UNKNOWN
            """)
    void a_comparison_is_true_false_or_unknown(String constraint, @Nullable Integer hops, Truth expected) {
        Trial.OfCondition condition = trial(List.of(limits(null, hops)), match("SmtpLimits", constraint)).conditions().get(0);

        assertThat(condition.truth()).isEqualTo(expected);
        assertThat(condition.constraints()).singleElement().satisfies(one -> {
            assertThat(one.truth()).isEqualTo(expected);
            assertThat(one.seen()).isEqualTo(hops);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            addressSpaces contains "SMTP:*"     | SMTP:* | TRUE
            addressSpaces contains "SMTP:*"     | X400:* | FALSE
            addressSpaces contains "SMTP:*"     | null   | UNKNOWN
            addressSpaces not contains "SMTP:*" | X400:* | TRUE
            addressSpaces not contains "SMTP:*" | SMTP:* | FALSE
            addressSpaces not contains "SMTP:*" | null   | TRUE
            """)
    void a_list_that_is_not_known_contains_nothing(String constraint, @Nullable String space, Truth expected) {
        Connector connector = new Connector("EX1", null, null, space == null ? null : List.of(space), null, null, null, null, null, null, null);

        assertThat(trial(List.of(connector), match("Connector", constraint)).conditions().get(0).truth()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            maxHops == $limit         | 5    | 5    | TRUE
            maxHops == $limit         | null | null | TRUE
            maxHops == $limit         | 5    | null | UNKNOWN
            maxHops != $limit         | 5    | null | TRUE
            maxHops != $limit         | null | null | UNKNOWN
            maxHops < $limit          | 4    | 5    | TRUE
            maxHops < $limit          | 5    | 4    | FALSE
            maxHops < $limit          | 4    | null | UNKNOWN
            maxHops in (7, $limit)    | 5    | 5    | TRUE
            maxHops in (7, $limit)    | 5    | 6    | FALSE
            maxHops in (7, $limit)    | 5    | null | UNKNOWN
            maxHops not in (7, $limit)| 5    | null | TRUE
            """)
    void a_variable_may_be_bound_to_what_is_not_known(String constraint, @Nullable Integer hops, @Nullable Integer limit, Truth expected) {
        Trial trial = trial(List.of(limits(limit, hops)), match("SmtpLimits", "$limit : maxRecipients"), match("SmtpLimits", constraint));

        assertThat(trial.conditions().get(1).truth()).isEqualTo(expected);
        assertThat(trial.conditions().get(1).constraints().get(0).given()).containsExactly(new Trial.Given("$limit", true, limit));
    }

    @Test
    void versions_are_compared_with_variables_of_their_type() {
        InstalledFile older = new InstalledFile("EX1", "Store.exe", FileVersion.of("5.5.2654.7"));
        InstalledFile newer = new InstalledFile("EX2", "Store.exe", FileVersion.of("5.5.2654.61"));
        Pattern bound = match("InstalledFile", "server == \"EX2\"", "$version : version");

        assertThat(trial(List.of(older, newer), bound, match("InstalledFile", "server == \"EX1\"", "version < $version")).holds()).isTrue();
        assertThat(trial(List.of(older, newer), bound, match("InstalledFile", "server == \"EX1\"", "version >= $version")).conditions().get(1).truth())
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void a_fact_that_nobody_told_is_unknown_and_a_conclusion_that_nobody_drew_is_false() {
        Trial trial = trial(List.of(), match("Suspicion", "article == \"X1\"", "$scope : scope"),
                match("VirusScanner", "server == \"EX1\"", "mode == ScanMode.MAPI"));

        assertThat(trial.conditions()).extracting(Trial.OfCondition::truth).containsExactly(Truth.FALSE, Truth.UNKNOWN);
        assertThat(trial.conditions().get(1).sought()).isEqualTo("virusScanner on EX1");
    }

    @Test
    void a_fact_about_another_thing_leaves_open_what_is_not_told_of_the_one_meant() {
        VirusScanner other = new VirusScanner("EX2", ScanMode.MAPI);
        Trial.OfCondition condition = trial(List.of(other), match("VirusScanner", "server == \"EX1\"", "mode == ScanMode.MAPI")).conditions().get(0);

        assertThat(condition.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(condition.sameThing()).isFalse();
        assertThat(condition.fact()).isSameAs(other);
    }

    @Test
    void the_fact_that_meets_most_is_the_nearest_and_an_open_one_is_nearer_than_a_contradicted_one() {
        LoggedEvent refused = new LoggedEvent("EX1", "MSExchangeIS Private", 2025, null, "80004005", null, 1, null, null, null, null, null, null, null, null, null, null);
        LoggedEvent silent = new LoggedEvent("EX1", "MSExchangeIS Private", 2025, null, null, null, 1, null, null, null, null, null, null, null, null, null, null);
        Pattern wanted = match("LoggedEvent", "server == \"EX1\"", "id == 2025", "error == \"0000050A\"");

        assertThat(trial(List.of(refused, silent), wanted).conditions().get(0).fact()).isSameAs(silent);
        assertThat(trial(List.of(refused, silent), wanted).conditions().get(0).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(trial(List.of(refused), wanted).conditions().get(0).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void the_way_that_gets_farthest_is_the_one_that_is_told() {
        Server first = server("EX1", Product.EXCHANGE_5_5);
        Server second = server("EX2", Product.EXCHANGE_5_5);
        VirusScanner scanner = new VirusScanner("EX2", ScanMode.MAPI);
        Trial trial = trial(List.of(first, second, scanner), match("Server", "product == Product.EXCHANGE_5_5", "$server : name"),
                match("VirusScanner", "server == $server", "mode == ScanMode.MAPI"), match("Message", "attachmentCount == 0"));

        assertThat(trial.conditions()).extracting(Trial.OfCondition::fact).containsExactly(second, scanner, null);
        assertThat(trial.conditions()).extracting(Trial.OfCondition::truth).containsExactly(Truth.TRUE, Truth.TRUE, Truth.UNKNOWN);
    }

    @Test
    void conditions_behind_one_that_is_not_met_are_tried_too_and_wait_for_their_variables() {
        Trial trial = trial(List.of(server("EX1", Product.EXCHANGE_2003), new VirusScanner("EX1", ScanMode.MAPI), limits(5, 5)),
                match("Server", "product == Product.EXCHANGE_5_5", "$server : name"),
                match("VirusScanner", "server == $server", "mode == ScanMode.MAPI"),
                match("VirusScanner", "server == $server", "mode == ScanMode.SMTP"),
                match("SmtpLimits", "maxHops == 5"));

        assertThat(trial.conditions()).extracting(Trial.OfCondition::truth)
                .containsExactly(Truth.FALSE, Truth.UNKNOWN, Truth.FALSE, Truth.TRUE);
        assertThat(trial.conditions().get(1).unbound()).containsExactly("$server");
        assertThat(trial.conditions().get(1).constraints()).extracting(Trial.OfConstraint::truth).containsExactly(Truth.UNKNOWN, Truth.TRUE);
    }

    @Test
    void a_negative_condition_is_true_where_nothing_is_known_to_match() {
        Pattern none = pattern("not", "VirusScanner", "mode == ScanMode.MAPI");

        assertThat(trial(List.of(), none).conditions().get(0)).satisfies(one -> {
            assertThat(one.truth()).isEqualTo(Truth.TRUE);
            assertThat(one.candidates()).isZero();
        });
        assertThat(trial(List.of(new VirusScanner("EX1", null)), none).conditions().get(0)).satisfies(one -> {
            assertThat(one.truth()).isEqualTo(Truth.TRUE);
            assertThat(one.constraints().get(0).truth()).isEqualTo(Truth.UNKNOWN);
        });
        VirusScanner match = new VirusScanner("EX1", ScanMode.MAPI);
        assertThat(trial(List.of(new VirusScanner("EX2", null), match), none).conditions().get(0)).satisfies(one -> {
            assertThat(one.truth()).isEqualTo(Truth.FALSE);
            assertThat(one.fact()).isSameAs(match);
        });
    }

    @Test
    void a_negative_condition_waits_for_its_variables_unless_nothing_can_match_whatever_they_are() {
        Pattern unmet = match("Server", "$server : name", "product == Product.EXCHANGE_5_5");
        Pattern none = pattern("not", "VirusScanner", "server == $server", "mode == ScanMode.MAPI");

        assertThat(trial(List.of(new VirusScanner("EX1", ScanMode.MAPI)), unmet, none).conditions().get(1).truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(trial(List.of(new VirusScanner("EX1", ScanMode.SMTP)), unmet, none).conditions().get(1).truth()).isEqualTo(Truth.TRUE);
    }

    @Test
    void an_existential_condition_is_met_by_one_fact_and_binds_nothing() {
        Trial trial = trial(List.of(new VirusScanner("EX1", ScanMode.SMTP), new VirusScanner("EX2", ScanMode.MAPI)),
                pattern("exists", "VirusScanner", "mode == ScanMode.MAPI"), match("VirusScanner", "server == \"EX1\""));

        assertThat(trial.holds()).isTrue();
        assertThat(trial.conditions().get(0).fact()).isEqualTo(new VirusScanner("EX2", ScanMode.MAPI));
    }

    @Test
    void a_rule_is_held_against_the_suspicion_that_is_asked_for() {
        PreparedRule rule = PreparedRule.of(List.of(match("Suspicion", "article == \"X1\"", "$scope : scope"),
                match("VirusScanner", "server == $scope.server", "mode == ScanMode.MAPI")).stream().map(Condition::of).toList(), EMPTY);
        Suspicion here = new Suspicion("X1", Scope.onServer("EX1"));
        Suspicion there = new Suspicion("X1", Scope.onServer("EX2"));
        Told told = new Told(type -> type == Suspicion.class ? List.of(here, there) : List.of(new VirusScanner("EX2", ScanMode.MAPI)), EMPTY);

        assertThat(Trial.of(rule, told).holds()).isTrue();
        assertThat(Trial.of(rule, told, here).holds()).isFalse();
        assertThat(Trial.of(rule, told, there).holds()).isTrue();
    }

    @Test
    void among_many_facts_the_one_that_is_named_is_found_as_among_few() {
        List<VirusScanner> scanners = java.util.stream.IntStream.range(0, 500).mapToObj(i -> new VirusScanner("EX" + i, i == 321 ? ScanMode.MAPI : null)).toList();
        List<Pattern> last = List.of(match("VirusScanner", "server == \"EX321\"", "mode == ScanMode.MAPI"));

        assertThat(trial(scanners, last.get(0)).conditions().get(0)).satisfies(one -> {
            assertThat(one.truth()).isEqualTo(Truth.TRUE);
            assertThat(one.candidates()).isEqualTo(500);
        });
        assertThat(trial(scanners, match("VirusScanner", "server == \"EX500\"")).conditions().get(0).truth()).isEqualTo(Truth.UNKNOWN);
    }

    private static Server server(String name, Product product) {
        return new Server(name, List.of(), product, null, null, null, null, null, null);
    }
}
