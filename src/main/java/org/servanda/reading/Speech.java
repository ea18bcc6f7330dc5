package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.servanda.pact.Voice;
import org.servanda.reading.Source.Stretch;
import org.servanda.reading.Vocabulary.Sort;
import org.servanda.report.Passage;

/** Tells who says what: cuts each line into stretches and credits each to its source. */
final class Speech {

    private static final Set<String> OPENING = Set.of("\"", "“", "”", "«", "»");
    /** Longest stretch in quotation marks, in words, that is a turn of phrase and no speech. */
    private static final int SCARE_QUOTE = 4;
    /** These verbs introduce words only before a quotation or {@code that}, or after the words. */
    private static final Set<String> SHY = Set.of(
            "note",
            "stress",
            "mention",
            "recall",
            "highlight",
            "add",
            "continue",
            "read",
            "write",
            "reply",
            "answer",
            "comment",
            "warn",
            "underline",
            "underscore",
            "emphasise",
            "emphasize",
            "caution",
            "remark",
            "affirm",
            "confirm",
            "insist",
            "assert",
            "argue",
            "explain",
            "claim",
            "point",
            "agree",
            "go");

    private static final Set<String> ADDRESSED =
            Set.of("told", "tells", "tell", "telling", "informed", "informing", "assured", "assuring");

    /** What unnamed watchers suppose is the outlet's own supposing. */
    private static final Set<String> WATCHERS = Set.of(
            "analysts",
            "observers",
            "experts",
            "commentators",
            "economists",
            "pundits",
            "insiders",
            "watchers",
            "traders");

    private final Scene scene;
    private final String text;
    private final List<Line> lines;
    private final List<List<Cues.Hit>> cues;
    private final Map<Integer, List<Segment>> segments = new TreeMap<>();
    private Source last;
    private Source ground = Source.NARRATOR;
    private int lastParagraph = -10;
    private int lastLine = -1;
    private Actor lastActor;
    private Source opinionList;

    Speech(Scene scene, String text, List<Line> lines, List<List<Cues.Hit>> cues) {
        this.scene = scene;
        this.text = text;
        this.lines = lines;
        this.cues = cues;
        markQuotes();
        for (int i = 0; i < lines.size(); i++) {
            segments.put(i, segments(i));
        }
    }

    /** The stretches of a line, in order, without the words that only credit others. */
    List<Segment> of(int line) {
        return segments.get(line);
    }

    /** Marks what stands in double quotation marks, across the sentences of a paragraph. */
    private void markQuotes() {
        int paragraph = -1;
        boolean open = false;
        for (Line line : lines) {
            if (line.passage().paragraph() != paragraph) {
                open = false;
                paragraph = line.passage().paragraph();
            }
            int from = -1;
            for (int i = 0; i < line.size(); i++) {
                String low = line.low(i);
                boolean single = low.equals("‘") && line.isCapital(i + 1);
                if (low.equals("“") || low.equals("«") || single) {
                    open = true;
                    from = i;
                } else if (low.equals("”")
                        || low.equals("»")
                        || low.equals("’") && from >= 0 && line.low(from).equals("‘")) {
                    open = false;
                    clearShort(line, from, i);
                    from = -1;
                } else if (low.equals("\"")) {
                    open = !open;
                    if (open) {
                        from = i;
                    } else {
                        clearShort(line, from, i);
                        from = -1;
                    }
                } else {
                    line.setQuoted(i, open);
                }
            }
        }
    }

    private static void clearShort(Line line, int from, int to) {
        if (from >= 0 && to - from - 1 <= SCARE_QUOTE && !".,!?".contains(line.low(to - 1))) {
            for (int i = from; i < to; i++) {
                line.setQuoted(i, false);
            }
        }
    }

    private List<Segment> segments(int index) {
        Line line = lines.get(index);
        Passage passage = line.passage();
        if (passage.paragraph() != lastParagraph && passage.paragraph() != lastParagraph + 1) {
            last = null;
        }
        ground = ground(line, index);
        List<Segment> found = new ArrayList<>();
        int colon = titleLabel(line);
        if (colon > 0) {
            Source source = source(line, 0, colon);
            found.add(new Segment(colon + 1, line.size(), source));
            remember(line, source);
            return found;
        }
        List<Report> reports = reports(line, index);
        if (reports.isEmpty()) {
            addQuoted(line, index, ground, found);
            if (ground.isSpeech()) {
                remember(line, ground);
            }
            return found;
        }
        credit(line, reports, ground, found);
        return found;
    }

