package org.servanda.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself: in meta tags (Open Graph, Dublin Core, schema.org microdata), in JSON-LD, in {@code time} elements, in this order.
 * Every field may be null.
 *
 * @param unreadableDay the page's own words for its day, where they are not a date
 */
record PageFacts(
        String address,
        String outlet,
        String title,
        String published,
        String publishedBasis,
        String modified,
        String unreadableDay) {

    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "date",
            "dc.date",
            "dc.date.issued",
            "dcterms.date",
            "dcterms.issued",
            "dcterms.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publication_date",
            "article.published",
            "parsely-pub-date",
            "sailthru.date",
            "citation_publication_date",
            "citation_date",
            "og:pubdate",
            "cxenseparse:recs:publishtime");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod");
    private static final List<String> OUTLET = List.of(
            "og:site_name",
            "application-name",
            "dc.publisher",
            "dcterms.publisher",
            "publisher",
            "citation_publisher",
            "apple-mobile-web-app-title");
    private static final Pattern SUFFIX =
            Pattern.compile("\\s+(?:[|»·]|::|[-–—])\\s+(?!.*\\s(?:[|»·]|::|[-–—])\\s)(?<site>.{2,60})$");
    private static final ObjectMapper JSON = new ObjectMapper();

    static PageFacts of(Document page) {
        List<JsonNode> nodes = linkedData(page);
        String outlet = meta(page, OUTLET);
        if (outlet == null) {
            outlet = fromArticles(nodes, "publisher");
        }
        String writtenInMeta = meta(page, PUBLISHED);
        String writtenInJson = fromArticles(nodes, "datePublished");
        String writtenInTime = time(page);
        String published = Day.of(writtenInMeta);
        String basis = "meta";
        if (published == null) {
            published = Day.of(writtenInJson);
            basis = "json-ld";
        }
        if (published == null) {
            published = Day.of(writtenInTime);
            basis = "time";
        }
        String modified = Day.of(meta(page, MODIFIED));
        if (modified == null) {
            modified = Day.of(fromArticles(nodes, "dateModified"));
        }
        return new PageFacts(
                address(page),
                outlet,
                title(page, nodes, outlet),
                published,
                published == null ? null : basis,
                modified,
                first(writtenInMeta, writtenInJson));
    }

    private static String title(Document page, List<JsonNode> nodes, String outlet) {
        String headline = fromArticles(nodes, "headline");
        List<Element> headings =
                page.select("h1").stream().filter(h -> !h.text().isBlank()).toList();
        String heading = headings.size() == 1 ? headings.get(0).text().strip() : null;
        String inHead = blankToNull(page.title());
        String title = first(
                headline,
                meta(page, List.of("og:title", "twitter:title", "dc.title", "citation_title")),
                heading,
                inHead);
        if (title == null) {
            return null;
        }
        if (heading != null && heading.length() >= 10 && title.startsWith(heading)) {
            return heading;
        }
        return withoutSite(title, outlet);
    }

    /** A title without its last part, where that is the site's name, or stands behind a bar and is short. */
    static String withoutSite(String title, String outlet) {
        Matcher suffix = SUFFIX.matcher(title);
        if (!suffix.find()) {
            return title;
        }
        String site = suffix.group("site");
        String before = title.substring(0, suffix.start()).strip();
        boolean bar = suffix.group().strip().matches("(?s)(?:[|»·]|::).*");
        boolean named = outlet != null
                && (letters(site).contains(letters(outlet)) || letters(outlet).contains(letters(site)));
        boolean shortName = bar && site.split("\\s+").length <= 4 && before.split("\\s+").length >= 3;
        return named || shortName ? before : title;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String meta(Document page, List<String> names) {
        for (String name : names) {
            for (Element meta : page.select("meta[content]")) {
                boolean named = meta.attr("name").equalsIgnoreCase(name)
                        || meta.attr("property").equalsIgnoreCase(name)
                        || meta.attr("itemprop").equalsIgnoreCase(name);
                if (named && !meta.attr("content").isBlank()) {
                    return meta.attr("content").strip();
                }
            }
        }
        return null;
    }

    /** The day in a {@code time} element that is marked as the publication's, or that is the only one of the article. */
    private static String time(Document page) {
        Element marked =
                page.selectFirst("time[pubdate], time[itemprop=datePublished], [itemprop=datePublished][datetime]");
        if (marked != null) {
            return first(blankToNull(marked.attr("datetime")), marked.text());
        }
        List<Element> times = new ArrayList<>(page.select("article time, main time"));
        if (times.isEmpty()) {
            times.addAll(page.select("time"));
        }
        List<String> days = times.stream()
                .map(time -> first(blankToNull(time.attr("datetime")), time.text()))
                .distinct()
                .toList();
        return days.size() == 1 ? days.get(0) : null;
    }

    private static String address(Document page) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String address = first(canonical == null ? null : canonical.attr("href"), meta(page, List.of("og:url")));
        return address != null && address.matches("https?://[^/\\s]+/\\S+") ? address : null;
    }

    private static List<JsonNode> linkedData(Document page) {
        List<JsonNode> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                collect(JSON.readTree(script.data()), nodes);
            } catch (JsonProcessingException e) {
                // A page with broken linked data still has its words; other sources of its facts follow.
                continue;
            }
        }
        return nodes;
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, into));
        } else if (node.isObject()) {
            into.add(node);
            collect(node.path("@graph"), into);
        }
    }

    /** A field of the first node that is an article of some kind, else of a web page; of a thing, its name. */
    private static String fromArticles(List<JsonNode> nodes, String field) {
        for (String kind : List.of("Article", "Report", "Posting", "WebPage")) {
            for (JsonNode node : nodes) {
                String type = node.path("@type").toString();
                JsonNode value = node.path(field);
                if (value.isArray()) {
                    value = value.path(0);
                }
                String words = value.isObject() ? value.path("name").asText("") : value.asText("");
                if (type.contains(kind) && !words.isBlank()) {
                    return org.jsoup.parser.Parser.unescapeEntities(words.strip(), false);
                }
            }
        }
        return null;
    }

    private static String first(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }

    private static String blankToNull(String value) {
        return value.isBlank() ? null : value.strip();
    }
}
