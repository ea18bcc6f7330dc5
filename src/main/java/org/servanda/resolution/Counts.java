package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds and reads counts of papers: {@code eight agreements}, {@code a dozen MoUs}, {@code several protocols}. */
final class Counts {

    /** More papers than any ceremony signs; larger numbers count something else. */
    private static final int MOST = 10_000;

    private static final Set<String> VAGUE =
            Set.of("several", "numerous", "many", "various", "multiple", "dozens", "scores", "hundreds", "few");

    private static final Set<String> STOPS = Set.of(
            "in",
            "on",
            "at",
            "to",
            "for",
            "from",
            "by",
            "with",
            "that",
            "which",
            "who",
            "will",
            "would",
            "were",
            "was",
            "are",
            "is",
            "be",
            "been",
            "have",
            "has",
            "had",
            "signed",
            "sign",
            "signing",
            "concluded",
            "inked",
            "exchanged",
            "agreed",
            "adopted",
            "said",
            "but",
            "or",
            "as",
            "their",
            "its",
            "the",
            "this",
            "these",
            "into",
            "under",
            "after",
            "before",
            "during",
            "between",
            "than",
            "per",
            "percent",
            "million",
            "billion",
            "a",
            "an",
            "of",
            "years",
            "year",
            "days",
            "day",
            "months",
            "month",
            "weeks",
            "hours",
            "point",
            "page",
            "part",
            "side",
            "%",
            "$",
            "€",
            "£");

    /** Words in -s that may stand before a paper. */
    private static final Set<String> IN_S = Set.of(
            "customs",
            "sports",
            "arms",
            "goods",
            "services",
            "logistics",
            "economics",
            "telecommunications",
            "affairs",
            "rights",
            "fisheries",
            "railways",
            "business",
            "access",
            "sciences",
            "arts",
            "communications",
            "systems",
            "previous",
            "various",
            "numerous",
            "cross",
            "gas",
            "mines",
            "forces",
            "weapons",
            "sanctions",
            "investments",
            "duties",
            "tariffs",
            "taxes",
            "emergencies",
            "statistics",
            "politics",
            "landmark",
            "serious",
            "less");

    private static final Phrases<Paper> PAPERS = new Phrases<>();

    private record Paper(String words, String singular, boolean isPlural) {}

    static {
        for (String[] row : Lines.of("papers.tsv", 2)) {
            PAPERS.add(row[0], false, new Paper(row[0], row[0], false));
            PAPERS.add(row[1], false, new Paper(row[1], row[0], true));
        }
    }

    private Counts() {}

    /** Every count of papers in a text, in order. */
    static List<Count> find(String text) {
        Tokens tokens = new Tokens(text);
        List<Count> counts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Reach reach = count(tokens, at);
            if (reach == null) {
                at++;
            } else {
                counts.add(reach.count());
                at = reach.next();
            }
        }
        return counts;
    }

    /** The first count in words that are known to be one; the paper may be left out ({@code over 24}). Null where no count stands there. */
    static Count resolve(String words) {
        List<Count> counts = find(words);
        if (!counts.isEmpty()) {
            return counts.getFirst();
        }
        Tokens tokens = new Tokens(words);
        for (int at = 0; at < tokens.size(); at++) {
            Numerals.Numeral number = number(tokens, at);
            if (number != null) {
                Bound.Before before = Bound.before(tokens, at);
                Found span = tokens.span(before.start(), number.next());
                return new Count(span.start(), span.end(), number.whole(), before.bound(), null, null);
            }
            if (VAGUE.contains(tokens.get(at).key())) {
                return new Count(tokens.get(at).start(), tokens.get(at).end(), null, Bound.ABOUT, null, null);
            }
        }
        return null;
    }

    /** @param next index of the token after it */
    private record Reach(Count count, int next) {}

    private static Reach count(Tokens tokens, int at) {
        boolean vague = VAGUE.contains(tokens.get(at).key());
        Numerals.Numeral number = vague ? null : number(tokens, at);
        if (number == null && !vague) {
            return null;
        }
        int next = vague ? tokens.skip(at + 1, "of") : number.next();
        boolean hyphen = tokens.get(next).isDash() && tokens.get(next).glued();
        Phrases.Match<Paper> paper = hyphen ? PAPERS.at(tokens, next + 1) : paper(tokens, next);
        if (paper == null) {
            return null;
        }
        boolean isOne = !vague && number.whole() == 1;
        if (paper.value().isPlural() == (isOne || hyphen)) {
            return null;
        }
        Bound.Before before = vague ? new Bound.Before(Bound.ABOUT, at) : Bound.before(tokens, at);
        Found span = tokens.span(before.start(), paper.next());
        Integer value = vague ? null : Integer.valueOf(number.whole());
        Paper found = paper.value();
        return new Reach(
                new Count(span.start(), span.end(), value, before.bound(), found.words(), found.singular()),
                paper.next());
    }

    private static Numerals.Numeral number(Tokens tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        boolean partOfName = token.glued() && (before.isWord() || before.isDash() || before.is("/"));
        boolean isYear = token.kind() == Token.Kind.NUMBER && token.text().matches("(1[89]|20|21)\\d\\d");
        if (partOfName || isYear || before.is("$") || before.is("no") || before.is("article")) {
            return null;
        }
        Numerals.Numeral number = Numerals.read(tokens, at);
        return number == null || number.whole() < 1 || number.whole() > MOST ? null : number;
    }

    /** The paper after a number, with up to eight words of description between them. */
    private static Phrases.Match<Paper> paper(Tokens tokens, int from) {
        for (int at = from; at <= from + 8 && at < tokens.size(); at++) {
            Phrases.Match<Paper> paper = PAPERS.at(tokens, at);
            if (paper != null
                    && (paper.value().isPlural() || !tokens.get(paper.next()).isWord())) {
                return paper;
            }
            if (paper == null && (!mayDescribe(tokens.get(at)) || Numerals.read(tokens, at) != null)) {
                return null;
            }
        }
        return null;
    }

    private static boolean mayDescribe(Token token) {
        if (token.is(",") || token.is("and") || token.is("&") || token.isDash()) {
            return true;
        }
        boolean plural = token.key().endsWith("s") && !token.key().endsWith("ss") && !IN_S.contains(token.key());
        return token.isWord() && !STOPS.contains(token.key()) && !plural;
    }
}
