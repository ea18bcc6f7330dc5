package org.servanda.intake;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Takes off a page what surely is no part of its report: menus, adverts, share buttons, teasers for other pages, captions. */
final class PageFurniture {

    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, header:not(article header), footer:not(article footer), aside,"
                    + " form, button, iframe, svg, figcaption, [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search],"
                    + " [hidden], [aria-hidden=true], [style~=(?i)display:\\s*none]";

    /** Words of class and id names that mark what is not the report. */
    private static final Set<String> MARKS = Set.of(
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adsbygoogle",
            "sponsored",
            "taboola",
            "outbrain",
            "sharedaddy",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "subscription",
            "related",
            "recommended",
            "comments",
            "cookie",
            "cookies",
            "consent",
            "breadcrumb",
            "breadcrumbs",
            "popup",
            "menu",
            "navbar",
            "sidebar",
            "caption");

    /** Never taken off for their names alone. */
    private static final Set<String> FRAMES = Set.of("html", "body", "article", "main", "p");

    /** Whole lines that are no sentence of any report. */
    private static final Pattern LINE = Pattern.compile(
            "advert(?:isement|ising)?|sponsored(?: content)?|article continues (?:below|after)(?: (?:this )?ad(?:vertisement)?)?"
                    + "|story continues below(?: advertisement)?|scroll to continue|share(?: this)?(?: (?:article|story|page|post))?(?: on .{1,20})?:?"
                    + "|share it:?|share via .{1,20}|tweet|pin it|print(?: this)?(?: (?:article|page))?|e-?mail(?: this)?(?: (?:article|story))?|copy link"
                    + "|facebook|twitter|whatsapp|telegram|linkedin|leave a (?:reply|comment)|read more|read next|read also|see also|also read"
                    + "|related(?: (?:articles|stories|news|posts|topics))?:?|sign up (?:for|to) (?:our|the) .{0,40}newsletter.{0,20}"
                    + "|subscribe(?: (?:now|to our newsletter))?|back to top|loading\\.{0,3}|photo gallery|view gallery",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern TEASER = Pattern.compile(
            "(?:[>»►•*\\s]*)(?:read(?: more| also| next| on)?|see also|also read|also see|related(?: (?:article|story|news))?|more on this|don['’]t miss"
                    + "|watch(?: also)?)\\s*(?:[:|»>–—-]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_TEASER = 250;

    /** Within a sentence these are words of it; only when they are all that stands there can they be junk. */
    private static final Set<String> INLINE = Set.of("span", "strong", "b", "em", "a");

    private PageFurniture() {}

    static void removeFrom(Element root) {
        root.select(NEVER_TEXT).remove();
        Map<Node, Integer> letters = letters(root);
        int all = letters.get(root);
        for (Element element : root.select("[class], [id]")) {
            if (element != root && !FRAMES.contains(element.normalName()) && marked(element)) {
                // A marked element that holds much of the page is its frame, named after what it also holds.
                if (letters.get(element) * 3 < all) {
                    element.remove();
                }
            }
        }
        letters = letters(root);
        for (Element element : root.select("p, div, li, h2, h3, h4, h5, h6, span, strong, b, em, a")) {
            int own = letters.getOrDefault(element, 0);
            boolean within = element != root && element.parent() != null;
            if (within
                    && own > 0
                    && own <= LONGEST_TEASER
                    && (!INLINE.contains(element.normalName()) || own == letters.get(element.parent()))) {
                if (isJunk(element)) {
                    element.remove();
                }
            }
        }
    }

    /** How many characters, white space aside, each element holds; counted once, because pages nest deeply. */
    private static Map<Node, Integer> letters(Element root) {
        Map<Node, Integer> letters = new IdentityHashMap<>();
        NodeVisitor count = new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                letters.put(node, node instanceof TextNode words ? inked(words.getWholeText()) : 0);
            }

            @Override
            public void tail(Node node, int depth) {
                if (node != root) {
                    letters.merge(node.parent(), letters.get(node), Integer::sum);
                }
            }
        };
        NodeTraversor.traverse(count, root);
        return letters;
    }

    private static int inked(String words) {
        int inked = 0;
        for (int i = 0; i < words.length(); i++) {
            inked += Character.isWhitespace(words.charAt(i)) ? 0 : 1;
        }
        return inked;
    }

    private static boolean marked(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        for (String word : names.split("[^a-z]+")) {
            if (MARKS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJunk(Element element) {
        if (element.childrenSize() > 12) {
            return false;
        }
        String words = element.text().strip();
        if (words.isEmpty() || words.length() > LONGEST_TEASER) {
            return false;
        }
        if (LINE.matcher(words).matches()) {
            return true;
        }
        Matcher teaser = TEASER.matcher(words);
        if (!teaser.lookingAt()) {
            return false;
        }
        String linked = element.nameIs("a") ? words : element.select("a").text().strip();
        return !linked.isEmpty() && linked.length() >= words.length() - teaser.end() - 2;
    }
}
