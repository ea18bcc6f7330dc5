package org.servanda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.export.ExportContract;
import org.servanda.intake.Received;

class ServandaTest {

    private static final Path SAMPLES = Path.of("samples");

    @TempDir
    private Path folder;

    @Test
    void readingInAnyOrderAndInAnyBatchesGivesTheSameBytes() {
        List<Received> reports = new ArrayList<>(Shelf.received(SAMPLES));
        byte[] expected = Shelf.exported(folder.resolve("first.db"), reports, reports.size());

        for (int seed = 1; seed <= 6; seed++) {
            Collections.shuffle(reports, new Random(seed));
            byte[] again = Shelf.exported(
                    folder.resolve(seed + ".db"), reports, seed % 3 == 0 ? reports.size() : 1 + seed % 4);
            assertThat(new String(again)).as("order %d", seed).isEqualTo(new String(expected));
        }
    }

    @Test
    void everyRecordOfTheSamplesKeepsTheContract() {
        try (Servanda servanda = withSamples()) {
            ObjectNode export = servanda.export(Query.all(Shelf.DAY));

            ExportContract.check(export);
            assertThat(export.path("commitments")).isNotEmpty();
        }
    }

    @Test
    void readingAReportTwiceChangesNothing() {
        List<Received> reports = Shelf.received(SAMPLES);
        try (Servanda servanda = Servanda.open(Settings.of(folder.resolve("r.db")))) {
            int first = servanda.take(reports);
            byte[] before = Shelf.bytes(servanda);
            int second = servanda.take(reports);

            assertThat(first).isEqualTo(reports.size());
            assertThat(second).isZero();
            assertThat(Shelf.bytes(servanda)).isEqualTo(before);
        }
    }

    @Test
    void computingTheRegisterAgainGivesTheSameBytes() {
        try (Servanda servanda = withSamples()) {
            byte[] before = Shelf.bytes(servanda);
            servanda.rebuild(n -> {});

            assertThat(Shelf.bytes(servanda)).isEqualTo(before);
        }
    }

    @Test
    void aRegisterOpenedAgainTomorrowHoldsTheSame() {
        byte[] before;
        try (Servanda servanda = withSamples()) {
            before = Shelf.bytes(servanda);
        }
        try (Servanda servanda = Servanda.look(Settings.of(folder.resolve("samples.db")))) {
            assertThat(Shelf.bytes(servanda)).isEqualTo(before);
        }
    }

    @Test
    void aReportOfSportOrOfAMergerRegistersNothing() {
        try (Servanda servanda = withSamples()) {
            List<String> empty = new ArrayList<>();
            servanda.each("reports", Query.all(Shelf.DAY), report -> {
                String source = report.path("source").asText();
                if (source.contains("regatta") || source.contains("merger")) {
                    empty.add(report.path("id").asText());
                }
            });

            assertThat(empty).hasSize(2);
            for (String what : List.of("events", "instruments", "commitments", "statements", "progress")) {
                servanda.each(
                        what,
                        Query.all(Shelf.DAY),
                        record -> assertThat(reportsOf(record)).doesNotContainAnyElementsOf(empty));
            }
        }
    }

    @Test
    void aReportThatCarriesTheTextOfAnotherIsNoSecondSource() {
        try (Servanda servanda = withSamples()) {
            ObjectNode carried = report(servanda, "c-2022-02-18-carried.html");
            ObjectNode agency = report(servanda, "a-2022-02-18-pact.txt");

            assertThat(carried.path("copy_of").asText())
                    .isEqualTo(agency.path("copy_of").asText())
                    .isNotEmpty();
            for (ObjectNode signing : servanda.list("events", Query.all(Shelf.DAY))) {
                if (reportsOf(signing)
                        .containsAll(List.of(
                                carried.path("id").asText(), agency.path("id").asText()))) {
                    assertThat(signing.path("independent_sources").asInt())
                            .isLessThan(signing.path("reports").asInt());
                    return;
                }
            }
            throw new AssertionError("no event is told by both");
        }
    }

    @Test
    void aReportInAnotherLanguageIsStoredAndNotRead() {
        try (Servanda servanda = withSamples()) {
            ObjectNode spanish = report(servanda, "a-2022-02-18-es.txt");

            assertThat(spanish.path("language").asText()).isEqualTo("es");
            assertThat(spanish.path("text").asText()).isNotEmpty();
            assertThat(servanda.list("events", Query.all(Shelf.DAY)))
                    .noneMatch(event ->
                            reportsOf(event).contains(spanish.path("id").asText()));
        }
    }

