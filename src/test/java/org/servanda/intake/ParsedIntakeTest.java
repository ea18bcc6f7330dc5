package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.report.Report;

class ParsedIntakeTest {

    @TempDir
    static Path folder;

    private static Taking taking;

    @BeforeAll
    static void open() {
        taking = new Taking(folder);
    }

    @AfterAll
    static void close() {
        taking.close();
    }

    @Test
    void aPdfIsReadWithItsTitle() {
        Report report = taking.read(taking.file(
                "paper.pdf",
                Documents.pdf(
                        "Communique of Lima",
                        null,
                        "The ministers met in Lima\nand signed an agreement.",
                        "Second page.")));

        assertThat(report.text()).isEqualTo("The ministers met in Lima\nand signed an agreement.\n\nSecond page.");
        assertThat(report.title()).isEqualTo("Communique of Lima");
    }

    @Test
    void aPdfNamedAsTextIsReadAsAPdf() {
        byte[] pdf = Documents.pdf(null, null, Taking.ENGLISH.substring(0, 70));

        assertThat(taking.read(taking.file("paper.txt", pdf)).text())
                .isEqualTo(Taking.ENGLISH.substring(0, 70).strip());
    }

    @Test
    void anEncryptedPdfIsRefused() {
        assertThat(taking.refusal(taking.file("locked.pdf", Documents.pdf(null, "secret", "Words.")))
                        .sentence())
                .isEqualTo("Cannot read locked.pdf: it is encrypted. Save it without a password and read it again.");
    }

    @Test
    void aTruncatedPdfIsReadInPartOrRefused() {
        byte[] whole = Documents.pdf("Long paper", null, "Page one says much.", "Page two.", "Page three.");

        assertThat(taking.refusal(taking.file("stump.pdf", Arrays.copyOf(whole, 300)))
                        .why())
                .contains("truncated");
        Outcome mostly = Taking.only(taking.outcomes(taking.file("most.pdf", Arrays.copyOf(whole, whole.length - 60))));
        assertThat(mostly).isInstanceOf(Outcome.ReadInPart.class);
        assertThat(((Outcome.ReadInPart) mostly).problem().why()).contains("truncated");
    }

    @Test
    void aPdfWithoutWordsIsRefused() {
        assertThat(taking.refusal(taking.file("scan.pdf", Documents.pdf(null, null, " ")))
                        .why())
                .contains("holds text");
    }

    @Test
    void aLetterIsReadByItsPlainText() {
        Report report = taking.read("letter.eml", """
                From: =?utf-8?Q?Presse_Gen=C3=A8ve?= <press@example.org>
                To: list@example.org
                Subject: =?utf-8?Q?Accord_=E2=80=93_signed?=
                Date: Thu, 07 Mar 2019 23:40:00 -0500
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=XX

                --XX
                Content-Type: text/plain; charset=windows-1252
                Content-Transfer-Encoding: quoted-printable

                =93Accord=94 signed. It =
                will be sent to the parliament of the two states by May.
                --XX
                Content-Type: text/html; charset=utf-8

                <p>Not this</p>
                --XX--
                """);

        assertThat(report.text().strip())
                .isEqualTo("“Accord” signed. It will be sent to the parliament of the two states by May.");
        assertThat(report.title()).isEqualTo("Accord – signed");
        assertThat(report.outlet()).isEqualTo("Presse Genève");
        assertThat(report.published()).isEqualTo("2019-03-07");
        assertThat(report.publishedBasis()).isEqualTo("mail");
    }

    @Test
    void aLetterOfHtmlAloneIsReadAndItsAttachmentsAreNamed() {
        Report report = taking.read("html.eml", """
                From: press@example.org
                Date: 7 Mar 2019 10:00:00 +0000
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=XX

                --XX
                Content-Type: text/html; charset=utf-8

                <p>The sides <b>met</b>.</p><p>They signed the treaty.</p>
                --XX
                Content-Type: application/pdf; name=a.pdf
                Content-Disposition: attachment; filename=a.pdf

                xx
                --XX--
                """);

        assertThat(report.text()).isEqualTo("The sides met.\n\nThey signed the treaty.");
        assertThat(report.notes()).contains("its attachments (1) were not read");
    }

