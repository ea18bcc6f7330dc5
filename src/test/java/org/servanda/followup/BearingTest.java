package org.servanda.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BearingTest {

    private static final Bearing.Side BRIDGE = side(
            "commitment-a", "Ghana and Togo agreed to build a bridge over the lagoon at Aflao", "1998-05-01", null);
    private static final Bearing.Side FISH =
            side("commitment-b", "Ghana and Togo will share their fishing grounds", "1998-05-01", null);

    @Test
    void aBridgeThatHasOpenedBearsOnThePromiseToBuildIt() {
        Bearing.Side step = side("progress-a", "the bridge over the lagoon at Aflao was opened", "2001-02-03", null);

        assertThat(Bearing.of(step, List.of(FISH, BRIDGE))).contains("commitment-a");
    }

    @Test
    void whatIsPromisedLaterIsNotKeptEarlier() {
        Bearing.Side step = side("progress-a", "the bridge over the lagoon at Aflao was opened", "1997-02-03", null);

        assertThat(Bearing.of(step, List.of(FISH, BRIDGE))).isEmpty();
    }

    @Test
    void aPaperIsKnownByItsNoun() {
        Bearing.Side treaty = side("instrument-a", "signed a treaty", "1998-05-01", "treaty");
        Bearing.Side step = side("progress-a", "the treaty entered into force", "1999-02-03", null);

        assertThat(Bearing.of(step, List.of(FISH, treaty))).contains("instrument-a");
    }

    @Test
    void whereNothingIsSureNothingIsProposed() {
        Bearing.Side step = side("progress-a", "exports of cocoa fell short", "1999-02-03", null);

        assertThat(Bearing.of(step, List.of(FISH, BRIDGE))).isEmpty();
    }

    private static Bearing.Side side(String id, String quote, String first, String paper) {
        return new Bearing.Side(id, Set.of("GHA", "TGO"), Set.of(), null, paper, first, List.of(quote));
    }
}
