package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DyadRowsTest {

    @Test
    void aReleaseIsARowFromWhoYieldsToWhomItFavours() throws IOException {
        String rows = rows("""
                {"date": "1994-05-02", "plover": "RETREAT", "mode": null, "source": "RWA", "target": "BDI", "participants": ["BDI", "RWA"],
                 "mentions": [{"report": "r1", "quote": "Rwanda freed\\ttwo Burundian pilots"}]}""");

        assertThat(rows)
                .isEqualTo("date\tsource\ttarget\troot\tmode\treport\tpassage\n"
                        + "1994-05-02\tRWA\tBDI\tYIELD\t\tr1\tRwanda freed two Burundian pilots\n");
    }

    @Test
    void aMeetingWithoutADirectionIsARowEachWay() throws IOException {
        String rows = rows("""
                {"date": null, "plover": "CONSULT", "mode": null, "source": null, "target": null,
                 "participants": ["FJI", {"name": "A"}, "TON"], "mentions": [{"report": "r1", "quote": "talks"}]}""");

        assertThat(rows.lines().skip(1))
                .containsExactly("\tFJI\tTON\tCONSULT\t\tr1\ttalks", "\tTON\tFJI\tCONSULT\t\tr1\ttalks");
    }

    @Test
    void anEventOfOnePartyIsNoDyad() throws IOException {
        String rows = rows("""
                {"plover": "PROTEST", "source": "CHL", "target": null, "participants": ["CHL"], "mentions": [{"report": "r", "quote": "q"}]}""");

        assertThat(rows.lines()).hasSize(1);
    }

    private static String rows(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DyadRows.write(Exported.of(Json.tree("{\"as_of\": \"2026-11-21\", \"events\": [" + event + "]}")), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
