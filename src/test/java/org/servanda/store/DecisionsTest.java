package org.servanda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {

    @TempDir
    Path folder;

    @Test
    void decisionsComeBackInTheOrderInWhichTheyWereTaken() {
        DecisionRow second = Samples.decision(2, "commitment-1", "m-b", "m-a");
        DecisionRow first = Samples.decision(1, null);
        try (Store store = Store.open(folder.resolve("r.db"), Store.Mode.WRITE)) {
            store.decisions().append(List.of(second));
            store.decisions().append(List.of(first));
        }

        try (Store store = Store.open(folder.resolve("r.db"), Store.Mode.READ)) {
            assertThat(store.decisions().all()).containsExactly(second, first);
            assertThat(store.decisions().about("m-a")).containsExactly(second);
            assertThat(store.decisions().about("commitment-1")).containsExactly(second);
            assertThat(store.decisions().about("m-c")).isEmpty();
            assertThat(store.decisions().count()).isEqualTo(2);
        }
    }

    @Test
    void aDecisionCanNeitherBeChangedNorRemoved() throws Exception {
        Path file = folder.resolve("r.db");
        try (Store store = Store.open(file, Store.Mode.WRITE)) {
            store.decisions().append(List.of(Samples.decision(1, "commitment-1", "m-a")));
        }

        try (Connection connection = Connections.toUse(file);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "UPDATE decision SET because = 'else'",
                    "DELETE FROM decision",
                    "UPDATE decision_mention SET mention = 'm-z'",
                    "DELETE FROM decision_mention")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("append-only");
            }
        }
    }

    @Test
    void decidingTwiceUnderOneIdIsAFaultOfTheProgram() {
        try (Store store = Store.open(folder.resolve("r.db"), Store.Mode.WRITE)) {
            store.decisions().append(List.of(Samples.decision(1, "commitment-1")));

            assertThatThrownBy(() -> store.decisions().append(List.of(Samples.decision(1, "commitment-2"))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
