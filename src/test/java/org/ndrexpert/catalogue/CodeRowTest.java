package org.ndrexpert.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeRowTest {

    @ParameterizedTest
    @CsvSource({"5.7.606, 5.7.649, true", "5.7.9, 5.7.10, true", "5.7.606, 5.7.606, false", "5.7.649, 5.7.606, false",
            "5.7.606, 5.8.649, false", "4.7.606, 5.7.649, false", "5.7.x, 5.7.649, false", "5.7., 5.7.649, false",
            "5.7.1, 5.7.1000, false", "5.7.1, 5.7., false", "5.7.-1, 5.7.3, false", "5.7.١, 5.7.3, false"})
    void a_row_differs_in_its_last_number_and_goes_up(String code, String upTo, boolean row) {
        assertThat(CodeRow.isRow(code, upTo)).isEqualTo(row);
    }

    @Test
    void a_row_needs_a_beginning() {
        assertThat(CodeRow.isRow(null, "5.7.3")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5.7.606, true", "5.7.620, true", "5.7.649, true", "5.7.605, false", "5.7.650, false", "4.7.620, false", "5.7, false",
            "5.7.62, false", "5.7.6200, false", "5.7.620 , true", "'', false"})
    void a_code_is_in_a_row_or_is_not(String code, boolean in) {
        assertThat(CodeRow.has("5.7.606", "5.7.649", code)).isEqualTo(in);
    }

    @Test
    void without_an_end_only_the_code_itself_is_in_it() {
        assertThat(CodeRow.of("5.7.1", null)).containsExactly("5.7.1");
        assertThat(CodeRow.has("5.7.1", null, "5.7.10")).isFalse();
        assertThat(CodeRow.of("5.7.9", "5.7.11")).containsExactly("5.7.9", "5.7.10", "5.7.11");
    }
}
