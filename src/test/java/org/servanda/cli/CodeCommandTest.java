package org.servanda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.SpecTable;
import org.servanda.encoder.TinyModel;

class CodeCommandTest {

    @TempDir
    static Path model;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void layModel() {
        TinyModel.in(model);
    }

    private int code(Path file) {
        return Main.run(
                new String[] {"code", file.toString(), "--model", model.toString()},
                new PrintWriter(out),
                new PrintWriter(err));
    }

    private List<String> coded(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("dyads.tsv"), content);

        assertThat(code(file)).isZero();

        assertThat(out.toString())
                .startsWith("uid\troot\tquad\tscore\n")
                .endsWith("\n")
                .doesNotContain("\r");
        return out.toString().lines().skip(1).toList();
    }

    @Test
    void everyRowIsAnsweredInItsPlace() throws IOException {
        StringBuilder content = new StringBuilder("uid\tsentence\n");
        for (int i = 0; i < 600; i++) {
            content.append("u")
                    .append(i)
                    .append("\t<s>Fiji</s> met <t>Samoa</t> ")
                    .append("again ".repeat(i % 7))
                    .append("\n");
        }
        Map<String, String> quads = SpecTable.rows("code.md", "Roots").stream()
                .collect(Collectors.toMap(row -> row.get("root"), row -> row.get("quad")));

        List<String> rows = coded(content.toString());

        assertThat(rows).hasSize(600);
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split("\t");
            assertThat(cells).hasSize(4);
            assertThat(cells[0]).isEqualTo("u" + i);
            assertThat(cells[2]).isEqualTo(quads.get(cells[1]));
            assertThat(cells[3]).matches("[01]\\.\\d{4}");
            assertThat(rows.get(i).substring(cells[0].length()))
                    .isEqualTo(rows.get(i % 7).substring(2));
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void columnsStandInAnyPlaceAndNothingIsQuoted() throws IOException {
        List<String> rows =
                coded("\uFEFFstyle\tSentence\tuid\r\nagency\t\"<s>Fiji</s> met <t>Samoa</t>\t\"7\"\r\n\r\n");

        assertThat(rows).singleElement().asString().startsWith("\"7\"\t");
    }

    @Test
    void rowsWithTwoSourcesOrNoneOrNoSentenceAreAnsweredAndCounted() throws IOException {
        String longOne = "talks ".repeat(3000) + "<s>Fiji</s> met <t>Samoa</t> " + "talks ".repeat(3000);
        List<String> rows = coded(
                "uid\tsentence\n1\t<s>Fiji</s> and <s>Samoa</s> met <t>Kenya</t>\n2\tFiji met <t>Samoa</t>\n3\t\n4\n5\t🤝\n6\t<s>فيجي</s> met <t>12</t>\n7\t"
                        + longOne);

        assertThat(rows).extracting(row -> row.split("\t")[0]).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(err.toString())
                .contains(
                        "4 rows of ",
                        "without a marked source or target",
                        "1 row of ",
                        "with several sources or targets");
    }

    @Test
    void aSideFarFromTheBeginningOfALongSentenceIsRead() throws IOException {
        String tail = "<s>Fiji</s> met <t>Samoa</t> ";
        List<String> rows = coded("uid\tsentence\n1\t" + "talks ".repeat(3000) + tail + "talks ".repeat(3000) + "\n2\t"
                + "talks ".repeat(24) + tail + "talks ".repeat(3000));

        assertThat(rows.getFirst().substring(1)).isEqualTo(rows.getLast().substring(1));
    }

    @Test
    void aFileThatIsNotThereOrHasNoHeaderIsNamed() throws IOException {
        assertThat(code(folder.resolve("none.tsv"))).isEqualTo(1);
        assertThat(code(Files.writeString(folder.resolve("bare.tsv"), "1\t<s>Fiji</s> met <t>Samoa</t>\n")))
                .isEqualTo(1);
        assertThat(code(Files.writeString(folder.resolve("empty.tsv"), ""))).isEqualTo(1);

        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.startsWith("Cannot read "));
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextHaveAnAnswerToo() throws IOException {
        Path file = folder.resolve("latin.tsv");
        Files.write(
                file,
                "uid\tsentence\n1\t<s>S\u00e3o Tom\u00e9</s> met <t>Samoa</t>\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(code(file)).isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void withoutAModelTheCallSaysWhatIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("dyads.tsv"), "uid\tsentence\n");

        int status = Main.run(
                new String[] {"code", file.toString(), "--model", folder.toString()},
                new PrintWriter(out),
                new PrintWriter(err));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("Cannot use the model in", "card.json");
    }
}
