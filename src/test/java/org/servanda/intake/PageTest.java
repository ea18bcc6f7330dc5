package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {

    private static final String P1 =
            "The foreign ministers of Kenya and Ghana signed an agreement on air transport in Accra on Tuesday, officials said.";
    private static final String P2 =
            "It allows the airlines of both states to fly daily between Nairobi and Accra, and will enter into force in January.";
    private static final String P3 =
            "The two sides also agreed to meet again next spring to discuss a treaty on the avoidance of double taxation.";

    private static Draft page(String head, String body) {
        return Page.ofHtml(
                "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>", null, "page.html");
    }

    private static String article(String... inserted) {
        return "<article><h1>Kenya and Ghana sign air agreement</h1><p>" + P1 + "</p>" + String.join("", inserted)
                + "<p>" + P2 + "</p><p>" + P3 + "</p></article>";
    }

    private static final String CLEAN = "Kenya and Ghana sign air agreement\n\n" + P1 + "\n\n" + P2 + "\n\n" + P3;

    @Test
    void anArticleIsReadWithoutWhatStandsAroundIt() {
        Draft draft = page(
                "<title>Kenya and Ghana sign air agreement | Sample Herald</title>",
                "<header><h2>News</h2><a href='/'>Sample Herald</a></header><nav><ul><li><a href='/w'>World</a></li><li><a href='/s'>Sport</a></li></ul></nav>"
                        + article()
                        + "<div class='related-posts'><h3>Related</h3><p><a href='/x'>Other talks were held in Togo last week, too</a></p></div>"
                        + "<footer><p>Copyright Sample Herald. All rights reserved.</p></footer>");

        assertThat(draft.text()).isEqualTo(CLEAN);
        assertThat(draft.title()).isEqualTo("Kenya and Ghana sign air agreement");
    }

    @Test
    void advertsTeasersAndShareButtonsWithinAnArticleAreTakenOff() {
        Draft draft = page(
                "",
                article(
                        "<div class='ad-slot'>Buy the new phone</div>",
                        "<p>ADVERTISEMENT</p>",
                        "<p><strong>Read more: <a href='/y'>Ghana opens a port</a></strong></p>",
                        "<p>Share this article</p>",
                        "<figure><img src='a.jpg'><figcaption>Ministers in Accra.</figcaption></figure>",
                        "<script>var x = 'The ministers';</script>"));

        assertThat(draft.text()).isEqualTo(CLEAN);
    }

    @Test
    void aSentenceThatOnlyBeginsLikeATeaserStays() {
        String sentence = "Read more than once, the text leaves no doubt that the two governments share the costs.";

        assertThat(page("", article("<p>" + sentence + "</p>")).text()).contains(sentence);
    }

    @Test
    void aFrameThatIsNamedAfterItsShareButtonsStays() {
        Draft draft = page("", "<div class='content-with-social-share'>" + article() + "</div>");

        assertThat(draft.text()).isEqualTo(CLEAN);
    }

    @Test
    void aHeadlineAboveTheArticleComesFirst() {
        Draft draft = page(
                "<title>Air pact - Sample Herald</title>",
                "<header><h1>Air pact</h1></header><div><p>" + P1 + "</p><p>" + P2 + "</p><p>" + P3 + "</p></div>");

        assertThat(draft.title()).isEqualTo("Air pact");
        assertThat(draft.text()).isEqualTo("Air pact\n\n" + P1 + "\n\n" + P2 + "\n\n" + P3);
    }

    @Test
    void aShortPageIsReadToo() {
        assertThat(page("", "<p>Both sides signed a protocol in Accra.</p>").text())
                .isEqualTo("Both sides signed a protocol in Accra.");
    }

    @Test
    void metaTagsGiveOutletDayAndAddress() {
        Draft draft = page(
                "<meta property='og:site_name' content='Sample Herald'><meta property='og:title' content='Air pact - Sample Herald'>"
                        + "<meta property='article:published_time' content='2011-05-03T22:30:00-05:00'>"
                        + "<meta property='article:modified_time' content='2011-05-04T08:00:00Z'>"
                        + "<link rel='canonical' href='https://example.org/air-pact'>",
                article());

        assertThat(draft.outlet()).isEqualTo("Sample Herald");
        assertThat(draft.title()).isEqualTo("Air pact");
        assertThat(draft.published()).isEqualTo("2011-05-03");
        assertThat(draft.publishedBasis()).isEqualTo("meta");
        assertThat(draft.modified()).isEqualTo("2011-05-04");
        assertThat(draft.url()).isEqualTo("https://example.org/air-pact");
    }

    @Test
    void linkedDataGivesTitleOutletAndDay() {
        Draft draft = page(
                "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Organization\",\"name\":\"Other\"},"
                        + "{\"@type\":\"NewsArticle\",\"headline\":\"Kenya &amp; Ghana\",\"datePublished\":\"2011-05-03T10:00:00+01:00\","
                        + "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Sample Wire\"}}]}</script>",
                article());

        assertThat(draft.title()).isEqualTo("Kenya & Ghana");
        assertThat(draft.outlet()).isEqualTo("Sample Wire");
        assertThat(draft.published()).isEqualTo("2011-05-03");
        assertThat(draft.publishedBasis()).isEqualTo("json-ld");
    }

    @Test
    void aTimeElementGivesTheDayWhereItIsTheOnlyOneOrMarked() {
        Draft alone = page("", article("<time datetime='2011-05-03'>3 May</time>"));
        Draft two = page(
                "", article("<time datetime='2011-05-03'>3 May</time>", "<time datetime='2011-06-01'>1 June</time>"));
        Draft marked = page(
                "",
                article("<time datetime='2011-06-01'>x</time>", "<time pubdate datetime='2011-05-03'>3 May</time>"));

        assertThat(alone.published()).isEqualTo("2011-05-03");
        assertThat(alone.publishedBasis()).isEqualTo("time");
        assertThat(two.published()).isNull();
        assertThat(marked.published()).isEqualTo("2011-05-03");
    }

    @Test
    void brokenLinkedDataDoesNoHarm() {
        assertThat(page("<script type='application/ld+json'>{\"@type\": </script>", article())
                        .text())
                .isEqualTo(CLEAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Kenya and Ghana sign pact | Sample Herald; ; Kenya and Ghana sign pact",
                "Kenya and Ghana sign pact - Sample Herald; Sample Herald; Kenya and Ghana sign pact",
                "Kenya and Ghana sign pact – sampleherald.com; Sample Herald; Kenya and Ghana sign pact",
                "Kenya–Ghana pact – what it says; Sample Herald; Kenya–Ghana pact – what it says",
                "Air pact signed - minister; ; Air pact signed - minister"
            })
    void onlyTheSitesNameIsTakenOffATitle(String title, String outlet, String expected) {
        assertThat(PageFacts.withoutSite(title, outlet)).isEqualTo(expected);
    }

    @Test
    void listsTablesAndBreaksKeepTheirLines() {
        assertThat(
                        Page.words(
                                "<ul><li>one</li><li>two &amp;  three</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>x<br>y"))
                .isEqualTo("one\ntwo & three\n\na | b\nc\n\nx\ny");
    }
}
