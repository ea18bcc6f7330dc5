package org.servanda.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.lexicon.Names.Name;
import org.servanda.reading.Actor.Kind;
import org.servanda.reading.Vocabulary.Sort;

/** What a whole report tells about who is who in it: officials by surname, the parties it is about, whether it is a matter between states. */
final class Scene {

    private static final Set<String> SELVES = Set.of("we", "our", "ours", "us", "i", "my");
    private static final Set<String> SINGULAR = Set.of("he", "she", "him", "her", "his");
    private static final Set<String> PLURAL = Set.of("they", "them", "their", "both", "each", "neither");
    /** Nouns that stand for the state whose name they carry. */
    private static final Set<String> SIDES = Set.of(
            "side",
            "part",
            "leadership",
            "republic",
            "state",
            "nation",
            "people",
            "power",
            "country",
            "kingdom",
            "federation",
            "capital",
            "island",
            "neighbour",
            "neighbor",
            "ally",
            "union",
            "bloc",
            "and",
            "or",
            "both",
            "sides",
            "the",
            "association",
            "community",
            "organisation",
            "organization",
            "commonwealth");
    /** Plural nouns that stand for several states: {@code landlocked countries}. */
    private static final Set<String> CIRCLES = Set.of(
            "countries",
            "states",
            "nations",
            "governments",
            "neighbours",
            "neighbors",
            "republics",
            "capitals",
            "delegations",
            "allies",
            "peoples",
            "powers");
    /** Before such a word they are others than the speaker's own. */
    private static final Set<String> OTHERS = Set.of(
            "foreign",
            "western",
            "other",
            "some",
            "certain",
            "those",
            "occupying",
            "hostile",
            "these",
            "european",
            "arrogant");

    /** Nouns by which an organisation is called once it has been named. */
    private static final Set<String> BODIES = Set.of(
            "body",
            "organisation",
            "organization",
            "agency",
            "bloc",
            "alliance",
            "association",
            "community",
            "union",
            "commonwealth",
            "league",
            "secretariat",
            "council",
            "commission");

    private static final Set<String> THINGS = Set.of(
            "economy",
            "agreement",
            "trade",
            "relations",
            "ties",
            "market",
            "border",
            "company",
            "companies",
            "products",
            "goods",
            "exports",
            "imports",
            "war",
            "visit",
            "talks",
            "project",
            "projects",
            "meeting",
            "cooperation",
            "history",
            "issue",
            "question",
            "law",
            "system",
            "policy");

    private final Map<String, String> officials = new HashMap<>();
    private final Map<String, Integer> mentions = new TreeMap<>();
    private final Set<String> served = new TreeSet<>();
    private int diplomacy;
    private int office;
    private int inside;
    private int nonstate;

    Scene(List<Line> lines) {
        for (Line line : lines) {
            for (int i = 0; i < line.size(); i++) {
                if (line.beginsName(i) && line.name(i).code() != null) {
                    mentions.merge(line.name(i).code(), 1, Integer::sum);
                }
                diplomacy += line.is(i, Sort.DIPLOMACY) && !line.is(i - 1, Sort.DIPLOMACY) ? 1 : 0;
                office += line.is(i, Sort.OFFICE) && !line.is(i - 1, Sort.OFFICE) ? 1 : 0;
                inside += line.is(i, Sort.INSIDE) ? 1 : 0;
                nonstate += line.is(i, Sort.NONSTATE) && !line.is(i - 1, Sort.NONSTATE) ? 1 : 0;
                register(line, i);
            }
        }
    }

    /**
     * Whether the report may be about states that deal with one another: two parties at least, and not more words of home affairs, firms and clubs
     * than twice those of diplomacy and office. What is no matter between states is told line by line.
     */
    boolean isInternational() {
        int between = 2 * strong() + office;
        return mentions.size() >= 2 && inside + nonstate <= 2 * between;
    }

    /** Whether the report is plainly about states that deal with one another, so that a minister or a government need not be named in full. */
    boolean isDiplomatic() {
        int between = 2 * strong() + office;
        return strong() >= 1 && between >= 3 && between > 2 * inside + nonstate;
    }

    private int strong() {
        return diplomacy + (served.size() >= 2 ? 2 : 0);
    }

    /** Whether a line of this report can tell of a matter between states: in a report that is not plainly diplomatic it must name a party or an office. */
    boolean concerns(Line line) {
        if (isDiplomatic() || line.has(0, line.size(), Sort.DIPLOMACY) || line.has(0, line.size(), Sort.OFFICE)) {
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            if (line.name(i) != null && line.name(i).code() != null) {
                return true;
            }
        }
        return false;
    }

    /** How often a party is named. */
    int mentions(String code) {
        return mentions.getOrDefault(code, 0);
    }

    /** Whether a party is among the two that the report names most. */
    boolean isMain(String code) {
        int more = 0;
        for (Map.Entry<String, Integer> entry : mentions.entrySet()) {
            more += entry.getValue() > mentions(code) ? 1 : 0;
        }
        return mentions(code) > 0 && more < 2;
    }

