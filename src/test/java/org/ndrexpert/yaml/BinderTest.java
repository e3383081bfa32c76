package org.ndrexpert.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.Derived;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;
import org.ndrexpert.observation.VirusScanner;

class BinderTest {

    record Inner(@Required String name, @Nullable FileVersion version, int size) {}

    record Outer(
            @Nullable String text,
            @Nullable Integer count,
            @Nullable Long bytes,
            @Nullable Boolean on,
            @Nullable Product product,
            @Nullable OperatingSystem system,
            @Nullable NonDeliveryReason reason,
            @Nullable NonDeliveryDiagnostic diagnostic,
            @Nullable List<Role> roles,
            @Nullable Set<String> words,
            @Nullable Inner inner,
            @Nullable List<Inner> inners,
            @Nullable List<Stated> observations,
            @Nullable Node later,
            @Derived @Nullable String worked) {

        Outer {
            if (count != null && count == 13) {
                throw new IllegalArgumentException("count is anything but 13");
            }
        }
    }

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void every_kind_of_component_is_bound() {
        Outer outer = bind("""
                text: some words
                count: 4
                bytes: 10485760000
                on: true
                product: Exchange 2000 Server
                system: Windows Server 2003 Standard Edition
                reason: 0
                diagnostic: -1
                roles: [sending, relay]
                words: [b, a, b]
                inner: {name: Store.exe, version: "5.5.2653.23", size: 0}
                inners: [{name: x, size: 1}]
                observations:
                  - virusScanner: {server: EX1, mode: mapi}
                later: {any: thing}
                """);

        assertThat(mistakes).isEmpty();
        Inner inner = new Inner("Store.exe", FileVersion.of("5.5.2653.23"), 0);
        assertThat(outer).isEqualTo(new Outer("some words", 4, 10485760000L, true, Product.EXCHANGE_2000,
                OperatingSystem.WINDOWS_SERVER_2003, NonDeliveryReason.TRANSFER_FAILURE, NonDeliveryDiagnostic.NONE,
                List.of(Role.SENDING, Role.RELAY), Set.of("a", "b"), inner, List.of(new Inner("x", null, 1)),
                outer.observations(), outer.later(), null));
        assertThat(outer.words()).containsExactly("b", "a");
        assertThat(outer.later()).isInstanceOf(Node.Mapping.class);
        assertThat(outer.observations()).extracting(Stated::line).containsExactly(14);
        assertThat(outer.observations()).extracting(Stated::observation)
                .containsExactly(new VirusScanner("EX1", org.ndrexpert.observation.ScanMode.MAPI));
    }

