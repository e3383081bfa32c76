package org.ndrexpert.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Term;

/** The patterns of the schemas match what the vocabulary takes, and refuse what it refuses. */
class AcceptedSpellingsTest {

    private static final List<String> MORE = List.of("Microsoft", "Server", "Version", "Standard", "Enterprise", "Edition", "Small",
            "Business", "Subscription", "SE", "R2", "Exchange", "Windows", "2003", "5.5", "5x5", "other", "(", ")", ",", "", "-",
            "Datacenter", "unrecognized-OR-name", "undeliverable-mail-phys-deliv-office-incorrect/invalid", "Omit any diagnostic code",
            "no diagnostic", "-1", "0", "7", "47", "48", "255", "007");

    private final Random random = new Random(20);

    @Test
    void products() {
        agree(Product.class, text -> Product.named(text).isPresent(), Product.values());
        assertThat(pattern(Product.class)).accepts("Exchange 2000", "microsoft exchange server 2003 enterprise edition",
                "Exchange Server Subscription Edition", "Exchange 5.5 (Standard Edition)", "OTHER")
                .rejects("Exchange", "Exchange 2004", "Postfix");
    }

    @Test
    void operating_systems() {
        agree(OperatingSystem.class, text -> OperatingSystem.named(text).isPresent(), OperatingSystem.values());
        assertThat(pattern(OperatingSystem.class)).accepts("Windows Server 2003, Standard Edition", "windows 2008 R2 Datacenter",
                "Microsoft Small Business Server Windows 2003").rejects("Windows", "Windows 20035", "Linux");
    }

    @Test
    void reasons() {
        agree(NonDeliveryReason.class, text -> NonDeliveryReason.read(text).isPresent(), NonDeliveryReason.values());
        assertThat(pattern(NonDeliveryReason.class)).accepts("Transfer-Failure", " 6 ").rejects("7", "transfer failure", "");
    }

    @Test
    void diagnostics() {
        agree(NonDeliveryDiagnostic.class, text -> NonDeliveryDiagnostic.read(text).isPresent(), NonDeliveryDiagnostic.values());
        assertThat(pattern(NonDeliveryDiagnostic.class)).accepts("unrecognized-or-name", "Omit any diagnostic code", "-1", "255",
                "undeliverable-mail-phys-deliv-office-incorrect/invalid").rejects("48", "no", "none at all");
    }

    private static Predicate<String> pattern(Class<?> type) {
        return Pattern.compile(AcceptedSpellings.pattern(type)).asPredicate();
    }

    /** Texts put together of terms, their words and others, in any case and spacing. A word said twice need not be refused. */
    private void agree(Class<?> type, Predicate<String> read, Term[] values) {
        Predicate<String> pattern = pattern(type);
        List<String> pool = new ArrayList<>(MORE);
        Stream.of(values).map(Term::term).forEach(term -> {
            pool.add(term);
            pool.addAll(List.of(term.split(" ")));
        });
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(pool);
            accepted += read.test(text) ? 1 : 0;
            boolean needNotBeRefused = saysAWordTwice(text) && pattern.test(text);
            assertThat(pattern.test(text)).as(text).isEqualTo(read.test(text) || needNotBeRefused);
        }
        assertThat(accepted).isGreaterThan(100);
    }

    private static boolean saysAWordTwice(String text) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[ ()]+"));
        return words.stream().distinct().count() < words.size();
    }

    private String text(List<String> pool) {
        StringBuilder text = new StringBuilder();
        for (int words = 1 + random.nextInt(4); words > 0; words--) {
            String word = pool.get(random.nextInt(pool.size()));
            word = random.nextInt(4) == 0 ? word.toUpperCase(Locale.ROOT) : word;
            text.append(word).append(words > 1 || random.nextInt(8) == 0 ? " " : "");
        }
        return text.toString();
    }
}