    /** Keeps the names of officials: {@code Kenyan President William Ruto}, {@code Ruto, the president of Kenya}. */
    private void register(Line line, int i) {
        if (line.name(i) != null && line.name(i).kind() == Name.Kind.OFFICE_HOLDER) {
            officials.putIfAbsent(surname(line, i), line.name(i).code());
        }
        Name state = line.name(i);
        if (state != null
                && state.kind() != Name.Kind.DEMONYM
                && line.low(i + 1).equals("'s")
                && isPersonal(line, i + 2)) {
            int end = i + 3;
            while (isPersonal(line, end)) {
                end++;
            }
            if (end - i <= 5 && !line.isMark(end) && state.code() != null) {
                officials.putIfAbsent(line.low(end - 1), state.code());
            }
        }
        if (!line.is(i, Sort.TITLE) || line.is(i + 1, Sort.TITLE)) {
            return;
        }
        int first = i + 1;
        while (line.low(first).equals(",") || line.low(first).equals("-") && first - i < 2) {
            first++;
        }
        int of = first;
        String code = null;
        if (line.low(of).equals("of") || line.low(of).equals("for")) {
            of++;
            while (of < line.size()
                    && (line.isDeterminer(of)
                            || line.name(of) != null
                            || line.isCapital(of) && line.name(of + 1) != null)) {
                code = line.name(of) != null ? line.name(of).code() : code;
                of++;
            }
            if (code != null) {
                first = of;
            }
        }
        for (int k = i; k >= Math.max(0, i - 6) && code == null && !line.isMark(k); k--) {
            code = line.name(k) == null ? null : line.name(k).code();
        }
        if (code != null) {
            served.add(code);
        }
        int last = first;
        while (isPersonal(line, last)) {
            last++;
        }
        boolean apart = line.low(first - 1).equals(",");
        if (last > first
                && last - first <= 5
                && (!apart || line.isMark(last) && last < line.size() || last - first >= 2 && code != null)) {
            officials.putIfAbsent(line.low(last - 1), code == null ? "" : code);
            if (last - first == 2 && line.isCapital(first)) {
                officials.putIfAbsent(line.low(first), code == null ? "" : code);
            }
        }
        int begin = i;
        while (begin > 0
                && (line.is(begin - 1, Sort.TITLE)
                        || line.name(begin - 1) != null
                        || line.isDeterminer(begin - 1)
                        || line.low(begin - 1).endsWith("an")
                        || line.low(begin - 1).equals("deputy"))) {
            begin--;
        }
        if (line.low(begin - 1).equals(",") && isPersonal(line, begin - 2)) {
            officials.putIfAbsent(line.low(begin - 2), code == null ? "" : code);
        }
    }

    private static boolean isPersonal(Line line, int i) {
        return line.isCapital(i)
                && (line.name(i) == null || line.name(i).kind() == Name.Kind.OFFICE_HOLDER)
                && !line.is(i, Sort.TITLE)
                && !line.is(i, Sort.DAY)
                && !line.is(i, Sort.MONTH);
    }

    private static String surname(Line line, int i) {
        int last = i;
        while (line.name(last + 1) == line.name(i)) {
            last++;
        }
        return line.low(last);
    }

    /** The code of an official known by surname, empty where the party is not known; null for anybody else. */
    String official(String low) {
        return officials.get(low);
    }

