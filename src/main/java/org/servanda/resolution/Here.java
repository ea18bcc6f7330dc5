package org.servanda.resolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.lexicon.Names;
import org.servanda.pact.Basis;
import org.servanda.pact.Commitment;
import org.servanda.pact.Edtf;
import org.servanda.pact.Event;
import org.servanda.pact.Modality;
import org.servanda.pact.Person;
import org.servanda.pact.Voice;
import org.servanda.reading.Act;
import org.servanda.reading.Finding;
import org.servanda.reading.Link;
import org.servanda.reading.Reading;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Report;
import org.servanda.report.Span;

/** One report while it is resolved: its words, its cast, and the days from which its dates are counted. */
final class Here {

    /** Days before a report from which an event is still the occasion of which it tells. */
    private static final int OCCASION = 7;

    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private static final Pattern DAYS =
            Pattern.compile("(?i)\\b(two|three|four|five|six|seven|eight|nine|ten|[2-9])-day\\b");

    private static final Pattern BEGINS =
            Pattern.compile("(?i)\\b(arriv|land|began|begin|start|kick|open|flew|touched down|reached)");

    private static final String RELATIONS = "International Affairs";

    /** What makes a time a deadline or part of what is to come, rather than the day on which something was promised. */
    private static final Pattern LOOKS_AHEAD = Pattern.compile(
            "(?i)\\b(will|would|shall|is to|are to|to be|by|until|till|before|within|no later|next|coming|over the|deadline|ready|plans?|to)\\b");

    private static final Pattern CLAUSE_WORDS =
            Pattern.compile("(?i)\\b(who|which|whose|where|when|that|after|before|since|while|as)\\b");

    private static final Pattern AGREEING = Pattern.compile("(?i)\\bagree");

