package org.ndrexpert.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.ndrexpert.incident.StoredRecord;
import org.ndrexpert.incident.StoredRecord.Position;

class OpenFilesTest {

    private static final Position FIRST = new Position("a.eml", 1, 0);

    @Test
    void whatever_a_file_system_throws_costs_that_file() throws IOException {
        List<Position> taken = new ArrayList<>();

        OpenFiles.handOver(FIRST, record -> taken.add(record.position()), onward -> {
            onward.take(StoredRecord.missing(FIRST, "for the test"));
            throw new IllegalArgumentException("no name for this system");
        });

        assertThat(taken).containsExactly(FIRST, new Position("a.eml", 2, 0));
    }

    @Test
    void what_the_taker_throws_is_not_laid_to_the_file() {
        IllegalStateException enough = new IllegalStateException("enough");

        assertThatThrownBy(() -> OpenFiles.handOver(FIRST, record -> {
            throw enough;
        }, onward -> onward.take(StoredRecord.missing(FIRST, "for the test")))).isSameAs(enough);
    }
}