    /**
     * Who a phrase stands for.
     *
     * @param source to whom the words are credited
     * @param before the party spoken of last, or null
     */
    Actor actor(Line line, int from, int to, Source source, Actor before) {
        int start = from;
        while (start < to
                && (line.isMark(start)
                        || line.isAdverb(start)
                                && !line.is(start, Sort.GROUP)
                                && !line.low(start).equals("both")
                                && !line.low(start).equals("each")
                        || line.low(start).equals("and")
                        || line.low(start).equals("that"))) {
            start++;
        }
        if (from < 0 || start >= to) {
            return new Actor(Kind.OTHER, Math.max(0, from), Math.max(0, to), null);
        }
        String low = line.low(start);
        if (to - start == 1
                || line.low(start + 1).equals("both")
                || line.low(start + 1).equals("all")) {
            if (SELVES.contains(low)) {
                return new Actor(
                        source.isSpeech() && (source.official() || source.speaker() == null) ? Kind.OWN : Kind.OTHER,
                        start,
                        to,
                        source.code());
            }
            if (SINGULAR.contains(low)) {
                return new Actor(
                        before != null && before.kind() == Kind.PERSON || before != null && before.kind() == Kind.STATE
                                ? Kind.PERSON
                                : Kind.OTHER,
                        start,
                        to,
                        before == null ? null : before.code());
            }
            if (PLURAL.contains(low)) {
                return new Actor(before != null && before.isParty() ? Kind.GROUP : Kind.OTHER, start, to, null);
            }
            if (low.equals("it") || low.equals("who") || low.equals("which")) {
                return new Actor(
                        before != null && before.kind() == Kind.STATE
                                ? Kind.STATE
                                : low.equals("who") && before != null && before.isParty() ? before.kind() : Kind.OTHER,
                        start,
                        to,
                        before == null ? null : before.code());
            }
        }
        if (low.equals("our") && !line.has(start, to, Sort.GROUP)) {
            boolean side = line.is(start + 1, Sort.TITLE)
                    || Set.of("country", "side", "government", "nation", "people", "president", "ministry", "state")
                            .contains(line.low(start + 1));
            return new Actor(side ? Kind.OWN : Kind.OTHER, start, to, source.code());
        }
        if (SINGULAR.contains(low)
                && Set.of("country", "side", "government", "nation", "ministry", "administration")
                        .contains(line.low(to - 1))
                && to - start == 2) {
            return new Actor(
                    source.isSpeech() ? Kind.OWN : Kind.STATE,
                    start,
                    to,
                    source.isSpeech() ? source.code() : before == null ? null : before.code());
        }
        if (to - start == 2 && low.equals("the") && BODIES.contains(line.low(to - 1))) {
            boolean own = source.isSpeech() && source.official() && source.code() != null;
            boolean known = before != null && before.isParty() && line.isCapital(to - 1);
            if (own || known) {
                return new Actor(own ? Kind.OWN : Kind.STATE, start, to, own ? source.code() : before.code());
            }
        }
        return named(line, start, to);
    }

    private Actor named(Line line, int start, int to) {
        int head = start + 1;
        while (head < to
                && (!line.isPreposition(head) || line.is(head, Sort.TITLE) && line.is(head + 1, Sort.TITLE))
                && !line.low(head).equals(",")) {
            head++;
        }
        if (head - start > 1 && line.low(head - 1).equals("responsible")) {
            head--;
        }
        String code = null;
        Set<String> codes = new TreeSet<>();
        for (int i = start; i < to; i++) {
            if (line.name(i) != null && line.name(i).code() != null) {
                code = code == null ? line.name(i).code() : code;
                codes.add(line.name(i).code());
            }
        }
        String only = codes.size() == 1 ? code : null;
        boolean company = false;
        for (int i = start; i < head; i++) {
            company |= line.is(i, Sort.NONSTATE) && !line.is(i, Sort.TITLE);
        }
        boolean circle = false;
        for (int i = start; i < head; i++) {
            circle |= line.is(i, Sort.GROUP) && !line.is(i, Sort.NONSTATE);
        }
        if (company
                && !(circle
                        || codes.size() > 0
                                && line.has(start, head, Sort.TITLE)
                                && !line.low(head - 1).isEmpty()
                                && !line.is(head - 1, Sort.NONSTATE))) {
            return new Actor(Kind.OTHER, start, to, only);
        }
        if (line.has(start, head, Sort.GROUP) && (line.is(head - 1, Sort.GROUP) || head == to)) {
            return new Actor(Kind.GROUP, start, to, null);
        }
        for (int i = start; i < head; i++) {
            String known = officials.get(line.low(i));
            if (known != null
                    && (line.isCapital(i) && (i == head - 1 || line.low(i + 1).equals("and") || line.isMark(i + 1)))) {
                return new Actor(Kind.PERSON, start, to, known.isEmpty() ? only : known);
            }
        }
        if (CIRCLES.contains(line.low(head - 1)) && !company) {
            return line.contains(start, head, OTHERS)
                    ? new Actor(Kind.STATE, start, to, "")
                    : new Actor(Kind.GROUP, start, to, null);
        }
        boolean thing = THINGS.contains(line.low(head - 1)) || line.is(head - 1, Sort.PAPER);
        if (!thing
                && line.has(start, head, Sort.TITLE)
                && (line.is(head - 1, Sort.TITLE) || line.isCapital(head - 1) || line.name(head - 1) != null)) {
            return new Actor(codes.size() > 1 ? Kind.GROUP : Kind.PERSON, start, to, only);
        }
        int last = -1;
        for (int i = start; i < head; i++) {
            last = line.name(i) != null && line.name(i).kind() != Name.Kind.DEMONYM
                            || line.name(i) != null && SIDES.contains(line.low(i + 1))
                    ? i
                    : last;
        }
        boolean bare = last >= 0;
        for (int i = last + 1; i < head && bare; i++) {
            bare = SIDES.contains(line.low(i))
                    || line.isMark(i)
                    || line.isAdverb(i)
                    || line.is(i, Sort.TITLE)
                    || line.is(i, Sort.GROUP);
        }
        if (bare && !thing) {
            return new Actor(codes.size() > 1 ? Kind.GROUP : Kind.STATE, start, to, only);
        }
        return new Actor(Kind.OTHER, start, to, only);
    }
}
