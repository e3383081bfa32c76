package org.ndrexpert.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.FileVersion;
import org.ndrexpert.observation.InstalledFile;
import org.ndrexpert.observation.LoggedEvent;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.X400NonDelivery;

class ObservationBinderTest {

    private final List<Mistake> mistakes = new ArrayList<>();

    @Test
    void each_item_is_one_observation() {
        List<Stated> stated = bind("""
                - installedFile: {server: EX1, name: Store.exe, version: "5.5.2653.23"}
                - x400NonDelivery: {recipient: "/o=ORG/cn=USER", reason: transfer-failure, diagnostic: none}
                - loggedEvent:
                    error: "0x50a"
                    description: |
                      Event ID: 2025
                """);

        assertThat(mistakes).isEmpty();
        assertThat(stated).containsExactly(
                new Stated(new InstalledFile("EX1", "Store.exe", FileVersion.of("5.5.2653.23")), "site.yaml", 1),
                new Stated(new X400NonDelivery("/o=ORG/cn=USER", NonDeliveryReason.TRANSFER_FAILURE, NonDeliveryDiagnostic.NONE,
                        null, null), "site.yaml", 2),
                new Stated(new LoggedEvent(null, null, null, null, "0x50a", "Event ID: 2025\n", null, null, null, null, null,
                        null, null, null, null, null, null), "site.yaml", 3));
    }

    @Test
    void an_unknown_kind_is_refused_with_the_nearest_one() {
        assertThat(mistakesOf("- virusscaner: {mode: mapi}")).singleElement().asString().startsWith(
                "site.yaml:1:3: observations[0].virusscaner: found the key virusscaner; did you mean virusScanner? ");
    }

    @Test
    void two_keys_in_one_item_are_refused() {
        assertThat(mistakesOf("- message: {sizeBytes: 1}\n  server: {name: 5}")).containsExactly(
                "site.yaml:2:3: observations[0]: found 2 keys in one item; each item is one observation: begin server with a "
                        + "dash of its own, or indent it deeper than message",
                "site.yaml:2:18: observations[0].server.name: found 5 without quotes; write versions and codes in quotes, as in "
                        + "\"5\"");
        assertThat(mistakesOf("- server:\n  name: EX1")).hasSize(1);
        assertThat(mistakesOf("- server: {name: a}\n  server: {name: b}")).hasSize(1);
    }

    @Test
    void what_is_no_observation_is_refused() {
        assertThat(mistakesOf("- server")).containsExactly(
                "site.yaml:1:3: observations[0]: found server; write one observation, as in server: {name: EX1}");
        assertThat(mistakesOf("- {}")).hasSize(1);
        assertThat(mistakesOf("- server:")).hasSize(1);
        assertThat(mistakesOf("server: {name: EX1}")).singleElement().asString()
                .startsWith("site.yaml:1:1: observations: found a mapping; write a list of observations");
    }

    @Test
    void derived_keys_may_not_be_stated() {
        assertThat(mistakesOf("- connector: {carries: [a]}")).containsExactly("site.yaml:1:15: observations[0].connector.carries: "
                + "found the key carries; leave it out; it is worked out from the other keys");
    }

    @Test
    void sound_items_are_bound_beside_mistaken_ones() {
        assertThat(bind("- server: {name: 1}\n- server: {name: EX2}\n- server: {nam: EX3}")).hasSize(1);
        assertThat(mistakes).hasSize(2);
    }

    private List<Stated> bind(String yaml) {
        Document document = YamlReader.read("site.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        mistakes.clear();
        mistakes.addAll(document.mistakes());
        return new ObservationBinder(new Binder("site.yaml", mistakes)).bindAll(document.roots().get(0), "observations");
    }

    private List<String> mistakesOf(String yaml) {
        bind(yaml);
        return mistakes.stream().map(Mistake::toString).toList();
    }
}
