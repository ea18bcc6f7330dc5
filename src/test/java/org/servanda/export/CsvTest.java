package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void everyRecordIsOneRow() throws IOException {
        assertThat(rows(SampleRegister.tree()))
                .extracting(row -> row.getField("id"))
                .containsExactly(
                        "event-1",
                        "instrument-1",
                        "commitment-1",
                        "commitment-2",
                        "statement-1",
                        "progress-1",
                        "progress-2",
                        "disagreement-1");
    }

    @Test
    void aCommitmentShowsWhoIsBoundToWhatByWhenAndWhereItIsSaid() throws IOException {
        NamedCsvRecord row = rows(SampleRegister.tree()).get(2);

        assertThat(row.getField("type")).isEqualTo("commitment");
        assertThat(row.getField("parties")).isEqualTo("FJI; TON");
        assertThat(row.getField("areas")).isEqualTo("International Affairs; Technology");
        assertThat(row.getField("due")).isEqualTo("1996");
        assertThat(row.getField("due_basis")).isEqualTo("stated");
        assertThat(row.getField("target_value")).isEqualTo("100000000");
        assertThat(row.getField("target_unit")).isEqualTo("USD");
        assertThat(row.getField("clock")).isEqualTo("overdue");
        assertThat(row.getField("freshness")).isEqualTo("silent");
        assertThat(row.getField("judged")).isEqualTo("Limited");
        assertThat(row.getField("quote")).isEqualTo("Fiji and Tonga agreed on 1 March 1994 to lay a cable by 1996");
        assertThat(row.getField("outlet")).isEqualTo("Sample Herald");
        assertThat(row.getField("published")).isEqualTo("1994-03-02");
        assertThat(row.getField("as_of")).isEqualTo("1998-01-01");
    }

    @Test
    void aCopyIsNoSourceOfItsOwn() throws IOException {
        NamedCsvRecord row = rows(SampleRegister.tree()).get(2);

        assertThat(row.getField("mentions")).isEqualTo("2");
        assertThat(row.getField("sources")).isEqualTo("1");
    }

    @Test
    void textThatASpreadsheetWouldRunIsLedByAnApostropheAndNumbersStayNumbers() throws IOException {
        NamedCsvRecord row = rows(SampleRegister.tree()).get(3);

        assertThat(row.getField("action")).isEqualTo("'-20 per cent of the old price");
        assertThat(row.getField("quote")).isEqualTo("'-20 per cent of the old price");
        assertThat(row.getField("target_value")).isEqualTo("-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void everyOpeningThatMakesAFormulaIsDefused(String opening) throws IOException {
        ObjectNode register = SampleRegister.tree();
        ((ObjectNode) register.at("/events/0")).put("place", opening);

        assertThat(rows(register).getFirst().getField("place")).isEqualTo("'" + opening);
    }

    @Test
    void quotesCommasAndLineEndsInsideACellArriveUnharmed() throws IOException {
        ObjectNode register = SampleRegister.tree();
        ((ObjectNode) register.at("/events/0")).put("place", "\"Suva\", Fiji\nand 🏝");

        assertThat(written(register, RecordType.RECORDS)).contains(",\"\"\"Suva\"\", Fiji\nand 🏝\",");
        assertThat(rows(register).getFirst().getField("place")).isEqualTo("\"Suva\", Fiji\nand 🏝");
    }

    @Test
    void partiesAndPersonsStandInColumnsOfTheirOwn() throws IOException {
        NamedCsvRecord row = rows(SampleRegister.tree()).getFirst();

        assertThat(row.getField("parties")).isEqualTo("FJI; TON");
        assertThat(row.getField("persons")).isEqualTo("Sione Tau-Veikune");
        assertThat(row.getField("dyad_source")).isEqualTo("FJI");
    }

    @Test
    void aDisagreementShowsItsValuesSideBySide() throws IOException {
        NamedCsvRecord row = rows(SampleRegister.tree()).getLast();

        assertThat(row.getField("values")).isEqualTo("1994-03-01; 1994-03-02");
        assertThat(row.getField("bears_on")).isEqualTo("event-1");
        assertThat(row.getField("sources")).isEqualTo("2");
    }

    @Test
    void theTableCanBeOfSomeTypesOnlyReportsAmongThem() throws IOException {
        String table = written(SampleRegister.tree(), List.of(RecordType.REPORT, RecordType.DECISION));

        List<NamedCsvRecord> rows = read(table);
        assertThat(rows)
                .extracting(row -> row.getField("type"))
                .containsExactly("report", "report", "report", "decision");
        assertThat(rows.get(1).getField("outlet")).isEqualTo("Sample Copyist");
        assertThat(rows.get(3).getField("because")).isEqualTo("half is laid");
    }

    @Test
    void everyColumnIsDescribedInTheManual() throws IOException {
        String manual = Files.readString(Path.of("docs/export.md"));

        List<String> described = new ArrayList<>();
        for (String line : manual.split("\n")) {
            if (line.matches("\\| `[a-z_]+` \\|.*")) {
                described.add(line.substring(3, line.indexOf('`', 3)));
            }
        }

        String header = written(SampleRegister.tree(), List.of()).strip();
        assertThat(described).containsExactly(header.split(","));
    }

    private static List<NamedCsvRecord> rows(JsonNode export) throws IOException {
        return read(written(export, RecordType.RECORDS));
    }

    private static List<NamedCsvRecord> read(String table) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table)) {
            return reader.stream().toList();
        }
    }

    private static String written(JsonNode export, List<RecordType> types) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.write(Exported.of(export), types, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
