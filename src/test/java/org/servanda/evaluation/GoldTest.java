package org.servanda.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.problem.ProblemException;

class GoldTest {

    private static final String ONE_EVENT = """
            {"reports": ["reports/tide.txt"], "events": [{"id": "E1", "kind": "visit", "mentions": [
              {"report": "tide.txt", "start": 2, "end": 11, "quote": "Tonga met"}]}]}
            """;

    @TempDir
    Path home;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(home.resolve("gold"));
        Files.createDirectories(home.resolve("reports"));
        Files.createDirectories(home.resolve("elsewhere/b"));
        Files.createDirectories(home.resolve("elsewhere/a"));
    }

    @Test
    void offsetsCountInTheTextBelowTheHeaderLines() throws IOException {
        write("reports/tide.txt", "Outlet : Sample\r\n\r\n🌊 Tonga met Niue.\r\n");

        Gold gold = Gold.load(write("gold/tide.json", ONE_EVENT), null);

        assertThat(gold.text("tide.txt").text()).isEqualTo("🌊 Tonga met Niue.\n");
        assertThat(gold.notices()).isEmpty();
    }

    @Test
    void offsetsThatFitOnlyTheWholeFileCountThere() throws IOException {
        write("reports/tide.txt", "Text:\nTonga met\n\nNiue.");
        Path file =
                write("gold/tide.json", ONE_EVENT.replace("\"start\": 2, \"end\": 11", "\"start\": 6, \"end\": 15"));

        assertThat(Gold.load(file, null).text("tide.txt").text()).startsWith("Text:");
    }

    @Test
    void aTextIsLookedForByNameWhereItsPathLeadsNowhere() throws IOException {
        write("elsewhere/b/tide.txt", "Nothing like it.");
        write("elsewhere/a/tide.txt", "A Tonga met Niue.");

        Gold gold = Gold.load(write("gold/tide.json", ONE_EVENT), home.resolve("elsewhere"));

        assertThat(gold.text("tide.txt").text()).isEqualTo("A Tonga met Niue.");
    }

    @Test
    void aTextFoundNowhereIsSaidToBeMissing() throws IOException {
        Gold gold = Gold.load(write("gold/tide.json", ONE_EVENT), null);

        assertThat(gold.notices()).containsExactly("no text of tide.txt: its offsets are taken as they stand");
    }

    @Test
    void aReportWithoutAnyRecordIsADistractor() throws IOException {
        write("reports/tide.txt", "High water at noon.");

        Gold gold = Gold.load(write("gold/tide.json", "{\"reports\": [\"reports/tide.txt\"]}"), null);

        assertThat(gold.isDistractor("tide.txt")).isTrue();
    }

    @Test
    void goldThatCannotBeUsedIsRefusedWithWhatWhyAndWhatToDo() throws IOException {
        assertRefused(home.resolve("gold/none.json"), "there is no such file");
        assertRefused(write("gold/a.json", "{\"events\": ["), "it is no JSON");
        assertRefused(write("gold/b.json", "[]"), "it holds no JSON object");
        assertRefused(write("gold/c.json", "{\"reports\": [7]}"), "its reports are not all named by a path");
        assertRefused(write("gold/d.json", "{\"events\": [{\"id\": \"E1\"}]}"), "has no id or no passages");
        assertRefused(
                write("gold/e.json", ONE_EVENT.replace("\"quote\"", "\"words\"")),
                "a passage of E1 among its events lacks report, start, end or quote");
        Files.write(home.resolve("gold/f.json"), "{\"é\": 1}".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(home.resolve("gold/f.json"), "it is not UTF-8");
    }

    @Test
    void aTextThatDoesNotHoldTheQuotesIsRefused() throws IOException {
        write("reports/tide.txt", "Another text altogether.");

        assertRefused(write("gold/tide.json", ONE_EVENT), "gold offsets do not fit the text: tide.txt");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> Gold.load(file, null)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().what()).contains(file.getFileName().toString());
            assertThat(e.problem().why()).contains(why);
            assertThat(e.problem().remedy()).isNotBlank();
        });
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
