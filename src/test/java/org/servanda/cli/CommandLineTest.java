package org.servanda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.Servanda;
import org.servanda.Settings;

/** The command line as the contract has it: exit statuses, where results and messages go, and the shape of what is printed. */
class CommandLineTest {

    private static final List<String> LISTS =
            List.of("commitments", "instruments", "events", "statements", "progress", "disagreements", "reports");

    private static final String RAIL = "outlet: Lake Herald\npublished: 1998-04-21\n\n"
            + "Kenya and Uganda signed an agreement on railways in Nairobi on Monday. "
            + "The two countries agreed to rebuild the line to the border by the end of 1999.\n";

    private static final String FERRY = "Outlet: Lake Herald\npublished: 1998-05-03\n\n"
            + "Tanzania will open a ferry port at Mwanza by June 1999, its transport minister said on Saturday.\n";

    /** Read once and only looked at. */
    @TempDir
    private static Path shared;

    private static Path samples;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readTheSamples() {
        samples = shared.resolve("samples.db");
        Call.of("read", "samples", "--register", samples).well();
    }

    // what can be called

    @Test
    void theHelpNamesEveryCommandThatIsBuiltAndNoOther() {
        String help = Call.of("--help").well().out();

        assertThat(help)
                .contains(
                        "demo",
                        "read",
                        "list",
                        "show",
                        "agenda",
                        "export",
                        "evaluate",
                        "rebuild",
                        "backup",
                        "restore",
                        "--register");
        assertThat(help).doesNotContain("search", "decide", "history", "withdraw", "serve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "decide", "history", "withdraw", "serve", "lsit"})
    void aCommandThatIsNotBuiltIsAWrongCall(String command) {
        assertThat(Call.of(command, "x", "--register", samples).failed(2)).contains(command);
    }

    @Test
    void noCommandAtAllIsAWrongCall() {
        Call.of().failed(2);
        Call.of("--register", samples).failed(2);
    }

    @Test
    void anUnknownOptionAListThatDoesNotExistAndAMissingArgumentAreWrongCalls() {
        assertThat(Call.of("list", "treaties", "--register", samples).failed(2)).contains("treaties", "instruments");
        assertThat(Call.of("list", "treaties", "--register", folder.resolve("none.db"))
                        .failed(2))
                .contains("treaties");
        Call.of("list", "--register", samples).failed(2);
        Call.of("list", "events", "--colour", "--register", samples).failed(2);
        Call.of("list", "events", "--limit", "few", "--register", samples).failed(2);
        Call.of("list", "events", "--limit", "-1", "--register", samples).failed(2);
        Call.of("show", "--register", samples).failed(2);
        Call.of("read", "--register", folder.resolve("new.db")).failed(2);
        Call.of("export", "--register", samples).failed(2);
        Call.of("export", "--format", "xlsx", "--register", samples).failed(2);
        Call.of("evaluate", "--register", samples).failed(2);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "tomorrow", "2026", "21.11.2026", ""})
    void aDayThatIsNoneIsAWrongCall(String day) {
        assertThat(Call.of("list", "commitments", "--on", day, "--register", samples)
                        .failed(2))
                .contains("--on");
        Call.of("agenda", "--on", day, "--register", samples).failed(2);
        Call.of("show", "commitment-0", "--on", day, "--register", samples).failed(2);
        Call.of("export", "--format", "json", "--on", day, "--register", samples)
                .failed(2);
        Call.of("list", "commitments", "--due-before", day, "--register", samples)
                .failed(2);
    }

    @Test
    void anIdThatNothingAnswersToIsAWrongCall() {
        assertThat(Call.of("show", "commitment-000000000000", "--register", samples)
                        .failed(2))
                .contains("commitment-000000000000");
        Call.of("show", "commitment-000000000000", "--json", "--register", samples)
                .failed(2);
    }

    @Test
    void theRegisterIsNamedBeforeOrAfterTheCommand() {
        Call before = Call.of("--register", samples, "list", "events", "--json", "--on", "2026-11-21")
                .well();
        Call after = Call.of("list", "events", "--json", "--on", "2026-11-21", "--register", samples)
                .well();
        Call joined = Call.of("list", "--register=" + samples, "events", "--json", "--on=2026-11-21")
                .well();

        assertThat(before.items()).isNotEmpty();
        assertThat(after.output()).isEqualTo(before.output()).isEqualTo(joined.output());
    }

    // registers that cannot be opened

    @Test
    void withoutARegisterThereIsNothingToShow() {
        Path none = folder.resolve("none.db");

        assertThat(Call.of("list", "events", "--register", none).failed(3)).contains("servanda read");
        Call.of("show", "event-1", "--register", none).failed(3);
        Call.of("agenda", "--register", none).failed(3);
        Call.of("export", "--format", "json", "--register", none).failed(3);
        Call.of("backup", folder.resolve("copy.db"), "--register", none).failed(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRegisterThatAnotherWritesToCanBeLookedAtButNotWrittenTo() throws IOException {
        Path register = registerOf(RAIL);
        try (Servanda writer = Servanda.open(Settings.of(register).calledBy("servanda read reports"))) {
            assertThat(writer.reports()).isEqualTo(1);

            assertThat(Call.of("read", write("ferry.txt", FERRY), "--register", register)
                            .failed(3))
                    .contains("servanda read reports");
            Call.of("rebuild", "--register", register).failed(3);
            assertThat(Call.of("list", "reports", "--json", "--register", register)
                            .well()
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void aRegisterOfANewerServandaIsRefusedUntouched() throws IOException {
        Path register = registerOf(RAIL);
        change(register, "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(register);

        assertThat(Call.of("list", "events", "--register", register).failed(3)).contains("newer");
        Call.of("read", write("ferry.txt", FERRY), "--register", register).failed(3);
        Call.of("rebuild", "--register", register).failed(3);
        assertThat(Files.readAllBytes(register)).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoRegisterIsRefusedUntouched() throws IOException {
        Path notes = write("notes.db", "Remember the milk, and much else that is no register at all.\n".repeat(40));
        byte[] before = Files.readAllBytes(notes);

        Call.of("list", "events", "--register", notes).failed(3);
        Call.of("read", write("ferry.txt", FERRY), "--register", notes).failed(3);
        assertThat(Files.readAllBytes(notes)).isEqualTo(before);
    }

    @Test
    void aFaultOfTheProgramIsToldInOneSentenceAndNotAsAStackTrace() throws IOException {
        Path register = registerOf(RAIL);
        change(register, "UPDATE entry_json SET json = '{ broken'");

        assertThat(Call.of("list", "commitments", "--register", register).failed(3))
                .contains("servanda list commitments", "Report this");
    }

    // reading

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsRead() throws IOException {
        Path empty = write("empty.txt", "");
        Path locked = folder.resolve("locked.pdf");
        try (PDDocument paper = new PDDocument()) {
            paper.addPage(new PDPage());
            paper.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            paper.save(locked.toFile());
        }
        Path stump = folder.resolve("stump.pdf");
        Files.write(stump, java.util.Arrays.copyOf(Files.readAllBytes(locked), 200));
        Path rail = write("rail.txt", RAIL);
        Path register = folder.resolve("r.db");

        Call call = Call.of("read", folder.resolve("missing.txt"), empty, locked, stump, rail, "--register", register);

        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("missing.txt") && line.contains("no such file"))
                .anyMatch(line -> line.contains("empty.txt") && line.contains("is empty"))
                .anyMatch(line -> line.contains("locked.pdf") && line.contains("encrypted"))
                .anyMatch(line -> line.contains("stump.pdf") && line.contains("truncated"));
        assertThat(call.out()).contains("1 report read; 4 problems, told above.");
        assertThat(Call.of("list", "reports", "--json", "--register", register)
                        .well()
                        .items())
                .hasSize(1);
    }

    @Test
    void inAFolderHiddenFilesAndUnknownTypesAreSkippedButNamedTheyAreRefused() throws IOException {
        Path hidden = write("in/.hidden.txt", FERRY);
        Path picture = write("in/harbour.png", "no picture at all");
        write("in/rail.txt", RAIL);
        Path register = folder.resolve("r.db");

        Call whole =
                Call.of("read", folder.resolve("in"), "--register", register).well();
        assertThat(whole.out()).contains("1 report read; 2 skipped");
        for (Path named : List.of(hidden, picture)) {
            Call call = Call.of("read", named, "--register", register);
            assertThat(call.status()).isEqualTo(1);
            assertThat(call.err())
                    .startsWith("Cannot read ")
                    .contains(named.getFileName().toString());
        }
    }

    @Test
    void aReportInAnotherLanguageIsStoredAndNoted() throws IOException {
        Path french = write(
                "lac.txt",
                "Le ministre des transports a annoncé lundi que le gouvernement ouvrirait un nouveau port sur le lac, "
                        + "et que les deux pays signeraient un accord sur la pêche avant la fin de l'année prochaine.\n");
        Path register = folder.resolve("r.db");

        Call call = Call.of("read", french, "--register", register).well();

        assertThat(call.out()).contains("language that is not read");
        JsonNode report = Call.of("list", "reports", "--json", "--register", register)
                .well()
                .items()
                .getFirst();
        assertThat(report.path("language").asText()).isEqualTo("fr");
        assertThat(report.path("text").asText()).startsWith("Le ministre");
    }

    @Test
    void standardInputIsReadAndHeaderLinesAreNoPartOfTheText() {
        Path register = folder.resolve("r.db");
        Call.fed(
                        "url: https://herald.example/rail\ntitle: A line to the border\n" + RAIL,
                        "read",
                        "-",
                        "--register",
                        register)
                .well();

        JsonNode report = Call.of("list", "reports", "--json", "--register", register)
                .well()
                .items()
                .getFirst();
        assertThat(report.path("source").asText()).isEqualTo("standard input");
        assertThat(report.path("outlet").asText()).isEqualTo("Lake Herald");
        assertThat(report.path("published").asText()).isEqualTo("1998-04-21");
        assertThat(report.path("url").asText()).isEqualTo("https://herald.example/rail");
        assertThat(report.path("title").asText()).isEqualTo("A line to the border");
        assertThat(report.path("text").asText()).startsWith("Kenya and Uganda signed");
    }

    @Test
    void anUnknownHeaderValueIsNullAndTheNameOfTheFileIsTheSource() throws IOException {
        Path register = registerOf(
                "outlet: unknown\npublished: unknown\n\nKenya and Uganda agreed to rebuild the line to the border.\n");

        JsonNode report = Call.of("list", "reports", "--json", "--register", register)
                .well()
                .items()
                .getFirst();
        assertThat(report.path("outlet").isNull()).isTrue();
        assertThat(report.path("published").isNull()).isTrue();
        assertThat(report.path("source").asText()).isEqualTo("report.txt");
    }

    @Test
    void aReportReadTwiceChangesNothingAndIsSaidToBeKnown() throws IOException {
        Path register = registerOf(RAIL);
        byte[] before = exported(register, "json");

        Call again = Call.of("read", folder.resolve("report.txt"), "--register", register)
                .well();

        assertThat(again.out()).contains("1 report read, 1 of them known before.");
        assertThat(exported(register, "json")).isEqualTo(before);
    }

    // showing

    @Test
    void everyListingIsATableOrTheSameShapeOfJson() {
        for (String what : LISTS) {
            assertThat(Call.of("list", what, "--register", samples).well().out())
                    .as(what)
                    .isNotBlank();
            ObjectNode json = Call.of("list", what, "--json", "--on", "2024-03-01", "--register", samples)
                    .well()
                    .json();
            assertThat(names(json)).as(what).containsExactlyInAnyOrder("as_of", "items");
            assertThat(json.path("as_of").asText()).isEqualTo("2024-03-01");
            assertThat(json.path("items").isArray()).isTrue();
        }
    }

    @Test
    void theItemsOfAListingAreTheRecordsOfTheExport() {
        ObjectNode export = (ObjectNode) org.servanda.export.Json.tree(
                Call.of("export", "--format", "json", "--on", "2024-03-01", "--register", samples)
                        .well()
                        .out());

        for (String what : LISTS) {
            List<String> arguments = new ArrayList<>(
                    List.of("list", what, "--json", "--on", "2024-03-01", "--register", samples.toString()));
            if (what.equals("disagreements")) {
                arguments.add("--all");
            }
            assertThat(Call.of(arguments.toArray()).well().json().path("items"))
                    .as(what)
                    .isEqualTo(export.path(what));
        }
    }

    @Test
    void theAgendaSaysWhyEachCommitmentStandsOnIt() {
        Call call = Call.of("agenda", "--json", "--on", "2026-11-21", "--register", samples)
                .well();

        assertThat(names(call.json())).containsExactlyInAnyOrder("as_of", "items");
        assertThat(call.items()).isNotEmpty();
        for (JsonNode item : call.items()) {
            assertThat(item.path("id").asText()).startsWith("commitment-");
            assertThat(item.path("why")).isNotEmpty();
            item.path("why")
                    .forEach(why -> assertThat(why.asText()).isIn("due", "overdue", "ageing", "silent", "review"));
        }
        assertThat(Call.of("agenda", "--on", "2026-11-21", "--register", samples)
                        .well()
                        .out())
                .contains("agenda of 2026-11-21");
    }

    @Test
    void aRecordIsShownByTheIdOfAnyOfItsMentions() {
        for (String what : List.of("events", "instruments", "commitments")) {
            for (JsonNode record : Call.of("list", what, "--json", "--limit", "4", "--register", samples)
                    .well()
                    .items()) {
                for (JsonNode mention : record.path("mentions")) {
                    JsonNode shown = Call.of("show", mention.path("id").asText(), "--json", "--register", samples)
                            .well()
                            .items()
                            .getFirst();
                    assertThat(shown.path("id")).isEqualTo(record.path("id"));
                }
            }
        }
    }

    @Test
    void aShownRecordHasEveryPassageItsSpeakersAndItsClocks() {
        JsonNode told = mostTold("commitments");
        String page = Call.of("show", told.path("id").asText(), "--on", "2026-11-21", "--register", samples)
                .well()
                .out();

        assertThat(page)
                .contains(
                        told.path("id").asText(),
                        "Clocks",
                        "Passages",
                        "judged",
                        told.path("clock").asText());
        told.path("mentions")
                .forEach(mention -> assertThat(page).contains(mention.path("id").asText()));
    }

    @Test
    void aReportIsShownByTheBeginningOfItsId() {
        String id = Call.of("list", "reports", "--json", "--register", samples)
                .well()
                .items()
                .getFirst()
                .path("id")
                .asText();

        assertThat(Call.of("show", id.substring(0, 12), "--register", samples)
                        .well()
                        .out())
                .contains(id);
    }

    @Test
    void theDayChangesClocksAndFreshnessAndNothingElse() {
        ObjectNode early = Call.of("list", "commitments", "--json", "--on", "2022-03-01", "--register", samples)
                .well()
                .json();
        ObjectNode late = Call.of("list", "commitments", "--json", "--on", "2035-01-01", "--register", samples)
                .well()
                .json();

        assertThat(late).isNotEqualTo(early);
        for (ObjectNode listing : List.of(early, late)) {
            listing.remove("as_of");
            listing.path("items").forEach(item -> ((ObjectNode) item).remove(Set.of("clock", "freshness")));
        }
        assertThat(late).isEqualTo(early);
        for (String what : List.of("events", "instruments", "statements", "progress", "disagreements", "reports")) {
            JsonNode one = Call.of("list", what, "--json", "--on", "2022-03-01", "--register", samples)
                    .well()
                    .json()
                    .path("items");
            JsonNode other = Call.of("list", what, "--json", "--on", "2035-01-01", "--register", samples)
                    .well()
                    .json()
                    .path("items");
            assertThat(other).as(what).isEqualTo(one);
        }
    }

    @Test
    void filtersLeaveWhatTheyAskFor() {
        List<JsonNode> all = Call.of("list", "commitments", "--json", "--register", samples)
                .well()
                .items();
        List<JsonNode> byParty = Call.of("list", "commitments", "--party", "ARE", "--json", "--register", samples)
                .well()
                .items();
        List<JsonNode> byDue = Call.of(
                        "list", "commitments", "--due-before", "2025-01-01", "--json", "--register", samples)
                .well()
                .items();
        List<JsonNode> overdue = Call.of(
                        "list",
                        "commitments",
                        "--status",
                        "overdue",
                        "--on",
                        "2026-11-21",
                        "--json",
                        "--register",
                        samples)
                .well()
                .items();

        assertThat(all).containsAll(byParty).hasSizeGreaterThan(byDue.size());
        assertThat(byDue)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("due").asText()).isLessThan("2025"));
        assertThat(overdue)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.path("clock").asText()).isEqualTo("overdue"));
        assertThat(Call.of("list", "commitments", "--limit", "2", "--json", "--register", samples)
                        .well()
                        .items())
                .isEqualTo(all.subList(0, 2));
        assertThat(Call.of("list", "commitments", "--party", "NZL", "--register", samples)
                        .well()
                        .out())
                .startsWith("Nothing found");
        assertThat(Call.of("list", "commitments", "--limit", "0", "--json", "--register", samples)
                        .well()
                        .items())
                .isEmpty();
    }

    // taking away

    @Test
    void anExportIsTheSameBytesAgainAfterARebuildAndAfterBackupAndRestore() throws IOException {
        Path register = registerOf(RAIL);
        Call.of("read", write("ferry.txt", FERRY), "--register", register).well();
        for (String format : List.of("json", "jsonl", "csv")) {
            byte[] before = exported(register, format);
            Path copy = folder.resolve(format + "-copy.db");
            Path restored = folder.resolve(format + "-restored.db");

            assertThat(before).isNotEmpty();
            assertThat(exported(register, format)).as(format).isEqualTo(before);
            Call.of("rebuild", "--register", register).well();
            assertThat(exported(register, format)).as(format).isEqualTo(before);
            Call.of("backup", copy, "--register", register).well();
            Call.of("restore", copy, "--register", restored).well();
            assertThat(exported(restored, format)).as(format).isEqualTo(before);
        }
    }

    @Test
    void aRestoreBringsBackWhatWasThereWhenTheBackupWasMade() throws IOException {
        Path register = registerOf(RAIL);
        Path copy = folder.resolve("copy.db");
        byte[] before = exported(register, "json");
        Call.of("backup", copy, "--register", register).well();
        Call.of("read", write("ferry.txt", FERRY), "--register", register).well();
        assertThat(exported(register, "json")).isNotEqualTo(before);

        Call.of("restore", copy, "--register", register).well();

        assertThat(exported(register, "json")).isEqualTo(before);
    }

    @Test
    void aBackupThatIsNoneAndAPlaceThatCannotBeWrittenToAreToldInOneSentence() throws IOException {
        Path register = registerOf(RAIL);
        Path notes = write("notes.txt", "no register");

        Call.of("restore", folder.resolve("missing.db"), "--register", register).failed(3);
        Call.of("restore", notes, "--register", register).failed(3);
        Call.of("backup", notes, "--register", register).failed(3);
        Call.of("backup", folder.resolve("no/such/folder/copy.db"), "--register", register)
                .failed(3);
        Call.of("export", "--format", "csv", "--out", folder.resolve("no/such/folder/r.csv"), "--register", register)
                .failed(2);
        assertThat(Files.readString(notes)).isEqualTo("no register");
        assertThat(Call.of("list", "reports", "--json", "--register", register)
                        .well()
                        .items())
                .hasSize(1);
    }

    @Test
    void anExportGoesToAFileOrToStandardOutputWithTheSameBytes() throws IOException {
        for (String format : List.of("json", "jsonl", "csv")) {
            Path file = folder.resolve("register." + format);
            byte[] printed = Call.of("export", "--format", format, "--on", "2024-03-01", "--register", samples)
                    .well()
                    .output();
            Call written = Call.of(
                            "export", "--format", format, "--on", "2024-03-01", "--out", file, "--register", samples)
                    .well();

            assertThat(written.output()).isEmpty();
            assertThat(Files.readAllBytes(file)).as(format).isEqualTo(printed).isNotEmpty();
        }
    }

    @Test
    void theExportIsOneObjectWithTheContractsKeysInTheirOrder() {
        ObjectNode export = (ObjectNode) org.servanda.export.Json.tree(
                Call.of("export", "--format", "json", "--on", "2024-03-01", "--register", samples)
                        .well()
                        .out());

        assertThat(names(export))
                .startsWith(
                        "servanda",
                        "as_of",
                        "reports",
                        "events",
                        "instruments",
                        "commitments",
                        "statements",
                        "progress",
                        "disagreements",
                        "decisions");
        assertThat(export.path("servanda").asText()).isEqualTo("1");
        assertThat(export.path("as_of").asText()).isEqualTo("2024-03-01");
    }

    @Test
    void aRegisterIsMeasuredAgainstGold() throws IOException {
        Path register = registerOf(RAIL);
        write(
                "gold/empty.json",
                "{\"reports\": [\"reports/report.txt\"], \"events\": [], \"instruments\": [], \"commitments\": []}");
        write("reports/report.txt", RAIL);

        Call table = Call.of("evaluate", "--gold", folder.resolve("gold/empty.json"), "--register", register)
                .well();
        Call json = Call.of("evaluate", "--json", "--gold", folder.resolve("gold/empty.json"), "--register", register);

        assertThat(table.out()).contains("undertakings", "quote integrity");
        assertThat(json.status()).isZero();
        assertThat(json.json()).isNotEmpty();
        assertThat(json.err()).isEqualTo(table.out());
    }

    @Test
    void aGoldFileThatCannotBeUsedIsToldInOneSentence() throws IOException {
        assertThat(Call.of("evaluate", "--gold", folder.resolve("none.json"), "--register", samples)
                        .failed(1))
                .contains("none.json");
        assertThat(Call.of("evaluate", "--gold", write("gold/broken.json", "{"), "--register", samples)
                        .failed(1))
                .contains("broken.json");
    }

    @Test
    void theDemoPrintsASummaryAndLeavesNothingBehind() throws IOException {
        List<Path> before = temporary();
        Path usual = Path.of("servanda.db");
        boolean was = Files.exists(usual);

        String out = Call.of("demo", "--on", "2026-11-21").well().out();

        assertThat(out)
                .contains(
                        "13 reports read",
                        "What was signed",
                        "What was undertaken, by whom, due when",
                        "Where the reports differ",
                        "How to go on");
        assertThat(out).contains("ARE, IND", "100 billion USD", "Sample A");
        assertThat(temporary()).isEqualTo(before);
        assertThat(Files.exists(usual)).isEqualTo(was);
    }

    private Path registerOf(String report) throws IOException {
        Path register = folder.resolve("r.db");
        Call.of("read", write("report.txt", report), "--register", register).well();
        return register;
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] exported(Path register, String format) {
        return Call.of("export", "--format", format, "--on", "2000-01-01", "--register", register)
                .well()
                .output();
    }

    private static void change(Path register, String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + register);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static JsonNode mostTold(String what) {
        JsonNode most = null;
        for (JsonNode item : Call.of("list", what, "--json", "--on", "2026-11-21", "--register", samples)
                .well()
                .items()) {
            if (most == null
                    || item.path("mentions").size() > most.path("mentions").size()) {
                most = item;
            }
        }
        return most;
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What the demo might have left in the folder for temporary files. */
    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return List.copyOf(new TreeSet<>(
                    files.filter(file -> file.getFileName().toString().startsWith("servanda"))
                            .toList()));
        }
    }
}