    @Test
    void aMalformedDateOfALetterIsSaidAndTheRestRead() {
        Path letter = taking.file(
                "odd.eml",
                "From: a@example.org\nSubject: S\nDate: Thu, 99 Foo 20x9\nMessage-ID: <1@example.org>\n\n"
                        + Taking.ENGLISH);

        assertThat(taking.partial(letter).why()).contains("“Thu, 99 Foo 20x9” is not a date");
    }

    @Test
    void everyEntryOfAFeedIsAReportOfItsOwn() {
        Path feed = taking.file("news.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Sample Wire</title>
                <link>https://example.org/</link><description>d</description>
                <item><title>Peru &amp; Chile sign</title><link>https://example.org/1</link>
                  <pubDate>Thu, 07 Mar 2019 23:30:00 -0500</pubDate><description>Short.</description>
                  <content:encoded><![CDATA[<p>%s</p><p>🕊 End.</p>]]></content:encoded><slash:comments>3</slash:comments></item>
                <item><title>Other</title><link>https://example.org/2</link><pubDate>soon</pubDate>
                  <description>%s</description></item>
                </channel></rss>""".formatted(Taking.ENGLISH, Taking.ENGLISH));

        List<Outcome> outcomes = taking.outcomes(feed);

        assertThat(outcomes).hasSize(2);
        Received first = Taking.received(outcomes.get(0));
        assertThat(first.report().text()).isEqualTo(Taking.ENGLISH + "\n\n🕊 End.");
        assertThat(first.report().title()).isEqualTo("Peru & Chile sign");
        assertThat(first.report().url()).isEqualTo("https://example.org/1");
        assertThat(first.report().outlet()).isEqualTo("Sample Wire");
        assertThat(first.report().published()).isEqualTo("2019-03-07");
        assertThat(first.report().publishedBasis()).isEqualTo("feed");
        assertThat(first.report().source()).isEqualTo("news.xml");
        assertThat(new String(first.bytes(), StandardCharsets.UTF_8)).doesNotContain("comments");
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.ReadInPart.class);
        assertThat(((Outcome.ReadInPart) outcomes.get(1)).problem().why()).contains("“soon” is not a date");
    }

    @Test
    void anEntryReadAgainFromItsOwnBytesIsTheSameReport() {
        Path feed = taking.file("news.atom", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Sample Wire</title><id>f</id><updated>2019-03-08T00:00:00Z</updated>
                <entry><title>Treaty</title><id>e1</id><link href="https://example.org/1"/><published>2019-03-07T20:00:00+09:00</published>
                <updated>2019-03-08T01:00:00+09:00</updated><content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>""".formatted(Taking.ENGLISH));

        Received first = Taking.received(Taking.only(taking.outcomes(feed)));
        Received again = Taking.received(Taking.only(taking.outcomes(taking.file("entry.xml", first.bytes()))));

        assertThat(again.report().id()).isEqualTo(first.report().id());
        assertThat(again.report().text()).isEqualTo(first.report().text());
        assertThat(again.report().published()).isEqualTo("2019-03-07");
        assertThat(again.report().modified()).isEqualTo("2019-03-08");
        assertThat(again.report().outlet()).isEqualTo("Sample Wire");
        assertThat(again.report().title()).isEqualTo("Treaty");
    }

    @Test
    void aFeedThatDeclaresADocumentTypeIsRefused() {
        Path secret = taking.file("secret.txt", "SECRET");
        Path feed = taking.file(
                "evil.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri()
                        + "\">]><rss version=\"2.0\"><channel><title>&x;</title><item><title>&x;</title></item></channel></rss>");

        assertThat(taking.refusal(feed).why()).contains("document type");
    }

