package org.servanda.intake;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The words of HTML elements as plain text: an empty line between paragraphs, one line an item or row, white space collapsed elsewhere. */
final class PageText implements NodeVisitor {

    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "body",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "ul",
            "ol",
            "dl",
            "table",
            "pre",
            "header",
            "footer",
            "figure",
            "address",
            "fieldset",
            "form",
            "hr",
            "center");
    private static final Set<String> LINES = Set.of("li", "tr", "dt", "dd", "br", "caption", "option");
    private static final Set<String> SILENT =
            Set.of("script", "style", "noscript", "template", "head", "title", "svg", "iframe", "select");

    private final StringBuilder out = new StringBuilder();
    private int breaks;
    private boolean space;
    private int silent;

    private PageText() {}

    static String of(Element element) {
        PageText text = new PageText();
        NodeTraversor.traverse(text, element);
        return text.out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            if (silent == 0) {
                append(text.getWholeText(), text.parent() instanceof Element parent && inPre(parent));
            }
            return;
        }
        String name = node.nodeName();
        if (SILENT.contains(name)) {
            silent++;
        }
        edge(name, true);
    }

    @Override
    public void tail(Node node, int depth) {
        String name = node.nodeName();
        if (SILENT.contains(name)) {
            silent--;
        }
        edge(name, false);
    }

    private void edge(String name, boolean opens) {
        if (name.equals("br")) {
            breaks += opens ? 1 : 0;
        } else if (PARAGRAPHS.contains(name)) {
            breaks = 2;
        } else if (LINES.contains(name)) {
            breaks = Math.max(breaks, 1);
        } else if (opens && (name.equals("td") || name.equals("th")) && breaks == 0 && !out.isEmpty()) {
            out.append(" |");
            space = true;
        }
    }

    private void append(String words, boolean preformatted) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' && preformatted) {
                breaks++;
            } else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                space = true;
            } else if (c != '\u00ad' && c != '\u200b') {
                if (!out.isEmpty()) {
                    if (breaks > 0) {
                        out.append(breaks == 1 ? "\n" : "\n\n");
                    } else if (space) {
                        out.append(' ');
                    }
                }
                breaks = 0;
                space = false;
                out.append(c);
            }
        }
    }

    private static boolean inPre(Element element) {
        return element.nameIs("pre")
                || element.parent() != null && element.parent().nameIs("pre");
    }
}