    @Test
    void absent_keys_are_null() {
        assertThat(bind("text: x")).isEqualTo(
                new Outer("x", null, null, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        Outer outer = bind("""
                text: 5.10
                count: "4"
                Text: x
                worked: x
                roles: [sendng, relay]
                inner:
                  version: 5.5.2653.23
                  vershun: x
                """);

        assertThat(outer).isNull();
        assertThat(told()).containsExactly(
                "site.yaml:1:7: text: found 5.10 without quotes; write versions and codes in quotes, as in \"5.10\"",
                "site.yaml:2:8: count: found \"4\"; write a number without quotes",
                "site.yaml:3:1: Text: found the key Text; did you mean text? the keys here are text, count, bytes, on, product, "
                        + "system, reason, diagnostic, roles, words, inner, inners, observations, later",
                "site.yaml:4:1: worked: found the key worked; leave it out; it is worked out from the other keys",
                "site.yaml:5:9: roles[0]: found sendng; did you mean sending? the words here are generating, sending, "
                        + "receiving, relay",
                "site.yaml:7:12: inner.version: found 5.5.2653.23 without quotes; write versions and codes in quotes, as in "
                        + "\"5.5.2653.23\"",
                "site.yaml:8:3: inner.vershun: found the key vershun; did you mean version? the keys here are name, version, size",
                "site.yaml:7:3: inner.name: found no key name; add it: it has to be there",
                "site.yaml:7:3: inner.size: found no key size; add it: it has to be there");
    }

    @Test
    void strings_that_yaml_might_alter_need_quotes() {
        for (String code : List.of("5.10", "5.5.3", "0000050A", "50A", "552", "010", "0x50a", "1e3", "10.0.0.1", "-5", "5E8")) {
            assertThat(mistakesOf("text: " + code)).containsExactly("site.yaml:1:7: text: found " + code
                    + " without quotes; write versions and codes in quotes, as in \"" + code + "\"");
            assertThat(bind("text: \"" + code + "\"").text()).isEqualTo(code);
        }
        assertThat(mistakesOf("text: true"))
                .containsExactly("site.yaml:1:7: text: found the truth value true; write text in quotes, as in \"true\"");
        assertThat(mistakesOf("text: ~"))
                .containsExactly("site.yaml:1:7: text: found nothing; leave the key out where its value is unknown");
        assertThat(mistakesOf("text:"))
                .containsExactly("site.yaml:1:6: text: found nothing; leave the key out where its value is unknown");
        assertThat(mistakesOf("text: [a]")).containsExactly("site.yaml:1:7: text: found a list; write one value here");
        assertThat(mistakesOf("text: {a: b}")).containsExactly("site.yaml:1:7: text: found a mapping; write one value here");
    }

    @Test
    void dates_and_words_stay_text() {
        for (String plain : List.of("2001-01-01", "12:30:45", "yes", "BB8", "1_000", "smtp; 552 too many", "C=US;A= ;P=ORG")) {
            assertThat(bind("text: " + plain).text()).isEqualTo(plain);
        }
        assertThat(bind("text: ''").text()).isEmpty();
    }

    @Test
    void numbers_are_whole_and_decimal_and_not_below_zero() {
        assertThat(mistakesOf("count: 4.5")).containsExactly(
                "site.yaml:1:8: count: found the number 4.5; write a whole number, in decimal digits only");
        assertThat(mistakesOf("count: -1"))
                .containsExactly("site.yaml:1:8: count: found the number -1; sizes and counts are not below zero");
        assertThat(mistakesOf("count: 010")).containsExactly("site.yaml:1:8: count: found the number 010; write a number "
                + "without zeros before it; some readers take them for octal");
        assertThat(mistakesOf("count: 2147483648"))
                .containsExactly("site.yaml:1:8: count: found the number 2147483648; the largest number here is 2147483647");
        assertThat(mistakesOf("bytes: 9223372036854775808")).hasSize(1);
        assertThat(bind("bytes: 9223372036854775807").bytes()).isEqualTo(Long.MAX_VALUE);
        for (String other : List.of("0x10", "0o17", "+5", "1e3", "1_000", "many", "true", "\u0665", "'4 '")) {
            assertThat(mistakesOf("count: " + other)).as(other).hasSize(1);
        }
    }

    @Test
    void truth_is_true_or_false() {
        for (String other : List.of("yes", "1", "'true'", "on")) {
            assertThat(mistakesOf("on: " + other)).as(other).singleElement().asString().endsWith("write true or false, without quotes");
        }
    }

    @Test
    void words_of_long_lists_are_advised_by_the_nearest_few() {
        assertThat(mistakesOf("diagnostic: loop-detcted").get(0)).startsWith(
                "site.yaml:1:13: diagnostic: found loop-detcted; did you mean loop-detected? the words here are 49, among them ");
        assertThat(mistakesOf("product: Exchange Server 5.6").get(0)).contains("did you mean Exchange Server 5.");
        assertThat(mistakesOf("roles: [xyzzy]").get(0)).doesNotContain("did you mean");
    }

    @Test
    void a_single_value_is_no_list() {
        assertThat(mistakesOf("roles: sending"))
                .containsExactly("site.yaml:1:8: roles: found sending; write a list, as in [sending]");
    }

    @Test
    void a_record_is_a_mapping() {
        assertThat(mistakesOf("inner: Store.exe"))
                .containsExactly("site.yaml:1:8: inner: found Store.exe; write keys here, which are name, version, size");
    }

    @Test
    void a_version_that_is_none_is_refused() {
        assertThat(mistakesOf("inner: {name: x, size: 1, version: \"5.5.2653\"}")).containsExactly("site.yaml:1:36: "
                + "inner.version: found \"5.5.2653\"; a file version has four numbers, as in 5.5.2654.61");
    }

    @Test
    void a_key_given_twice_is_told_once_and_binds_nothing() {
        assertThat(mistakesOf("text: a\ntext: b")).containsExactly(
                "site.yaml:2:1: text: found the key text a second time; give each key once");
        assertThat(mistakesOf("text: a\nlater: *x")).hasSize(1);
        assertThat(mistakesOf("inner: *x")).hasSize(1);

        Document document = YamlReader.read("site.yaml", "text: a\ntext: b".getBytes(StandardCharsets.UTF_8));
        List<Mistake> own = new ArrayList<>();
        assertThat(new Binder("site.yaml", own).bind(document.roots().get(0), Outer.class, "")).isNull();
        assertThat(own).isEqualTo(document.mistakes());
    }

    @Test
    void what_a_record_refuses_is_a_mistake() {
        assertThat(mistakesOf("count: 13"))
                .containsExactly("site.yaml:1:1: found values that do not go together; count is anything but 13");
    }

    @Test
    void a_component_of_a_type_that_cannot_be_stated_is_a_fault_of_the_program() {
        record Wrong(@Nullable Thread thread) {}
        Node node = YamlReader.read("x.yaml", "thread: x".getBytes(StandardCharsets.UTF_8)).roots().get(0);

        assertThatThrownBy(() -> new Binder("x.yaml", mistakes).bind(node, Wrong.class, ""))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Thread");
    }

    private Outer bind(String yaml) {
        Document document = YamlReader.read("site.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        mistakes.clear();
        mistakes.addAll(document.mistakes());
        return new Binder("site.yaml", mistakes).bind(document.roots().get(0), Outer.class, "");
    }

    private List<String> mistakesOf(String yaml) {
        assertThat(bind(yaml) == null || !mistakes.isEmpty()).isTrue();
        return told();
    }

    private List<String> told() {
        return mistakes.stream().map(Mistake::toString).toList();
    }
}
