package org.servanda.intake;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.servanda.problem.Problem;

/**
 * Reads RSS and Atom feeds: each entry is a report with the entry's own text. An entry's bytes are that entry alone as an Atom entry document
 * (RFC 4287), made of what concerns the report, so that a counter of comments does not make a new report. Such a document is read as a
 * feed of one entry.
 */
final class Feed {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final List<String> DATE_NAMES = List.of("pubDate", "published", "issued", "date", "created");

    private Feed() {}

    /** @param from how many entries to leave out at the start, because they were read before */
    static void read(byte[] bytes, String charset, String source, long from, Consumer<Part> parts) {
        SyndFeed feed;
        List<Element> elements;
        try {
            Document document = document(bytes, charset);
            if (document.getRootElement().getName().equals("entry")) {
                Element alone = document.detachRootElement();
                document.setRootElement(new Element("feed", alone.getNamespace()).addContent(alone));
            }
            elements = elements(document.getRootElement());
            feed = new SyndFeedInput().build(document);
        } catch (JDOMException e) {
            throw Problem.input(
                            "Cannot read " + source,
                            why(e),
                            "Ask the publisher for a well-formed feed, or read its pages instead")
                    .asException(e);
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw Problem.input(
                            "Cannot read " + source,
                            "it is neither an RSS nor an Atom feed that is known here",
                            "Read the pages themselves instead")
                    .asException(e);
        }
        List<SyndEntry> entries = feed.getEntries();
        if (entries.isEmpty()) {
            parts.accept(new Part.Passed(source, "the feed has no entries"));
        }
        for (int i = (int) from; i < entries.size(); i++) {
            String label = source + ", entry " + (i + 1);
            parts.accept(new Part.Begun(i, label));
            Element element = elements.size() == entries.size() ? elements.get(i) : null;
            parts.accept(entry(feed, entries.get(i), element, label));
        }
    }

    /** Feeds often hold control characters that XML forbids; those are dropped where they are what breaks it. */
    private static Document document(byte[] bytes, String charset) throws JDOMException, IOException {
        try {
            return HardenedXml.parse(bytes, charset);
        } catch (JDOMException e) {
            byte[] clean = clean(Decoded.of(bytes, charset).text()).getBytes(StandardCharsets.UTF_8);
            return HardenedXml.parse(clean, "UTF-8");
        }
    }

    private static Part entry(SyndFeed feed, SyndEntry entry, Element element, String label) {
        String html = body(entry);
        String text = Page.words(html);
        String title = blankToNull(Page.words(entry.getTitle() == null ? "" : entry.getTitle()));
        String link = blankToNull(entry.getLink());
        String outlet = element == null ? null : sourceTitle(element);
        if (outlet == null) {
            outlet = blankToNull(feed.getTitle());
        }
        String written = element == null ? null : written(element);
        String published = Day.of(written);
        if (published == null && entry.getPublishedDate() != null) {
            published = entry.getPublishedDate()
                    .toInstant()
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .toString();
        }
        String modified = element == null ? null : Day.of(childText(element, "updated"));
        if (text.isBlank()) {
            text = title == null ? "" : title;
        }
        Draft draft = new Draft(
                link, outlet, title, published, published == null ? null : "feed", modified, text, List.of(), null);
        if (written != null && published == null) {
            draft = draft.withTrouble(PlainText.undated(label, written));
        }
        byte[] payload = alone(entry, html, title, link, outlet, written, element);
        return new Part.Understood(draft, payload, Content.FEED, null);
    }

    /** The longest text that an entry carries. */
    private static String body(SyndEntry entry) {
        List<String> texts = new ArrayList<>();
        for (SyndContent content : entry.getContents()) {
            texts.add(content.getValue() == null ? "" : html(content));
        }
        if (entry.getDescription() != null && entry.getDescription().getValue() != null) {
            texts.add(html(entry.getDescription()));
        }
        return texts.stream().max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String html(SyndContent content) {
        boolean plain = "text".equals(content.getType()) || "text/plain".equals(content.getType());
        if (!plain) {
            return content.getValue();
        }
        String escaped = content.getValue().replace("&", "&amp;").replace("<", "&lt;");
        return "<p>" + escaped.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>";
    }

    private static byte[] alone(
            SyndEntry entry, String html, String title, String link, String outlet, String written, Element element) {
        Element alone = new Element("entry", ATOM);
        add(alone, "id", entry.getUri() == null ? link : entry.getUri());
        add(alone, "title", title);
        if (link != null) {
            alone.addContent(new Element("link", ATOM).setAttribute("href", clean(link)));
        }
        add(alone, "published", written);
        add(alone, "updated", element == null ? null : childText(element, "updated"));
        if (outlet != null) {
            Element source = new Element("source", ATOM);
            add(source, "title", outlet);
            alone.addContent(source);
        }
        alone.addContent(
                new Element("content", ATOM).setAttribute("type", "html").setText(clean(html)));
        XMLOutputter writer = new XMLOutputter(Format.getRawFormat().setLineSeparator("\n"));
        return writer.outputString(new Document(alone)).getBytes(StandardCharsets.UTF_8);
    }

    private static void add(Element to, String name, String words) {
        if (words != null) {
            to.addContent(new Element(name, ATOM).setText(clean(words)));
        }
    }

    /** Without characters that XML cannot hold; parsers let some through by reference. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().filter(Verifier::isXMLCharacter).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static List<Element> elements(Element root) {
        List<Element> found = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (child.getName().equals("item") || child.getName().equals("entry")) {
                found.add(child.clone());
            } else if (child.getName().equals("channel")) {
                found.addAll(elements(child));
            }
        }
        return found;
    }

    private static String written(Element element) {
        for (String name : DATE_NAMES) {
            String words = childText(element, name);
            if (words != null) {
                return words;
            }
        }
        return childText(element, "updated");
    }

    private static String sourceTitle(Element element) {
        for (Element child : element.getChildren()) {
            if (child.getName().equals("source")) {
                String title = childText(child, "title");
                return title == null ? blankToNull(child.getTextTrim()) : title;
            }
        }
        return null;
    }

    private static String childText(Element element, String name) {
        for (Element child : element.getChildren()) {
            if (child.getName().equals(name)) {
                return blankToNull(child.getTextTrim());
            }
        }
        return null;
    }

    private static String why(JDOMException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("DOCTYPE")) {
            return "it declares a document type, which is refused because it can pull in other files";
        }
        return "its XML is broken or ends early";
    }

    private static String blankToNull(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
