package org.servanda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A register that holds what the gold holds is right in everything. */
class PerfectRegisterTest {

    private static final Path GOLD = Path.of("src/test/resources/org/servanda/evaluation/gold/fisheries.json");

    @Test
    void aRegisterThatHoldsWhatTheGoldHoldsIsRightInEverything() {
        Gold gold = Gold.load(GOLD, null);

        assertPerfect(Scorer.score(GoldAsExport.of(gold, ""), List.of(gold)), true);
    }

    @Test
    void linesBeforeTheTextCostNothingEvenWithCharactersBeyondTheBasicPlane() {
        Gold gold = Gold.load(GOLD, null);

        assertPerfect(Scorer.score(GoldAsExport.of(gold, "title: 🌊🌊 far out\n\n"), List.of(gold)), true);
    }

    @Test
    void aMissedCommitmentCostsRecallAndNoPrecision() {
        Gold gold = Gold.load(GOLD, null);
        ObjectNode export = GoldAsExport.of(gold, "");
        export.withArray("commitments").remove(0);

        Rate rate = Scorer.score(export, List.of(gold)).passages().get("undertakings");

        assertThat(rate.p()).isEqualTo(1);
        assertThat(rate.r()).isEqualTo(9 / 11.0);
    }

    @Test
    void aParagraphAroundAClauseIsNoMatch() {
        Gold gold = Gold.load(GOLD, null);
        ObjectNode export = GoldAsExport.of(gold, "");
        ObjectNode passage = (ObjectNode) export.at("/statements/1/mentions/0");
        passage.put("start", 0);

        Rate rate = Scorer.score(export, List.of(gold)).passages().get("statements");

        assertThat(rate.r()).isEqualTo(0.5);
    }

    @Test
    void whatLiesInTheFolderThatTheEnvironmentNamesScoresAsRightAgainstItself() throws IOException {
        String folder = System.getenv("SERVANDA_GOLD");
        assumeTrue(folder != null, "skipped: SERVANDA_GOLD names no folder of gold files");

        for (Path file : goldFiles(Path.of(folder))) {
            Gold gold = Gold.load(file, null);
            assertThat(gold.notices()).as("%s", file).isEmpty();
            assertPerfect(Scorer.score(GoldAsExport.of(gold, ""), List.of(gold)), false);
            assertPerfect(Scorer.score(GoldAsExport.of(gold, "outlet: 🗞\n\n"), List.of(gold)), false);
        }
    }

    private static void assertPerfect(Scores scores, boolean everythingIsAskedFor) {
        List<Double> figures = new ArrayList<>();
        scores.passages().values().forEach(rate -> figures.add(rate.f1()));
        scores.fields().values().forEach(mean -> figures.add(mean.score()));
        scores.merging().values().forEach(rate -> figures.add(rate.f1()));
        figures.add(scores.disagreements().f1());
        figures.add(scores.followUpLinks().f1());
        if (!everythingIsAskedFor) {
            figures.removeIf(figure -> figure == null);
        } else {
            figures.remove(scores.passages().get("aspiration").f1());
        }
        assertThat(figures).allSatisfy(figure -> assertThat(figure).isEqualTo(1));
        assertThat(scores.speculationRegistered()).isZero();
        assertThat(scores.falseConflicts()).isZero();
    }

    private static List<Path> goldFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