    private static final Pattern TOGETHER = Pattern.compile(
            "(?i)\\b(?:both|(?:the |our )two) (?:countries|states|nations|sides|governments|neighbours|neighbors|capitals|ministries|parliaments|peoples|presidents|leaders|parties)\\b");

    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?i)\\b(last|previous|previously|earlier|former|recent|recently|first|had|ago|since|then|numerous|often|regular|regularly)\\b");

    private final Report report;
    private final Reading reading;
    private final CodePoints text;
    private final Cast cast;
    private final String published;
    private final String because;
    private final Map<Set<String>, Edtf> occasions = new LinkedHashMap<>();
    private Set<String> boundLast = Set.of();
    private int boundParagraph = -1;
    private List<String> mainArea;
    private Edtf named;
    private Basis namedBasis;

    Here(Report report, Reading reading, String published, String because) {
        this.report = report;
        this.reading = reading;
        this.text = CodePoints.of(report.text());
        this.published = published;
        this.because = because;
        this.cast = Cast.of(report.text(), reading.passages(), published);
    }

    Report report() {
        return report;
    }

    Cast cast() {
        return cast;
    }

    String words(Span span) {
        return text.slice(span);
    }

    /** The spans of an act's arguments of one role, in order. */
    List<Span> spans(Act act, Link.Role role) {
        List<Span> spans = new ArrayList<>();
        for (Link link : act.links()) {
            if (link.role() == role) {
                Finding finding = reading.findings().get(link.finding());
                spans.add(finding.span());
            }
        }
        return spans;
    }

    /** The words of an act's first argument of a role, or null. */
    String firstWords(Act act, Link.Role role) {
        List<Span> spans = spans(act, role);
        return spans.isEmpty() ? null : words(spans.getFirst());
    }

    /** The sentence in which an act stands; its own passage where it is in none. */
    Span sentence(Act act) {
        for (Passage passage : reading.passages()) {
            if (passage.span().contains(act.passage())
                    || passage.span().overlap(act.passage()) * 2 > act.passage().length()) {
                return passage.span();
            }
        }
        return act.passage();
    }

    /** The paragraph in which an act stands. */
    Span paragraph(Act act) {
        int number = paragraphOf(act);
        Span whole = sentence(act);
        for (Passage passage : reading.passages()) {
            if (passage.paragraph() == number && passage.kind() == Passage.Kind.SENTENCE) {
                whole = new Span(
                        Math.min(whole.start(), passage.span().start()),
                        Math.max(whole.end(), passage.span().end()));
            }
        }
        return whole;
    }

    private int paragraphOf(Act act) {
        for (Passage passage : reading.passages()) {
            if (passage.span().overlap(act.passage()) > 0) {
                return passage.paragraph();
            }
        }
        return -1;
    }

    /** The topic of which most sentences of the report speak, relations between states in general aside; that where there is none. */
    List<String> mainArea() {
        if (mainArea == null) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Passage passage : reading.passages()) {
                if (passage.kind() == Passage.Kind.SENTENCE || passage.kind() == Passage.Kind.TITLE) {
                    Areas.of(words(passage.span())).forEach(area -> counts.merge(area, 1, Integer::sum));
                }
            }
            counts.remove(RELATIONS);
            String most = RELATIONS;
            int highest = 1;
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                if (count.getValue() > highest) {
                    most = count.getKey();
                    highest = count.getValue();
                }
            }
            mainArea = List.of(most);
        }
        return mainArea;
    }

    /** Codes that an act's arguments of a role stand for, in order. */
    Set<String> parties(Act act, Link.Role role, List<String> rules) {
        Set<String> codes = new LinkedHashSet<>();
        for (Span span : spans(act, role)) {
            Answer<List<String>> answer = cast.parties(span);
            codes.addAll(answer.value());
            note(role + " " + words(span), answer, rules);
        }
        return codes;
    }

    /**
     * Who is bound: the actor, of a request the one asked. A pronoun that stays unresolved means whoever was bound last in its paragraph; where no actor is
     * named, speakers bind their own side.
     */
    Set<String> bound(Act act, Commitment.Kind kind, List<Person> saidBy, List<String> rules) {
        Set<String> bound = new LinkedHashSet<>();
        if (kind == Commitment.Kind.REQUEST) {
            bound.addAll(parties(act, Link.Role.TARGET, rules));
        }
        if (bound.isEmpty()) {
            bound.addAll(parties(act, Link.Role.ACTOR, rules));
            if (kind == Commitment.Kind.REQUEST) {
                askOthers(act, bound, rules);
            }
        }
        if (kind == Commitment.Kind.PROPOSAL) {
            groups(act, bound, rules);
        }
        if (AGREEING.matcher(words(act.trigger())).find()) {
            complete(bound, rules);
        }
        int paragraph = paragraphOf(act);
        boolean named = !spans(act, Link.Role.ACTOR).isEmpty();
        if (bound.isEmpty() && named && paragraph == boundParagraph) {
            bound.addAll(boundLast);
            rules.add("bound: as before in the paragraph");
        }
        boolean own = kind == Commitment.Kind.COMMITMENT || kind == Commitment.Kind.ASPIRATION;
        if (bound.isEmpty() && own) {
            saidBy.stream().map(Person::party).filter(party -> party != null).forEach(bound::add);
        }
        if (bound.isEmpty()) {
            bound.addAll(cast.partiesIn(act.passage()));
        }
        if (!bound.isEmpty()) {
            boundLast = Set.copyOf(bound);
            boundParagraph = paragraph;
        }
        return bound;
    }

    /** Who asks is not asked: of a request with no one linked as asked, the other parties of the passage are. */
    private void askOthers(Act act, Set<String> bound, List<String> rules) {
        Set<String> others = new LinkedHashSet<>(cast.partiesIn(act.passage()));
        others.removeAll(bound);
        if (!others.isEmpty()) {
            bound.clear();
            bound.addAll(others);
            rules.add("bound: the others of the passage");
        }
    }

    /** Whoever a proposal names together is to act together: {@code the two neighbours}, {@code our two ministries}. */
    private void groups(Act act, Set<String> bound, List<String> rules) {
        Matcher together = TOGETHER.matcher(words(act.passage()));
        while (together.find()) {
            int start =
                    act.passage().start() + CodePoints.of(words(act.passage())).codePoint(together.start());
            Span span = new Span(
                    start,
                    start + together.group().codePointCount(0, together.group().length()));
            Answer<List<String>> answer = cast.parties(span);
            bound.addAll(answer.value());
            note("ACTOR " + together.group(), answer, rules);
        }
    }

    /** Persons whom an act's arguments of a role name, bodies and bare offices left out. */
    List<Person> namedPersons(Act act, Link.Role role, List<String> rules) {
        List<Person> known = cast.persons();
        return persons(act, role, rules).stream().filter(known::contains).toList();
    }

    /** Persons or bodies that an act's arguments of a role stand for. */
    List<Person> persons(Act act, Link.Role role, List<String> rules) {
        List<Person> persons = new ArrayList<>();
        for (Span span : spans(act, role)) {
            Answer<List<Person>> answer = cast.persons(span);
            for (Person person : answer.value()) {
                if (!persons.contains(person)) {
                    persons.add(person);
                }
            }
            note(role + " " + words(span), answer, rules);
        }
        return persons;
    }

    /** To whom an act's words are credited: its speakers, else the speaker of its interview turn. */
    List<Person> speakers(Act act, List<String> rules) {
        List<Person> speakers = persons(act, Link.Role.SPEAKER, rules);
        if (!speakers.isEmpty() || act.voice() != Voice.SPEAKER) {
            return speakers;
        }
        Person turn = turnSpeaker(act);
        return turn == null ? List.of() : List.of(turn);
    }

    private Person turnSpeaker(Act act) {
        for (Passage passage : reading.passages()) {
            if (passage.turn() != null && passage.span().overlap(act.passage()) > 0) {
                return cast.turnSpeaker(passage);
            }
        }
        return null;
    }

    /** The speaker's name as the report first gives it in full; the words themselves where they name nobody known; null for the narrator. */
    String speakerName(Act act) {
        List<Person> speakers = speakers(act, new ArrayList<>());
        if (!speakers.isEmpty()) {
            List<String> names = new ArrayList<>();
            speakers.forEach(person -> names.add(person.name()));
            return String.join(", ", names);
        }
        return act.voice() == Voice.SPEAKER ? firstWords(act, Link.Role.SPEAKER) : null;
    }

    List<String> via(Act act) {
        List<String> via = new ArrayList<>();
        spans(act, Link.Role.VIA).forEach(span -> via.add(words(span)));
        return via;
    }

    /** When an act is, from its own words or else from its sentence; {@link When.Unknown} where nothing says. */
    When when(Act act, Tense tense) {
        When when = fromWords(timeWords(act), act, tense, false);
        if (when instanceof When.Known known) {
            named = known.value();
            namedBasis = known.basis();
        }
        return when;
    }

    /**
     * When something that happened was. Where its own words do not say, it is of the same occasion as what the report dated before it to a day, between the
     * same parties; a span of years is the term of something else.
     */
    When happened(Act act, Event.Kind kind, Set<String> parties) {
        List<String> candidates = timeWords(act);
        if (candidates.isEmpty() && kind != Event.Kind.OTHER) {
            candidates = onlyTime(act);
        }
        When when = fromWords(candidates, act, Tense.PAST, false);
        if (when instanceof When.Known known && !isTerm(kind, known.value())) {
            named = known.value();
            namedBasis = known.basis();
            if (kind != Event.Kind.VISIT && kind != Event.Kind.OTHER && isRecentDay(known.value())) {
                occasions.put(parties, known.value());
            }
            return kind == Event.Kind.VISIT ? lasting(known, act) : known;
        }
        boolean silent = candidates.isEmpty() || when instanceof When.Known;
        Edtf occasion = occasion(parties);
        if (silent && occasion != null && kind != Event.Kind.OTHER && !looksBack(act)) {
            return new When.Known(occasion, Basis.INFERRED, "what the report dates before it", "same-occasion");
        }
        return when instanceof When.Known ? new When.Unknown("its words give a term, not a day", null) : when;
    }

    /** A visit of so many days that begins on a known day ends so many days later. */
    private When.Known lasting(When.Known known, Act act) {
        Matcher length = DAYS.matcher(words(sentence(act)));
        if (!length.find()
                || known.value().isInterval()
                || known.value().precision() != Edtf.Precision.DAY
                || !BEGINS.matcher(words(act.passage())).find()) {
            return known;
        }
        int days = NUMBERS.indexOf(length.group(1).toLowerCase(Locale.ROOT));
        days = days < 0 ? Integer.parseInt(length.group(1)) : days;
        Edtf whole =
                Edtf.between(known.value(), Edtf.day(known.value().firstDay().plusDays(days - 1L)));
        return new When.Known(whole, Basis.INFERRED, "its first day and its length", known.rule() + "-lasting");
    }

    /** The day of the last occasion between the same parties, else between some of them. */
    private Edtf occasion(Set<String> parties) {
        Edtf same = occasions.get(parties);
        if (same != null) {
            return same;
        }
        Edtf some = null;
        for (Map.Entry<Set<String>, Edtf> one : occasions.entrySet()) {
            if (!Collections.disjoint(one.getKey(), parties)) {
                some = one.getValue();
            }
        }
        return some;
    }

    private static boolean isTerm(Event.Kind kind, Edtf value) {
        return kind != Event.Kind.OTHER && value.isInterval() && value.precision() == Edtf.Precision.YEAR;
    }

    /** Whether a day lies so near to the report that it is the occasion of which the report tells. */
    private boolean isRecentDay(Edtf value) {
        if (value.precision() != Edtf.Precision.DAY || value.firstDay() == null || value.lastDay() == null) {
            return false;
        }
        Edtf printed = published == null ? null : Edtf.parse(published);
        return printed == null
                || printed.lastDay() == null
                || !value.lastDay().isBefore(printed.lastDay().minusDays(OCCASION));
    }

    /** Whether a clause tells of earlier times without saying which. */
    private boolean looksBack(Act act) {
        return act.modality() == Modality.PAST
                || LOOKS_BACK.matcher(words(act.passage())).find();
    }

    /** Where a passage names no party, those of its sentence are meant, else the report's main pair. */
    void supply(Set<String> parties, Act act, List<String> rules) {
        if (!parties.isEmpty()) {
            return;
        }
        parties.addAll(cast.partiesIn(sentence(act)));
        if (!parties.isEmpty()) {
            rules.add("parties: those of the sentence");
        } else if (!cast.mainPair().isEmpty()) {
            parties.addAll(cast.mainPair());
            rules.add("parties: main pair of the report");
        }
    }

    /** Completes one side of what takes two by the other of the report's main pair. */
    void complete(Set<String> parties, List<String> rules) {
        List<String> pair = cast.mainPair();
        if (parties.size() == 1 && pair.size() == 2 && pair.containsAll(parties)) {
            parties.addAll(pair);
            rules.add("other side: main pair of the report");
        }
    }

    /** The deadline that an act's own words set. */
    When due(Act act) {
        if (!LOOKS_AHEAD.matcher(words(act.passage())).find()) {
            return new When.Unknown("no time expression", null);
        }
        return fromWords(timeWords(act), act, Tense.FUTURE, true);
    }

    private List<String> timeWords(Act act) {
        List<String> words = new ArrayList<>();
        spans(act, Link.Role.DATE).forEach(span -> words.add(words(span)));
        if (words.isEmpty()) {
            String passage = words(act.passage());
            Days.find(passage).forEach(found -> words.add(found.in(passage)));
        }
        return words;
    }

    /** The time that a sentence gives beside the passage, where it gives just one and no clause of its own begins between the two. */
    private List<String> onlyTime(Act act) {
        String sentence = words(sentence(act));
        String passage = words(act.passage());
        int at = sentence.indexOf(passage);
        List<Found> found = Days.find(sentence);
        if (found.size() != 1 || at < 0) {
            return List.of();
        }
        Found time = found.getFirst();
        int from = Math.min(time.end(), at + passage.length());
        int to = Math.max(time.start(), at);
        boolean apart =
                from < to && CLAUSE_WORDS.matcher(sentence.substring(from, to)).find();
        return apart ? List.of() : List.of(time.in(sentence));
    }

    private When fromWords(List<String> candidates, Act act, Tense tense, boolean due) {
        When last = new When.Unknown("no time expression", null);
        for (String words : candidates) {
            When when = due ? Days.due(words, anchor(act), tense) : Days.resolve(words, anchor(act), tense);
            if (when instanceof When.Known) {
                return when;
            }
            last = when;
        }
        return last;
    }

    private Anchor anchor(Act act) {
        Anchor anchor = Anchor.published(published).named(named, namedBasis);
        return act.voice() == Voice.SPEAKER && published == null ? anchor.spoken(null) : anchor;
    }

    /** What a date was counted from; for an undated report, what dates it. */
    String from(When.Known known) {
        return because != null && known.from() != null && known.from().startsWith("published") ? because : known.from();
    }

    /** Where the clause around an act points. */
    static Tense tense(Act act) {
        return switch (act.modality()) {
            case PLANNED -> Tense.FUTURE;
            case PAST -> Tense.PAST;
            case ASSERTED, NEGATED, CONDITIONAL, CANCELLED -> isHappening(act) ? Tense.PAST : Tense.UNKNOWN;
        };
    }

    private static boolean isHappening(Act act) {
        return switch (act.kind()) {
            case VISIT, MEETING, SIGNING, RATIFICATION, ANNOUNCEMENT, OTHER, INSTRUMENT, PROGRESS ->
                act.modality() == Modality.ASSERTED;
            case COMMITMENT, ASPIRATION, PROPOSAL, REQUEST, ACCUSATION, DENIAL, THREAT, SUPPORT, CRITICISM, ASSERTION ->
                false;
        };
    }

    /** The party in whose land a place lies, where its name tells; null otherwise. */
    static String land(String place) {
        List<Names.Name> names = place == null ? List.of() : Names.bundled().find(place);
        return names.isEmpty() ? null : names.getLast().code();
    }

    static <T> void note(String what, Answer<T> answer, List<String> rules) {
        rules.add(answer.isResolved() ? what + ": " + answer.rule() : what + ": unresolved, " + answer.reason());
    }
}
