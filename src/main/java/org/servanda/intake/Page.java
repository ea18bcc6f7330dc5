package org.servanda.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads a web page: the article without what stands around it, and what its head says of title, outlet and days. A headline that stands on the
 * page is the first paragraph of the text, so that it can be cited like any passage.
 */
final class Page {

    private static final Pattern CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);

    /** Below this share of the page's own paragraphs the extraction took a side column for the article. */
    private static final double LEAST_SHARE = 0.3;

    /** Characters; a longer page is a document of its own, whose many paragraphs the extraction would compare for minutes. */
    private static final int LONGEST_ARTICLE = 500_000;

    private Page() {}

    static Draft read(byte[] bytes, String declaredCharset, String url, String source) {
        Decoded decoded = Decoded.of(bytes, declaredCharset == null ? charset(bytes) : declaredCharset);
        Draft draft = ofHtml(decoded.text(), url, source);
        return decoded.lost() == 0
                ? draft
                : draft.withNote(decoded.lost() + " places are not " + decoded.charset()
                        + " and stand as U+FFFD, the sign for a lost character");
    }

    static Draft ofHtml(String html, String url, String source) {
        Document page = Jsoup.parse(html, url == null ? "" : url);
        PageFacts facts = PageFacts.of(page);
        boolean headed = facts.title() != null
                && page.select("h1").stream()
                        .anyMatch(heading -> heading.text().strip().equals(facts.title()));
        String text = article(page, url);
        if (headed && !text.startsWith(facts.title())) {
            text = facts.title() + "\n\n" + text;
        }
        Draft draft = new Draft(
                url == null ? facts.address() : url,
                facts.outlet(),
                facts.title(),
                facts.published(),
                facts.publishedBasis(),
                facts.modified(),
                text,
                List.of(),
                null);
        if (draft.published() == null && facts.unreadableDay() != null) {
            draft = draft.withNote("its date “" + facts.unreadableDay() + "” is not a date");
        }
        return Imprint.fill(draft);
    }

    /** All visible words of a piece of HTML, nothing taken off. */
    static String words(String html) {
        return PageText.of(Jsoup.parse(html).body());
    }

    private static String article(Document page, String url) {
        PageFurniture.removeFrom(page);
        Element main = main(page);
        String own = PageText.of(main);
        if (own.length() > LONGEST_ARTICLE) {
            return own;
        }
        Article read = new Readability4J(url == null ? "http://localhost/" : url, page.clone()).parse();
        Element content = read.getArticleContent();
        if (content == null) {
            return own;
        }
        PageFurniture.removeFrom(content);
        String extracted = PageText.of(content);
        return extracted.length() < LEAST_SHARE * own.length() ? own : extracted;
    }

    private static Element main(Document page) {
        for (String query : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
            List<Element> found = page.select(query);
            if (found.size() == 1 && found.get(0).text().length() >= 200) {
                return found.get(0);
            }
        }
        return page.body();
    }

    private static String charset(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher match = CHARSET.matcher(head);
        return match.find() ? match.group(1) : null;
    }
}