    @Test
    void anUndatedReportIsDatedByAnEventThatADatedOneTells() throws IOException {
        write(
                "dated.txt",
                "outlet: Dated\npublished: 2011-06-09\n\nOn 8 June 2011 President Michelle Bachelet of Chile met President Alan Garcia of Peru in Lima. "
                        + "The two presidents signed a mining agreement.\n");
        write(
                "undated.txt",
                "outlet: Undated\npublished: unknown\n\nPresident Michelle Bachelet of Chile met President Alan Garcia of Peru in Lima on Wednesday. "
                        + "The two countries agreed to build a rail link between their ports by the end of this year.\n");
        try (Servanda servanda = Servanda.open(Settings.of(folder.resolve("r.db")))) {
            servanda.take(Shelf.received(folder.resolve("undated.txt")));
            assertThat(dues(servanda)).containsExactly("null");
            servanda.take(Shelf.received(folder.resolve("dated.txt")));

            assertThat(dues(servanda)).containsExactly("2011-12-31");
            ObjectNode rail = servanda.list("commitments", Query.all(Shelf.DAY)).getFirst();
            assertThat(rail.path("due_basis").asText()).isEqualTo("inferred");
            assertThat(rail.path("due_from").asText()).contains("2011-06-08");
        }
    }

    @Test
    void otherBytesAtOneAddressAreAVersionAndTheNewestIsRead() throws IOException {
        String head = "url: https://outlet.example/1\noutlet: Outlet\npublished: ";
        write("new.txt", head + "2009-03-05\n\nKenya and Uganda agreed to build a pipeline by 2012.\n");
        write("old.txt", head + "2009-03-04\n\nKenya and Uganda agreed to build a pipeline by 2011.\n");
        try (Servanda servanda = Servanda.open(Settings.of(folder.resolve("r.db")))) {
            servanda.take(Shelf.received(folder.resolve("new.txt")));
            servanda.take(Shelf.received(folder.resolve("old.txt")));

            assertThat(dues(servanda)).containsExactly("2012");
            assertThat(report(servanda, "old.txt").path("superseded").asBoolean())
                    .isTrue();
            assertThat(servanda.reports()).isEqualTo(2);
        }
    }

    @Test
    void clocksAreComputedForTheDayThatIsAskedFor() throws IOException {
        write(
                "one.txt",
                "outlet: Outlet\npublished: 2009-03-05\n\nKenya and Uganda agreed to build a pipeline by the end of June 2012.\n");
        try (Servanda servanda = Servanda.open(Settings.of(folder.resolve("r.db")))) {
            servanda.take(Shelf.received(folder.resolve("one.txt")));

            assertThat(clock(servanda, "2010-01-01")).isEqualTo("not-yet-due");
            assertThat(clock(servanda, "2012-06-15")).isEqualTo("due");
            assertThat(clock(servanda, "2012-07-01")).isEqualTo("overdue");
            assertThat(servanda.agenda(LocalDate.parse("2012-07-01"))
                            .getFirst()
                            .path("why")
                            .get(0)
                            .asText())
                    .isEqualTo("overdue");
        }
    }

    private Servanda withSamples() {
        Servanda servanda = Servanda.open(Settings.of(folder.resolve("samples.db")));
        servanda.take(Shelf.received(SAMPLES));
        return servanda;
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> dues(Servanda servanda) {
        return servanda.list("commitments", Query.all(Shelf.DAY)).stream()
                .map(record -> record.path("due").asText())
                .toList();
    }

    private static String clock(Servanda servanda, String day) {
        Query query = Query.all(LocalDate.parse(day));
        return servanda.list("commitments", query).getFirst().path("clock").asText();
    }

    private static ObjectNode report(Servanda servanda, String source) {
        return servanda.list("reports", Query.all(Shelf.DAY)).stream()
                .filter(report -> report.path("source").asText().equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> reportsOf(JsonNode record) {
        List<String> reports = new ArrayList<>();
        record.path("mentions")
                .forEach(mention -> reports.add(mention.path("report").asText()));
        return reports;
    }
}