    /** The source of a line that credits nobody: the speaker of the interview's turn, else the outlet. */
    private Source ground(Line line, int index) {
        if (line.passage().turn() != null && line.passage().kind() == Passage.Kind.SENTENCE) {
            int start = text.offsetByCodePoints(0, line.passage().turn().start());
            int end = text.offsetByCodePoints(start, line.passage().turn().length());
            String surname = text.substring(start, end)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('’', '\'')
                    .replaceAll(".* ", "");
            String code = scene.official(surname);
            return new Source(
                    Voice.SPEAKER,
                    new Stretch(start, end),
                    List.of(),
                    code == null || code.isEmpty() ? null : code,
                    true);
        }
        return isListItem(line) && opinionList != null ? opinionList : noteList(line);
    }

    private Source noteList(Line line) {
        boolean opens = line.size() > 0 && line.low(line.size() - 1).equals(":");
        boolean speculative = line.contains(
                0,
                line.size(),
                Set.of("can", "could", "may", "might", "likely", "expected", "possible", "scenarios", "probably"));
        opinionList = opens && speculative ? Source.NARRATOR.asOpinion() : null;
        return Source.NARRATOR;
    }

    /** Whether a line is an item of a list: behind a bullet or a number, or ending with a semicolon. */
    boolean isListItem(Line line) {
        if (line.size() == 0) {
            return false;
        }
        int at = line.word(0).start() - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && "•-–—*▪●·".indexOf(text.charAt(at)) >= 0
                || line.low(line.size() - 1).equals(";")
                || line.word(0).isNumber()
                        && (line.low(1).equals(".") || line.low(1).equals(")"));
    }

    /** Index of the colon behind a headline's speaker ({@code Ruto: …}), or -1. */
    private int titleLabel(Line line) {
        for (int i = 1; i <= 6 && i < line.size() - 2; i++) {
            if (line.low(i).equals(":")) {
                boolean capital = line.isCapital(0) && line.isCapital(i - 1);
                boolean known = line.name(i - 1) != null
                        || line.has(0, i, Sort.TITLE)
                        || scene.official(line.low(i - 1)) != null;
                return capital
                                && known
                                && !line.has(0, i, Sort.AGENCY)
                                && line.groups().stream().noneMatch(v -> v.to() <= 6 && v.to() <= lineColon(line))
                        ? i
                        : -1;
            }
        }
        return -1;
    }

