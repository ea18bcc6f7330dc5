package org.servanda.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where a text names persons in full or with their office ({@code Norway's foreign minister, Espen Barth Eide}), and where it names an office
 * alone ({@code the Iranian president}).
 */
final class Namings {

    /**
     * An office, with or without the person who holds it.
     *
     * @param start UTF-16 index of the first word, the party's name included
     * @param end index after the last word
     * @param role the office as worded, without the party; null where only a name stands
     * @param party code of the party named with it, or null
     * @param to code of the party to which an envoy is sent, or null
     * @param name the person's name without titles, or null
     * @param plural whether several holders are meant: {@code the foreign ministers}
     */
    record Naming(int start, int end, String role, String party, String to, String name, boolean plural) {}

    private static final Set<String> HONORIFICS = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "prof",
            "professor",
            "sir",
            "dame",
            "lord",
            "lady",
            "madam",
            "ayatollah",
            "imam",
            "grand",
            "seyyed",
            "sayyed",
            "sayyid",
            "gen",
            "general",
            "lt",
            "col",
            "colonel",
            "maj",
            "major",
            "field",
            "marshal",
            "admiral",
            "adm",
            "captain",
            "capt",
            "brigadier",
            "hon",
            "honourable",
            "honorable",
            "excellency",
            "his",
            "her",
            "majesty",
            "highness",
            "royal",
            "holiness",
            "comrade",
            "hajj",
            "baroness",
            "brig",
            "sen",
            "senator",
            "rev",
            "father",
            "hujjat",
            "hojatoleslam",
            "hojjatoleslam",
            "eng",
            "engineer");

    private static final Set<String> COMMON_WORDS = Set.of(
            "head",
            "heads",
            "host",
            "hosts",
            "chair",
            "chairs",
            "official",
            "officials",
            "chief",
            "chiefs",
            "guest",
            "guests",
            "state");

    private static final Set<String> SECOND_HEADS = Set.of("general", "minister", "secretary", "chief");

    private static final Set<String> LOOSE_MODIFIERS = Set.of(
            "then",
            "former",
            "new",
            "late",
            "newly",
            "visiting",
            "current",
            "acting",
            "ex",
            "long-time",
            "longtime",
            "outgoing",
            "incoming",
            "the");

    /** {@code al-Sisi}. */
    private static final Pattern ARTICLED = Pattern.compile("(al|el|ul|as|ar|at|ad|an|ash)[-‐‑]\\p{Lu}.*");

    private static final Pattern CLOSING = Pattern.compile("\\s*[,.;:)—–]");

    private static final Set<String> PERSONAL_TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "sir",
            "ayatollah",
            "imam",
            "lord",
            "lady",
            "dame",
            "baroness",
            "seyyed",
            "sayyed",
            "sayyid",
            "prof",
            "madam");

    /** Parts of a body's name after the party: {@code chairman of the Hamas Political Bureau}. */
    private static final Set<String> BODY_PARTS = Set.of(
            "political",
            "bureau",
            "politburo",
            "central",
            "committee",
            "council",
            "executive",
            "national",
            "assembly",
            "supreme",
            "parliament",
            "senate",
            "state",
            "commission",
            "board",
            "movement",
            "party",
            "security",
            "high",
            "federal",
            "transitional",
            "sovereign",
            "sovereignty",
            "legislative",
            "presidential",
            "military",
            "armed",
            "forces",
            "general",
            "staff",
            "court",
            "bank",
            "ministerial",
            "people's");

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "bin", "bint", "ibn",
            "al", "el", "ul", "ur", "la", "le", "du", "y", "e", "ould", "ter", "zu", "abu", "binti", "ag");

    private static final Set<String> NOT_NAMES = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "the",
            "a",
            "an",
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "in",
            "on",
            "at",
            "by",
            "to",
            "from",
            "with",
            "and",
            "or",
            "but",
            "for",
            "of",
            "as",
            "after",
            "before",
            "during",
            "following",
            "speaking",
            "this",
            "that",
            "these",
            "those",
            "his",
            "her",
            "their",
            "its",
            "our",
            "both",
            "two",
            "three",
            "met",
            "said",
            "says",
            "visits",
            "meets",
            "signs",
            "arrives",
            "calls",
            "told",
            "according",
            "when",
            "while",
            "if",
            "all",
            "also",
            "who",
            "what",
            "how",
            "why",
            "where",
            "there",
            "here",
            "not",
            "no",
            "yes",
            "will",
            "has",
            "have",
            "had",
            "is",
            "was",
            "were",
            "are",
            "be",
            "been",
            "council",
            "union",
            "republic",
            "party",
            "ministry",
            "government",
            "parliament",
            "commission",
            "committee",
            "conference",
            "summit",
            "agreement",
            "treaty",
            "university",
            "bank",
            "court",
            "assembly",
            "airport",
            "palace",
            "hotel",
            "forum",
            "state",
            "states",
            "kingdom",
            "embassy",
            "house",
            "office",
            "group",
            "news",
            "agency",
            "times",
            "post",
            "street",
            "city",
            "river",
            "lake",
            "sea",
            "international",
            "national",
            "affairs",
            "cooperation",
            "security",
            "economic",
            "trade",
            "today",
            "yesterday",
            "tomorrow",
            "late",
            "early",
            "agrees",
            "vows",
            "warns",
            "urges",
            "hosts",
            "announces",
            "hails",
            "wants",
            "seeks",
            "backs",
            "agree",
            "sign",
            "meet",
            "hold",
            "holds",
            "discuss",
            "pledge",
            "pledges",
            "welcomes",
            "denies",
            "accuses",
            "rejects",
            "over",
            "amid",
            "ahead",
            "visit",
            "talks",
            "new",
            "former",
            "please",
            "photo",
            "file",
            "read",
            "more",
            "however",
            "earlier",
            "later",
            "meanwhile",
            "then",
            "than",
            "so",
            "only",
            "each",
            "neither",
            "either",
            "every",
            "some",
            "any",
            "leaves",
            "lands",
            "heads",
            "leads",
            "tells",
            "league",
            "division",
            "cup",
            "championship",
            "tour",
            "trip",
            "deal",
            "pact",
            "between",
            "should",
            "would",
            "could",
            "may",
            "does",
            "did");

    private final NamedWords words;
    private final List<Naming> found = new ArrayList<>();

    Namings(NamedWords words) {
        this.words = words;
        int i = 0;
        while (i < words.size()) {
            int next = role(i);
            next = next > i ? next : honoured(i);
            i = next > i ? next : i + 1;
        }
    }

    /** Whether a capitalised word is no part of a name: a weekday, the first word of a sentence. */
    static boolean isNoName(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return NOT_NAMES.contains(lower) || HONORIFICS.contains(lower);
    }

    /** In the order of the text. */
    List<Naming> found() {
        return found;
    }

    /** A name without its titles: {@code Ayatollah Khamenei} is {@code Khamenei}. */
    static String withoutHonorifics(String name) {
        String rest = name;
        int blank = rest.indexOf(' ');
        while (blank > 0
                && HONORIFICS.contains(rest.substring(0, blank).replace(".", "").toLowerCase(Locale.ROOT))) {
            rest = rest.substring(blank + 1);
            blank = rest.indexOf(' ');
        }
        return rest;
    }

    /** Reads a person who has a title and no office: {@code Ayatollah Khamenei}, {@code Mr. Annan}. */
    private int honoured(int at) {
        NamedWords.Word word = words.get(at);
        boolean title = word.isCapital() && PERSONAL_TITLES.contains(word.lower());
        boolean follows = at + 1 < words.size()
                && (words.follows(at + 1) || words.gap(at + 1).equals(". "));
        if (!title || !follows || !namePart(at + 1, true)) {
            return at;
        }
        int start = skipHonorifics(at + 1);
        int end = lastOfName(start);
        if (end == start) {
            return at;
        }
        add(word.start(), words.get(end - 1).end(), null, null, null, start, end);
        return end;
    }

    /** Reads an office that begins at a word, adds its naming, and returns the word after it. */
    private int role(int at) {
        int head = headOf(at);
        if (head < 0) {
            return at;
        }
        String plain = words.get(head).word();
        boolean plural = Roles.isPlural(plain);
        int end = tail(head + 1);
        int startIndex = words.get(at).start();
        int endIndex = words.get(end - 1).end();
        String role = words.text.substring(startIndex, endIndex).replaceAll("\\s+", " ");
        String party = null;
        int before = at - 1;
        while (before >= 0 && words.follows(before + 1) && isLooseModifier(before)) {
            before--;
        }
        if (before >= 0 && words.get(before).isParty() && joined(before + 1)) {
            party = words.get(before).name().code();
            startIndex = words.get(before).start();
        }
        String to = null;
        int after = end;
        int ofParty = partyAfter(end);
        if (ofParty >= 0 && (party == null)) {
            party = words.get(ofParty).name().code();
            after = ofParty + 1;
            while (after < words.size()
                    && words.follows(after)
                    && BODY_PARTS.contains(words.get(after).lower())) {
                after++;
            }
            endIndex = words.get(ofParty).past();
        } else if (isEnvoy(role) && after + 1 < words.size() && words.get(after).is("to")) {
            int target = words.get(after + 1).is("the") ? after + 2 : after + 1;
            if (target < words.size() && words.get(target).isParty()) {
                after = target + 1;
                to = words.get(target).name().code();
                endIndex = words.get(target).past();
            }
        }
        boolean owner = words.get(head).isPossessive();
        int nameEnd = plural || owner ? after : nameAfter(after);
        if (nameEnd > after) {
            int nameStart = skipHonorifics(after);
            int ofAfter = party == null && to == null ? partyAfter(nameEnd) : -1;
            if (ofAfter >= 0) {
                party = words.get(ofAfter).name().code();
            }
            int last = ofAfter >= 0
                    ? words.get(ofAfter).end()
                    : words.get(nameEnd - 1).end();
            add(startIndex, last, role, party, to, nameStart, nameEnd);
            return ofAfter >= 0 ? ofAfter + 1 : nameEnd;
        }
        int apposed = plural ? -1 : apposedName(before, at, party != null && ofParty < 0);
        if (apposed >= 0) {
            int last = lastOfName(apposed);
            add(words.get(apposed).start(), endIndex, owner ? null : role, party, to, skipHonorifics(apposed), last);
            return after;
        }
        found.add(new Naming(startIndex, endIndex, role, party, to, null, plural));
        return after;
    }

    /** The word that makes an office of the words from here, or -1. */
    private int headOf(int at) {
        int head = -1;
        for (int i = at; i < words.size() && i < at + 9; i++) {
            NamedWords.Word word = words.get(i);
            boolean joined = i == at
                    || words.follows(i)
                    || words.gap(i).equals(", ") && i + 1 < words.size() && Roles.isModifier(word.word());
            if (!joined || word.isParty()) {
                break;
            }
            boolean isHead = Roles.isHead(word.word());
            boolean isModifier = Roles.isModifier(word.word());
            if (isHead) {
                head = i;
            }
            if (head == i && (word.isPossessive() || !isModifier && !nextIsHead(i))) {
                break;
            }
            if (!isHead
                    && !isModifier
                    && !(i > at
                            && word.is("and")
                            && i + 1 < words.size()
                            && Roles.isModifier(words.get(i + 1).word()))) {
                break;
            }
            if (word.isPossessive()) {
                break;
            }
        }
        if (head >= 0 && words.get(head).is("general") && head == at) {
            return -1;
        }
        if (head == at && COMMON_WORDS.contains(words.get(head).lower())) {
            boolean article = head > 0
                    && (words.get(head - 1).is("the") || words.get(head - 1).isParty());
            boolean post = head + 1 < words.size() && words.get(head + 1).is("of");
            return article || post ? head : -1;
        }
        return head;
    }

    private boolean nextIsHead(int i) {
        return i + 1 < words.size()
                && words.follows(i + 1)
                && Roles.isHead(words.get(i + 1).word())
                && SECOND_HEADS.contains(words.get(i + 1).lower());
    }

    /** The word after {@code of state}, {@code of foreign affairs and trade}, {@code for energy}. */
    private int tail(int from) {
        int end = from;
        while (end + 1 < words.size()
                && words.follows(end)
                && (words.get(end).is("of")
                        || words.get(end).is("for")
                        || words.get(end).is("and"))) {
            int i = end + 1;
            if (i < words.size() && words.follows(i) && words.get(i).is("the")) {
                i++;
            }
            int start = i;
            while (i < words.size()
                    && words.follows(i)
                    && !words.get(i).isParty()
                    && Roles.isArea(words.get(i).word())) {
                i++;
            }
            if (i == start || end == from && words.get(end).is("and")) {
                break;
            }
            end = i;
        }
        return end;
    }

    private boolean isLooseModifier(int i) {
        return !words.get(i).isParty() && LOOSE_MODIFIERS.contains(words.get(i).lower());
    }

    private boolean joined(int next) {
        String gap = words.gap(next);
        return gap.equals(" ") || gap.equals("-") || gap.equals(" then-");
    }

    /** The party in {@code of Kenya}, {@code of the Republic of Armenia}, or -1. */
    private int partyAfter(int at) {
        if (at + 1 >= words.size() || !words.follows(at) || !words.get(at).is("of")) {
            return -1;
        }
        int party = words.get(at + 1).is("the") ? at + 2 : at + 1;
        return party < words.size() && words.follows(party) && words.get(party).isParty() ? party : -1;
    }

    private static boolean isEnvoy(String role) {
        return role.toLowerCase(Locale.ROOT).matches(".*(ambassador|envoy|representative|consul|chargé.*)");
    }

    private int skipHonorifics(int at) {
        int i = at;
        while (i + 1 < words.size() && HONORIFICS.contains(words.get(i).lower()) && namePart(i + 1, true)) {
            i++;
        }
        return i;
    }

    /** The word after a name that follows an office, or {@code at} where none follows. */
    private int nameAfter(int at) {
        if (at >= words.size()) {
            return at;
        }
        boolean comma = words.gap(at).equals(", ") || words.gap(at).equals(": ");
        if (!comma && !words.follows(at) || !namePart(at, true)) {
            return at;
        }
        int end = lastOfName(at);
        int core = skipHonorifics(at);
        if (end <= core) {
            return at;
        }
        if (!comma) {
            return end;
        }
        boolean closed = end == words.size()
                || CLOSING.matcher(words.gap(end)).lookingAt()
                || !words.get(end).isCapital() && end - core >= 2;
        return closed && end - core >= 2 ? end : at;
    }

    private int lastOfName(int at) {
        int end = at;
        while (end < words.size() && end - at < 8 && namePart(end, end == at)) {
            end++;
            if (words.get(end - 1).isPossessive()) {
                break;
            }
        }
        while (end > at && PARTICLES.contains(words.get(end - 1).word())) {
            end--;
        }
        return end;
    }

    private boolean namePart(int i, boolean first) {
        if (i >= words.size() || words.get(i).isParty()) {
            return false;
        }
        String word = words.get(i).word();
        String lower = word.toLowerCase(Locale.ROOT);
        String gap = words.gap(i);
        boolean initial = !first
                && gap.equals(". ")
                && (words.get(i - 1).word().length() == 1
                        || HONORIFICS.contains(words.get(i - 1).lower()));
        boolean near = first || gap.equals(" ") || initial;
        if (!near || NOT_NAMES.contains(lower) || !Character.isLetter(word.codePointAt(0))) {
            return false;
        }
        if (!first && PARTICLES.contains(word)) {
            return i + 1 < words.size()
                    && words.follows(i + 1)
                    && (words.get(i + 1).isCapital()
                            || PARTICLES.contains(words.get(i + 1).word()));
        }
        boolean hyphenated = ARTICLED.matcher(word).matches();
        if (!words.get(i).isCapital() && !hyphenated) {
            return false;
        }
        boolean title = Roles.isHead(word) && !HONORIFICS.contains(lower);
        return !title;
    }

    /** Where a name of two words or more stands before {@code , the president of Iran}; -1 where none does. */
    private int apposedName(int before, int at, boolean partyBefore) {
        int i = partyBefore ? before : at;
        if (i > 0
                && words.follows(i)
                && (words.get(i - 1).is("the")
                        || words.get(i - 1).is("a")
                        || words.get(i - 1).is("an"))) {
            i--;
        }
        if (i <= 0 || !words.gap(i).equals(", ")) {
            return -1;
        }
        int first = i;
        while (first > 0
                && i - first < 6
                && (first == i
                        || words.follows(first)
                        || words.gap(first).equals(". ")
                                && words.get(first - 1).word().length() == 1)) {
            NamedWords.Word word = words.get(first - 1);
            boolean part = !word.isParty()
                    && !word.isPossessive()
                    && (word.isCapital() && !Roles.isHead(word.word()) && !NOT_NAMES.contains(word.lower())
                            || first < i && PARTICLES.contains(word.word())
                            || ARTICLED.matcher(word.word()).matches());
            if (!part) {
                break;
            }
            first--;
        }
        while (first < i && PARTICLES.contains(words.get(first).word())) {
            first++;
        }
        return i - skipHonorifics(first) >= 2 ? first : -1;
    }

    private void add(int start, int end, String role, String party, String to, int nameStart, int nameEnd) {
        String name = words.text
                .substring(words.get(nameStart).start(), words.get(nameEnd - 1).end())
                .replaceAll("[\\[\\]“”\"«»]", "")
                .replaceAll("\\s+", " ");
        found.add(new Naming(
                Math.min(start, words.get(nameStart).start()),
                Math.max(end, words.get(nameEnd - 1).end()),
                role,
                party,
                to,
                name,
                false));
    }
}
