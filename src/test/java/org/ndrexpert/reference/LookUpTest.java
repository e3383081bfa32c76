package org.ndrexpert.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.ndrexpert.observation.Product;

/** What indexes are made of: an order, article numbers, addresses, words. */
class LookUpTest {

    @Test
    void numbers_are_ordered_by_their_value() {
        assertThat(Stream.of("5.7.13", "Q2", "5.7.9", "5.10.1", "5.7.09", "q1", "5.7").sorted(NaturalOrder.INSTANCE))
                .containsExactly("5.7", "5.7.09", "5.7.9", "5.7.13", "5.10.1", "q1", "Q2");
        assertThat(NaturalOrder.INSTANCE.compare("18446744073709551617", "9")).isPositive();
    }

    @Test
    void article_numbers_are_read_in_the_ways_they_are_written() {
        assertThat(ArticleNumbers.in("Q288848")).containsExactly("288848");
        assertThat(ArticleNumbers.in("KB822105, KB 319047 and kb/175447")).containsExactly("822105", "319047", "175447");
        assertThat(ArticleNumbers.in("https://jeffpar.github.io/kbarchive/kb/288/Q288848/")).containsExactly("288848");
        assertThat(ArticleNumbers.in("https://support.microsoft.com/kb/822105")).containsExactly("822105");
    }

    @Test
    void other_numbers_are_no_articles() {
        assertThat(ArticleNumbers.in("5.5.2654.61 288848 SEQ288848 Q1234 Q12345678 Q288848x Q 288848 skb/822105 KB-822105")).isEmpty();
    }

    @Test
    void no_two_names_share_an_address() {
        assertThat(Address.item("5.7.1-relay")).isEqualTo("items/5.7.1-relay.html");
        assertThat(Stream.of("a b", "a_b", "a/b", "a_20_b", "a__b", "../a", "ä").map(Address::place).distinct()).hasSize(7)
                .allMatch(place -> !place.contains("/") && place.chars().allMatch(c -> c < 128));
    }

    @Test
    void codes_stand_under_their_class_and_subject() {
        assertThat(Key.family("5.7.606 to 5.7.649")).isEqualTo("5.7");
        assertThat(Key.family("5.7")).isEqualTo("5.7");
        assertThat(Key.family("odd")).isEqualTo("odd");
    }

    @Test
    void releases_in_a_row_are_named_by_the_first_and_the_last() {
        assertThat(Words.products(Set.of(Product.EXCHANGE_SE, Product.EXCHANGE_2016, Product.EXCHANGE_2019, Product.EXCHANGE_ONLINE)))
                .isEqualTo("Exchange Server 2016 to Exchange Server SE and Exchange Online");
        assertThat(Words.products(List.of(Product.EXCHANGE_5_5, Product.EXCHANGE_5_0, Product.OTHER)))
                .isEqualTo("Exchange Server 5.0, Exchange Server 5.5 and other mail systems");
        assertThat(Words.of("x400NonDelivery")).isEqualTo("X.400 non delivery");
    }
}