    private static int lineColon(Line line) {
        for (int i = 0; i < line.size(); i++) {
            if (line.low(i).equals(":")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Words that credit words: {@code X said on Monday that}.
     *
     * @param from where the crediting words begin
     * @param to after them
     * @param after whether what is credited follows; else it stands before
     * @param hoped whether the words are only hoped
     */
    private record Report(int from, int to, boolean after, Source source, boolean hoped) {}

    private List<Report> reports(Line line, int index) {
        List<Report> reports = new ArrayList<>();
        int done = 0;
        for (Cues.Hit hit : cues.get(index)) {
            if (hit.sort() == Cues.Sort.SAY && hit.from() >= done && !line.isQuoted(hit.from())) {
                Report report = report(line, hit, reports);
                if (report != null) {
                    reports.add(report);
                    done = report.to();
                }
            }
        }
        Report according = according(line);
        if (according != null) {
            reports.add(according);
            reports.sort(java.util.Comparator.comparingInt(Report::from));
        }
        return reports;
    }

    private Report report(Line line, Cues.Hit hit, List<Report> earlier) {
        Verb verb = null;
        for (Verb group : line.groups()) {
            verb = group.from() <= hit.from() && hit.from() < group.to() ? group : verb;
        }
        boolean participle = verb == null && line.low(hit.from()).endsWith("ing");
        if (verb == null && !participle
                || verb != null && verb.modal() != null && !verb.isModal("would") && !verb.isModal("can")) {
            return null;
        }
        if (verb != null && verb.isModal("can", "would")) {
            return null;
        }
        int begin = participle ? hit.from() : verb.from();
        int subject = participle
                ? begin
                : Subjects.start(
                        line,
                        begin,
                        earlier.isEmpty() ? 0 : earlier.get(earlier.size() - 1).to());
        int end = Math.max(hit.to(), verb == null ? 0 : verb.to());
        boolean that = line.low(end - 1).equals("that");
        int content = content(line, end, that);
        boolean quoteAfter = content < line.size()
                && (OPENING.contains(line.low(content))
                        || line.low(content).equals("‘")
                        || line.isQuoted(content) && !line.isQuoted(content - 1));
        boolean toldThat = that
                || content > 0 && line.low(content - 1).equals("that")
                || content > 0 && line.low(content - 1).equals(":");
        int before = subject - 1;
        boolean behind = before >= 0
                && (line.low(before).equals(",")
                        || OPENING.contains(line.low(before))
                        || line.low(before).equals("’")
                        || line.low(before).equals("—")
                        || line.low(before).equals("–"));
        boolean inverted = subject == begin && behind && !participle;
        boolean finiteAfter = hasVerb(line, end, line.size());
        boolean shy = SHY.contains(hit.lemma()) && !that;
        if (inverted
                || behind
                        && !toldThat
                        && !quoteAfter
                        && (!finiteAfter || line.isMark(end) && !line.low(end).equals(":"))) {
            boolean inserted =
                    line.low(end).equals(",") && finiteAfter && line.low(before).equals(",");
            if (!inverted && !inserted && !hasVerb(line, 0, subject) && !anyQuoted(line, 0, subject)) {
                return null;
            }
            int from = inverted ? begin : subject;
            int nounFrom = inverted ? end : subject;
            int nounTo = inverted ? nounEnd(line, end) : begin;
            int to = inverted ? nounTo : end;
            while (to < line.size() && !line.isMark(to)) {
                to++;
            }
            boolean quoteFollows = to + 1 < line.size() && OPENING.contains(line.low(to + 1));
            return new Report(from, quoteFollows ? to + 1 : to, false, source(line, nounFrom, nounTo), false);
        }
        if (shy && hit.lemma().equals("agree")
                || shy && !quoteAfter && !toldThat
                || hit.lemma().equals("read") && !quoteAfter) {
            return null;
        }
        if (content >= line.size()) {
            return null;
        }
        boolean hoped = false;
        for (int i = hit.from(); i < hit.to(); i++) {
            hoped |= line.low(i).startsWith("hop");
        }
        if (participle || subject == begin) {
            Source same = !earlier.isEmpty() ? earlier.get(earlier.size() - 1).source() : mainSource(line, begin);
            return same == null ? null : new Report(begin, content, true, same, hoped);
        }
        return new Report(subject, content, true, source(line, subject, begin), hoped);
    }

    private static boolean anyQuoted(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.isQuoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** The subject of the sentence, for {@code …, adding that} and {@code … and said}. */
    private Source mainSource(Line line, int before) {
        for (Clause clause : ClauseSplitter.split(line, 0, before)) {
            if (clause.hasSubject() && !clause.relative()) {
                return source(line, clause.subjectFrom(), clause.subjectTo());
            }
        }
        return null;
    }

    /** Where the credited words begin: behind whom they are addressed to and when, and {@code that} or a colon. */
    private int content(Line line, int end, boolean that) {
        if (that) {
            return end;
        }
        boolean told = ADDRESSED.contains(line.low(end - 1));
        for (int i = end; i < Math.min(line.size(), end + 14); i++) {
            String low = line.low(i);
            if (low.equals("that") || low.equals(":")) {
                return !hasVerb(line, end, i) ? i + 1 : end;
            }
            if (OPENING.contains(low) || low.equals("‘") || line.isQuoted(i)) {
                return !hasVerb(line, end, i) ? i : end;
            }
            if (line.isMark(i)
                    && !(low.equals(",")
                            && (OPENING.contains(line.low(i + 1))
                                    || line.low(i + 1).equals("that")))) {
                break;
            }
        }
        int at = line.low(end).equals(",") ? end + 1 : end;
        if (told) {
            at = Math.min(line.size(), at + 1);
            while (at < line.size()
                    && (line.isAdverb(at)
                            || line.low(at).equals("news")
                            || line.low(at).equals("agency")
                            || line.name(at) != null && at < end + 3)) {
                at++;
            }
        }
        int adverbial = at;
        while (adverbial < line.size()
                && (line.isAdverb(adverbial)
                        || line.is(adverbial, Sort.DAY)
                        || line.low(adverbial).equals("on") && line.is(adverbial + 1, Sort.DAY))) {
            adverbial++;
        }
        return adverbial;
    }

    private static boolean hasVerb(Line line, int from, int to) {
        for (Verb verb : line.groups()) {
            if (verb.from() >= from && verb.to() <= to) {
                return true;
            }
        }
        return false;
    }

    /** The end of a noun phrase that begins somewhere: at a mark, a verb, or a preposition other than of. */
    private static int nounEnd(Line line, int from) {
        int i = from;
        while (i < line.size()
                && !line.isMark(i)
                && line.verbAt(i) == null
                && !(line.isPreposition(i)
                        && !line.low(i).equals("of")
                        && !line.low(i).equals("for"))
                && !line.is(i, Sort.DAY)) {
            i++;
        }
        return i;
    }

    private Report according(Line line) {
        for (int i = 0; i + 2 < line.size(); i++) {
            if (line.low(i).equals("according") && line.low(i + 1).equals("to") && !line.isQuoted(i)) {
                int to = i + 2;
                while (to < line.size() && !line.isMark(to) && !inVerb(line, to)) {
                    to++;
                }
                if (line.has(i + 2, to, Sort.PAPER)
                        || line.has(i + 2, to, Sort.FIELD) && !line.has(i + 2, to, Sort.TITLE)) {
                    return null;
                }
                return new Report(i, to, i == 0 || to < line.size() - 1 && i < 3, source(line, i + 2, to), false);
            }
        }
        return null;
    }

    private static boolean inVerb(Line line, int i) {
        for (Verb verb : line.groups()) {
            if (verb.from() <= i && i < verb.to()) {
                return true;
            }
        }
        return false;
    }

    private void credit(Line line, List<Report> reports, Source ground, List<Segment> found) {
        int at = 0;
        for (int r = 0; r < reports.size(); r++) {
            Report report = reports.get(r);
            int next = r + 1 < reports.size() ? reports.get(r + 1).from() : line.size();
            Source source = chain(report.source(), r > 0 ? reports.get(r - 1) : null);
            if (!report.after()) {
                if (report.from() > at) {
                    found.add(new Segment(at, trimBack(line, at, report.from()), source));
                } else if (!found.isEmpty()) {
                    Segment earlier = found.remove(found.size() - 1);
                    found.add(new Segment(earlier.from(), earlier.to(), source));
                }
                found.add(new Segment(report.from(), report.to(), ground));
                if (report.to() < next
                        && (r + 1 == reports.size() || !reports.get(r + 1).after())) {
                    boolean speech = anyQuoted(line, report.to(), next)
                            || line.low(report.to()).equals(",");
                    found.add(new Segment(report.to(), next, speech ? source : ground));
                }
                at = next;
            } else {
                boolean leading = r == 0 && report.from() > at && !hasVerb(line, at, report.from());
                if (report.from() > at && !leading) {
                    found.add(new Segment(
                            at,
                            trimBack(line, at, report.from()),
                            r == 0
                                    ? ground
                                    : found.isEmpty()
                                            ? ground
                                            : reports.get(r - 1).source()));
                }
                found.add(new Segment(leading ? at : report.from(), report.to(), ground));
                boolean suffix = r + 1 < reports.size() && !reports.get(r + 1).after();
                if (!suffix) {
                    found.add(new Segment(report.to(), trimBack(line, report.to(), next), source, report.hoped()));
                    at = next;
                } else {
                    at = report.to();
                }
            }
            if (source.isSpeech()) {
                remember(line, source);
            }
        }
        found.removeIf(s -> s.from() >= s.to());
    }

    /** A speaker whom another credited words to keeps both: the outer one becomes the way by which they came. */
    private static Source chain(Source source, Report outer) {
        if (outer == null
                || !outer.after()
                || !outer.source().isSpeech() && outer.source().via().isEmpty()
                || outer.source().equals(source)) {
            return source;
        }
        List<Stretch> via = new ArrayList<>(source.via());
        if (outer.source().speaker() != null
                && source.isSpeech()
                && !outer.source().official()) {
            via.add(outer.source().speaker());
        }
        via.addAll(outer.source().via());
        return source.withVia(via);
    }

    private static int trimBack(Line line, int from, int to) {
        int end = to;
        while (end > from
                && (line.low(end - 1).equals(",")
                        || line.low(end - 1).equals("and")
                        || line.low(end - 1).equals("while"))) {
            end--;
        }
        return end;
    }

    private void addQuoted(Line line, int index, Source ground, List<Segment> found) {
        if (ground != Source.NARRATOR || !anyQuoted(line, 0, line.size())) {
            Source source = ground == Source.NARRATOR && continues(line) ? last : ground;
            found.add(new Segment(0, line.size(), source));
            return;
        }
        int i = 0;
        while (i < line.size()) {
            int from = i;
            boolean quoted = line.isQuoted(i);
            while (i < line.size()
                    && (line.isQuoted(i) == quoted
                            || line.isMark(i) && i + 1 < line.size() && line.isQuoted(i + 1) == quoted && i > from)) {
                i++;
            }
            if (!quoted) {
                found.add(new Segment(from, i, ground));
            } else {
                Source source = quotedSource(line, index, from);
                found.add(new Segment(from, i, source));
                if (source.isSpeech()) {
                    remember(line, source);
                }
            }
        }
    }

    /** Whose a quotation is that its sentence credits to nobody: the sentence's own subject, the paragraph's later or earlier speaker. */
    private Source quotedSource(Line line, int index, int from) {
        if (from > 2) {
            Source main = mainSource(line, from);
            if (main != null && main.official()) {
                return main;
            }
        }
        if (last != null && line.passage().paragraph() == lastParagraph) {
            return last;
        }
        for (int i = index + 1;
                i < lines.size()
                        && lines.get(i).passage().paragraph() == line.passage().paragraph();
                i++) {
            Source saved = last;
            List<Report> reports = reports(lines.get(i), i);
            last = saved;
            if (!reports.isEmpty() && reports.get(0).source().isSpeech()) {
                return reports.get(0).source();
            }
        }
        return last != null ? last : new Source(Voice.SPEAKER, null, List.of(), null, true);
    }

    /** Free indirect speech: a sentence on what should be done, right behind a speaker's words. */
    private boolean continues(Line line) {
        return last != null
                && lastLine >= 0
                && lines.get(lastLine).passage().paragraph() + 1
                        >= line.passage().paragraph()
                && lines.indexOf(line) - lastLine <= 1
                && !line.isTitle()
                && line.groups().stream().anyMatch(v -> v.isModal("should", "must"));
    }

    private void remember(Line line, Source source) {
        last = source;
        lastParagraph = line.passage().paragraph();
        lastLine = lines.indexOf(line);
    }

    /** The source that a noun phrase names. */
    private Source source(Line line, int from, int to) {
        int start = from;
        int end = Math.min(to, line.size());
        while (start < end
                && (line.isMark(start)
                        || line.isAdverb(start)
                        || line.low(start).equals("and")
                        || line.low(start).equals("but")
                        || line.low(start).equals("as"))) {
            start++;
        }
        while (end > start
                && (line.isMark(end - 1)
                        || line.isAdverb(end - 1)
                        || line.is(end - 1, Sort.DAY)
                        || line.low(end - 1).equals("on"))) {
            end--;
        }
        if (start >= end) {
            return last == null ? new Source(Voice.SPEAKER, null, List.of(), null, false) : last;
        }
        int noun = start;
        while (noun < end && !line.low(noun).equals(",")) {
            noun++;
        }
        if (noun - start == 1
                && Set.of("i", "we").contains(line.low(start))
                && !ground.isSpeech()
                && !line.isQuoted(start)
                && !anyQuoted(line, 0, line.size())) {
            return Source.NARRATOR.asOpinion();
        }
        if (noun - start == 1 && Set.of("i", "we").contains(line.low(start))) {
            return ground.isSpeech()
                    ? ground
                    : last == null ? new Source(Voice.SPEAKER, null, List.of(), null, true) : last;
        }
        Stretch words =
                new Stretch(line.word(start).start(), line.word(noun - 1).end());
        if (line.contains(noun - 1, noun, WATCHERS) && !anyQuoted(line, 0, line.size())) {
            return Source.NARRATOR.asOpinion();
        }
        Actor actor = scene.actor(line, start, noun, Source.NARRATOR, lastActor);
        if (line.has(start, noun, Sort.AGENCY)
                && !line.has(start, noun, Sort.TITLE)
                && actor.kind() != Actor.Kind.PERSON) {
            return new Source(Voice.NARRATOR, null, List.of(words), null, false);
        }
        if (actor.isParty()) {
            lastActor = actor;
        }
        boolean pronoun = noun - start == 1 && Set.of("he", "she", "they", "it").contains(line.low(start));
        if (pronoun && last != null && last.isSpeech() && actor.code() == null) {
            return new Source(Voice.SPEAKER, words, List.of(), last.code(), last.official());
        }
        return new Source(Voice.SPEAKER, words, List.of(), actor.code(), actor.isParty());
    }
}