    @Test
    void aControlCharacterInAFeedIsDropped() {
        Path feed = taking.file(
                "control.rss",
                "<rss version='2.0'><channel><title>S</title><item><title>A\u0001B</title><description>"
                        + Taking.ENGLISH + "</description></item></channel></rss>");

        assertThat(taking.read(feed).title()).isEqualTo("AB");
    }

    @Test
    void whatIsNoLetterIsNoneWhateverItsName() {
        byte[] noise = new byte[3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + i / 7);
        }

        assertThat(taking.refusal(taking.file("noise.eml", noise)).why()).contains("not text");
    }

    @Test
    void aPdfThatIsOnlyNamedSoIsRefused() {
        assertThat(taking.refusal(taking.file("noise.pdf", "%PDF-1.4\n1 0 obj <<>> %%EOF"))
                        .why())
                .isEqualTo("its PDF structure is broken");
    }

    @Test
    void aBrokenFeedIsRefused() {
        assertThat(taking.refusal(taking.file("half.rss", "<rss version=\"2.0\"><channel><title>x</ti"))
                        .why())
                .isEqualTo("its XML is broken or ends early");
    }

    @Test
    void everyResponseOfAnArchiveIsAReportOfItsOwn() {
        byte[] archive = Documents.joined(
                Documents.warcInfo(),
                Documents.page("https://example.org/a", "<html><body><p>" + Taking.ENGLISH + " A</p></body></html>"),
                Documents.response("https://example.org/gone", "404 Not Found", "Content-Type: text/html", new byte[0]),
                Documents.response(
                        "https://example.org/x.png", "200 OK", "Content-Type: image/png", new byte[] {1, 2, 3}),
                Documents.response(
                        "https://example.org/b.txt",
                        "200 OK",
                        "Content-Type: text/plain; charset=windows-1252",
                        (Taking.ENGLISH + " “B”").getBytes(Charset.forName("windows-1252"))));

        List<Outcome> outcomes = taking.outcomes(taking.file("crawl.warc", archive));

        List<Report> reports = Taking.reports(outcomes);
        assertThat(outcomes).hasSize(4);
        assertThat(reports)
                .extracting(Report::url)
                .containsExactly("https://example.org/a", "https://example.org/b.txt");
        assertThat(reports).extracting(Report::source).containsOnly("crawl.warc");
        assertThat(reports).extracting(Report::fetched).containsOnly("2015-06-30T09:00:00Z");
        assertThat(reports.get(1).text()).endsWith("“B”");
    }

    @Test
    void aBrokenRecordOfAGzippedArchiveCostsOnlyItself() {
        byte[] broken =
                Documents.gzipped(Documents.page("https://example.org/b", "<p>" + Taking.ENGLISH.repeat(9) + "</p>"));
        Arrays.fill(broken, broken.length / 2, broken.length - 20, (byte) 0x55);
        byte[] archive = Documents.joined(
                Documents.gzipped(Documents.warcInfo()),
                Documents.gzipped(
                        Documents.page("https://example.org/a", "<html><p>" + Taking.ENGLISH + " A</p></html>")),
                broken,
                Documents.gzipped(
                        Documents.page("https://example.org/c", "<html><p>" + Taking.ENGLISH + " C</p></html>")));

        List<Outcome> outcomes = taking.outcomes(taking.file("crawl.warc.gz", archive));

        assertThat(Taking.reports(outcomes))
                .extracting(Report::url)
                .containsExactly("https://example.org/a", "https://example.org/c");
        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aTruncatedArchiveGivesWhatIsWhole() {
        byte[] archive = Documents.joined(
                Documents.page("https://example.org/a", "<html><p>" + Taking.ENGLISH + " A</p></html>"),
                Documents.page("https://example.org/b", "<html><p>" + Taking.ENGLISH + " B</p></html>"));

        List<Outcome> outcomes = taking.outcomes(taking.file("cut.warc", Arrays.copyOf(archive, archive.length - 200)));

        assertThat(Taking.reports(outcomes)).extracting(Report::url).containsExactly("https://example.org/a");
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anArchiveOnStandardInputIsReadToo() {
        byte[] archive = Documents.page("https://example.org/a", "<html><p>" + Taking.ENGLISH + "</p></html>");

        assertThat(Taking.reports(taking.taken(false, archive, "-")))
                .extracting(Report::source)
                .containsExactly("standard input");
    }

    @Test
    void aGzipFileThatHoldsNoArchiveIsRefused() {
        byte[] zipped = Documents.gzipped(Taking.ENGLISH.getBytes(StandardCharsets.UTF_8));

        assertThat(taking.refusal(taking.file("note.txt.gz", zipped)).why())
                .isEqualTo("it is a gzip file that holds no web archive");
    }

    @Test
    void aLoopingPdfCostsOneReportAndNotTheProgram() {
        try (Taking hasty = new Taking(folder, Taking.hasty())) {
            Path looping = hasty.file("looping.pdf", Documents.loopingPdf());
            Path good = hasty.file("good.pdf", Documents.pdf(null, null, "The ministers met in Lima."));

            List<Outcome> outcomes = hasty.outcomes(good, looping, good);

            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Read.class);
            assertThat(((Outcome.Refused) outcomes.get(1)).problem().sentence())
                    .isEqualTo("Cannot read looping.pdf: parsing it took longer than 1500 ms and was ended."
                            + " Save its text in a plain file and read that.");
            assertThat(outcomes.get(2)).isInstanceOf(Outcome.Read.class);
        }
    }

    @Test
    void aLoopingRecordOfAnArchiveCostsOnlyItself() {
        byte[] archive = Documents.joined(
                Documents.page("https://example.org/a", "<html><p>" + Taking.ENGLISH + " A</p></html>"),
                Documents.response(
                        "https://example.org/x.pdf", "200 OK", "Content-Type: application/pdf", Documents.loopingPdf()),
                Documents.page("https://example.org/b", "<html><p>" + Taking.ENGLISH + " B</p></html>"));
        try (Taking hasty = new Taking(folder, Taking.hasty())) {
            List<Outcome> outcomes = hasty.outcomes(hasty.file("looping.warc", archive));

            assertThat(Taking.reports(outcomes))
                    .extracting(Report::url)
                    .containsExactly("https://example.org/a", "https://example.org/b");
            assertThat(outcomes).hasSize(3);
        }
    }

    @Test
    void aDocumentThatTakesTooMuchMemoryCostsOneReportAndNotTheProgram() {
        IntakeLimits small = new IntakeLimits(
                IntakeLimits.STANDARD.textBytes(),
                IntakeLimits.STANDARD.recordBytes(),
                IntakeLimits.STANDARD.parsingTime(),
                40,
                IntakeLimits.STANDARD.fetchTime(),
                5);
        try (Taking tight = new Taking(folder, small)) {
            Path huge = tight.file("huge.html", "<html>" + "<p>word <b>word</b></p>".repeat(400_000));
            Path good = tight.file("good.html", "<html><p>" + Taking.ENGLISH + "</p></html>");

            List<Outcome> outcomes = tight.outcomes(huge, good);

            assertThat(((Outcome.Refused) outcomes.get(0)).problem().why())
                    .isEqualTo("parsing it takes more than 40 MB of memory");
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Read.class);
        }
    }

    @Test
    void withoutAJavaToParseWithEveryPageIsRefusedAndTextIsRead() {
        try (Intake lame = new Intake(IntakeLimits.STANDARD, List.of("/no/such/java"))) {
            Path page = taking.file("p.html", "<html><p>" + Taking.ENGLISH + "</p></html>");
            Path text = taking.file("p.txt", Taking.ENGLISH);
            java.util.List<Outcome> outcomes = new java.util.ArrayList<>();

            lame.take(
                    List.of(page.toString(), text.toString()),
                    new Intake.Options(false, System.in, Taking.NOW),
                    outcomes::add);

            assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.Read.class);
        }
    }
}
