package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.report.CodePoints;
import org.servanda.report.Report;
import org.servanda.report.Span;

class FileIntakeTest {

    @TempDir
    Path folder;

    private Taking taking;

    @BeforeEach
    void open() {
        taking = new Taking(folder);
    }

    @AfterEach
    void close() {
        taking.close();
    }

    private static byte[] zip() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry("word/document.xml"));
                zip.write("<w/>".getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aReportIsTheHashOfItsBytesAndTheNameOfItsFile() {
        Report report = taking.read("deep/er/note.txt", Taking.ENGLISH);

        assertThat(report.id()).isEqualTo(Intake.sha256(Taking.ENGLISH.getBytes(StandardCharsets.UTF_8)));
        assertThat(report.source()).isEqualTo("note.txt");
        assertThat(report.url()).isNull();
        assertThat(report.fetched()).isNull();
        assertThat(report.language()).isEqualTo("en");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void offsetsCountCodePointsOfTheStoredTextInEveryScript() {
        String text = "🕊 नमस्ते Δελφοί\r\n" + Taking.ENGLISH;

        Report report = taking.read("note.txt", "\ufeff" + text);

        assertThat(report.text()).isEqualTo(text.replace("\r\n", "\n"));
        CodePoints points = CodePoints.of(report.text());
        assertThat(points.slice(new Span(0, 1))).isEqualTo("🕊");
        assertThat(points.slice(new Span(2, 8))).isEqualTo("नमस्ते");
    }

    @Test
    void aFolderIsReadInTheOrderOfNamesWithTheFoldersInIt() {
        taking.file("in/b.txt", Taking.ENGLISH + " B");
        taking.file("in/a/z.txt", Taking.ENGLISH + " Z");
        taking.file("in/c.txt", Taking.ENGLISH + " C");

        List<Report> reports = Taking.reports(taking.outcomes(folder.resolve("in")));

        assertThat(reports).extracting(Report::source).containsExactly("z.txt", "b.txt", "c.txt");
    }

    @Test
    void inAFolderDotFilesAndUnknownTypesArePassedOverButNamedDirectlyTheyAreRefused() {
        taking.file("in/.hidden.txt", Taking.ENGLISH);
        taking.file("in/table.csv", "a,b,c");
        taking.file("in/picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0});
        taking.file("in/settings.xml", "<?xml version='1.0'?><settings/>");
        taking.file("in/paper.docx", zip());

        List<Outcome> inFolder = taking.outcomes(folder.resolve("in"));
        List<Outcome> direct = taking.outcomes(
                folder.resolve("in/.hidden.txt"),
                folder.resolve("in/table.csv"),
                folder.resolve("in/picture.png"),
                folder.resolve("in/settings.xml"),
                folder.resolve("in/paper.docx"));

        assertThat(inFolder).hasSize(5).allMatch(Outcome.Skipped.class::isInstance);
        assertThat(direct).hasSize(5).allMatch(Outcome.Refused.class::isInstance);
    }

    @Test
    void aFileOfNoNameEndingIsReadWhenNamedDirectly() {
        Path file = taking.file("in/statement", Taking.ENGLISH);

        assertThat(taking.outcomes(file).get(0)).isInstanceOf(Outcome.Read.class);
        assertThat(taking.outcomes(folder.resolve("in")).get(0)).isInstanceOf(Outcome.Skipped.class);
    }

    @Test
    void aFolderThatLinksToItselfIsWalkedOnce() throws IOException {
        taking.file("in/a.txt", Taking.ENGLISH);
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        List<Outcome> outcomes = taking.outcomes(folder.resolve("in"));

        assertThat(Taking.reports(outcomes)).hasSize(1);
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void aMissingFileIsRefusedInOneSentence() {
        assertThat(taking.refusal(folder.resolve("gone.txt")).sentence())
                .isEqualTo("Cannot read " + folder.resolve("gone.txt")
                        + ": there is no such file. Check its name and folder.");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(taking.refusal(taking.file("void.txt", "")).why()).isEqualTo("it is empty");
        assertThat(taking.refusal(taking.file("blank.txt", " \n\n ")).why()).isEqualTo("it holds no text");
        assertThat(taking.refusal(taking.file("head.txt", "title: T\n\n")).why())
                .isEqualTo("it holds no text");
    }

    @Test
    void aBinaryFileNamedAsTextIsRefusedAlsoInAFolder() {
        byte[] noise = new byte[2000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + i / 7);
        }
        taking.file("in/noise.txt", noise);
        taking.file("in/zipped.txt", zip());
        taking.file("in/good.txt", Taking.ENGLISH);

        List<Outcome> outcomes = taking.outcomes(folder.resolve("in"));

        assertThat(outcomes.get(0)).isInstanceOf(Outcome.Read.class);
        assertThat(((Outcome.Refused) outcomes.get(1)).problem().why())
                .isEqualTo("its bytes are not text in any encoding that is known here, whatever its name says");
        assertThat(((Outcome.Refused) outcomes.get(2)).problem().why())
                .isEqualTo("it is a ZIP archive or an office document, whatever its name says");
    }

    @Test
    void textNamedAsPdfIsRefusedByName() {
        assertThat(taking.refusal(taking.file("note.pdf", Taking.ENGLISH)).why())
                .isEqualTo("it is not what its ending .pdf says");
    }

    @Test
    void aPageNamedAsTextIsReadAsAPage() {
        Report report = taking.read(
                "page.txt",
                "<!DOCTYPE html><html><head><title>T of pages</title></head><body><p>" + Taking.ENGLISH
                        + "</p></body></html>");

        assertThat(report.text()).isEqualTo(Taking.ENGLISH);
        assertThat(report.title()).isEqualTo("T of pages");
    }

    @Test
    void whatIsNotEnglishIsStoredAndSaidToBeUnread() {
        Report report = taking.read(
                "note.txt",
                "Les ministres des affaires étrangères du Sénégal et du Mali ont signé un accord sur le commerce et les transports. "
                        + "Il entrera en vigueur avant la fin de l’année prochaine.");

        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.isRead()).isFalse();
        assertThat(report.notes()).containsExactly("it is in French, so it is stored and not read");
    }

    @Test
    void aShortEnglishNoticeIsEnglish() {
        assertThat(taking.read("a.txt", "Peru and Chile sign a trade pact in Lima")
                        .language())
                .isEqualTo("en");
    }

    @Test
    void aDeclaredOrDetectedWindowsEncodingIsRead() {
        String text = Taking.ENGLISH + " The “accord” was signed in Zürich.";

        Report report = taking.read(taking.file("note.txt", text.getBytes(Charset.forName("windows-1252"))));

        assertThat(report.text()).isEqualTo(text);
    }

    @Test
    void aTextAboveTheLimitIsReadUpToIt() {
        IntakeLimits small = IntakeLimits.STANDARD.withSizes(5_000, 8_000);
        try (Taking strict = new Taking(folder, small)) {
            assertThat(strict.partial(strict.file("long.txt", Taking.ENGLISH.repeat(25)))
                            .why())
                    .contains("longer than 4 KB")
                    .contains("was cut after");
            assertThat(strict.partial(strict.file("longer.txt", Taking.ENGLISH.repeat(200)))
                            .sentence())
                    .startsWith("Read only part of longer.txt");
        }
    }

    @Test
    void standardInputIsReadAsWhatItIs() {
        List<Outcome> outcomes =
                taking.taken(false, ("outlet: Sample\n\n" + Taking.ENGLISH).getBytes(StandardCharsets.UTF_8), "-");

        Report report = Taking.received(Taking.only(outcomes)).report();
        assertThat(report.source()).isEqualTo("standard input");
        assertThat(report.outlet()).isEqualTo("Sample");
        assertThat(taking.refusal("-").why()).isEqualTo("it holds no text");
    }

    @Test
    void whatTheSinkThrowsReachesTheCaller() {
        Path file = taking.file("a.txt", Taking.ENGLISH);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> taking.intake.take(
                        List.of(file.toString()), new Intake.Options(false, System.in, Taking.NOW), outcome -> {
                            throw new IllegalStateException("the disk is full");
                        }))
                .hasMessage("the disk is full");
    }
}
