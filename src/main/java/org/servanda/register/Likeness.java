package org.servanda.register;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.servanda.pact.Commitment;
import org.servanda.pact.Edtf;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Person;
import org.servanda.pact.Progress;
import org.servanda.pact.Statement;
import org.servanda.pact.Target;

/**
 * How surely two tellings tell of one thing: resolved fields first, then the wording, never wording alone (design, section 4). A pure function of
 * the two; what it has computed of a passage's words is kept for the next comparison.
 */
public final class Likeness {

    /** Two tellings that cannot be of one thing whatever else they share. */
    public static final double NEVER = -1;

    /** From here on two tellings are proposed as one. */
    public static final double LINK = 0.5;

    /** How alike the words of an undertaking and a wish must be for one to be a weaker telling of the other. */
    private static final double SAME_WORDS = 0.6;

    /** Days by which two outlets may date one event differently: arrival in the night, a dispatch after midnight, a visit's second day. */
    private static final int DAYS_APART = 2;

    /** Days between two sayings beyond which they are two occasions. */
    private static final int OCCASION = 10;

    private final Map<String, TreeMap<String, Integer>> stems = new HashMap<>();

    /** From 0 to a little over 1, or {@link #NEVER}. */
    public double of(Told a, Told b) {
        return switch (a.telling().thing()) {
            case Event event -> b.telling().thing() instanceof Event other ? events(a, event, b, other) : NEVER;
            case Instrument paper ->
                b.telling().thing() instanceof Instrument other ? instruments(a, paper, b, other) : NEVER;
            case Commitment act ->
                b.telling().thing() instanceof Commitment other ? commitments(a, act, b, other) : NEVER;
            case Statement said ->
                b.telling().thing() instanceof Statement other ? statements(a, said, b, other) : NEVER;
            case Progress step -> b.telling().thing() instanceof Progress other ? progress(a, step, b, other) : NEVER;
        };
    }

    private double events(Told a, Event one, Told b, Event other) {
        if (one.kind() != other.kind() || one.plover() != other.plover() && one.kind() == Event.Kind.OTHER) {
            return NEVER;
        }
        double parties = shared(one.parties(), other.parties());
        if (parties == 0 && !one.parties().isEmpty() && !other.parties().isEmpty()) {
            return NEVER;
        }
        int apart = daysApart(when(a, one), when(b, other));
        boolean stages = one.status() != other.status();
        boolean sameReport = a.source().report().equals(b.source().report());
        if (apart > DAYS_APART
                || stages && (sameReport || apart == UNKNOWN)
                || personsApart(one.persons(), other.persons())) {
            return NEVER;
        }
        if (one.place() != null
                && other.place() != null
                && !samePlace(one.place(), other.place())
                && one.kind() != Event.Kind.OTHER) {
            return NEVER;
        }
        double score = 0.4 * parties;
        score += apart == UNKNOWN ? 0 : apart == 0 ? 0.25 : 0.15;
        score += one.place() != null && other.place() != null ? 0.15 : 0;
        score += personsShared(one.persons(), other.persons()) ? 0.15 : 0;
        score += one.status() == other.status() ? 0.05 : 0;
        score += 0.2 * wording(a, b);
        return score;
    }

    private double instruments(Told a, Instrument one, Told b, Instrument other) {
        double parties = shared(one.parties(), other.parties());
        if (parties == 0 && !one.parties().isEmpty() && !other.parties().isEmpty()) {
            return NEVER;
        }
        int apart = daysApart(window(one.signed()), window(other.signed()));
        boolean countsDiffer =
                one.count() != null && other.count() != null && !one.count().equals(other.count());
        if (apart > DAYS_APART
                || countsDiffer && apart != 0
                || one.period() != null
                        && other.period() != null
                        && !one.period().equals(other.period())) {
            return NEVER;
        }
        boolean sameWord = PaperWords.same(one.kind(), other.kind());
        boolean many = one.count() != null || PaperWords.many(one.kind());
        boolean otherMany = other.count() != null || PaperWords.many(other.kind());
        if (many != otherMany
                || (!sameWord && !(many && PaperWords.loose(one.kind()) && PaperWords.loose(other.kind())))) {
            return NEVER;
        }
        double score = 0.35 * parties + (sameWord ? 0.1 : 0);
        score += apart == UNKNOWN ? occasion(a, b) * 0.15 : 0.2;
        score += one.count() != null && other.count() != null ? countsDiffer ? 0.1 : 0.3 : 0;
        score += one.period() != null && other.period() != null ? 0.3 : 0;
        score += one.title() != null && other.title() != null ? 0.3 * titles(one.title(), other.title()) : 0;
        score += 0.3 * wording(a, b);
        return score;
    }

    private double commitments(Told a, Commitment one, Told b, Commitment other) {
        double bound = shared(one.bound(), other.bound());
        if (bound == 0 && !one.bound().isEmpty() && !other.bound().isEmpty()) {
            return NEVER;
        }
        if (rank(one.kind()) != rank(other.kind())
                || occasion(a, b) == 0
                || targetsApart(one.target(), other.target())) {
            return NEVER;
        }
        if (one.due() != null
                && other.due() != null
                && daysApart(window(one.due()), window(other.due())) > DAYS_APART) {
            return NEVER;
        }
        if (speakersApart(one.saidBy(), other.saidBy())) {
            return NEVER;
        }
        double wording = wording(a, b);
        if (one.kind() != other.kind() && wording < SAME_WORDS) {
            return NEVER;
        }
        double score = 0.2 * bound + 0.6 * wording + 0.1 * shared(one.areas(), other.areas());
        score += one.target() != null && other.target() != null ? 0.35 : 0;
        score += personsShared(one.saidBy(), other.saidBy()) ? 0.1 : 0;
        return score;
    }

    private double statements(Told a, Statement one, Told b, Statement other) {
        if (one.kind() != other.kind() || occasion(a, b) == 0) {
            return NEVER;
        }
        if (one.speaker() != null && other.speaker() != null && !samePerson(one.speaker(), other.speaker())) {
            return NEVER;
        }
        return 0.2 + 0.7 * wording(a, b);
    }

    private double progress(Told a, Progress one, Told b, Progress other) {
        double parties = shared(one.parties(), other.parties());
        if (one.relation() != other.relation()
                || parties == 0
                || occasion(a, b) == 0
                || targetsApart(one.value(), other.value())) {
            return NEVER;
        }
        return 0.2 * parties + 0.6 * wording(a, b) + (one.value() != null && other.value() != null ? 0.3 : 0);
    }

    /** Commitments and aspirations are told for one another, as are proposals and requests; an undertaking is never a call. */
    private static int rank(Commitment.Kind kind) {
        return switch (kind) {
            case COMMITMENT, ASPIRATION -> 0;
            case PROPOSAL, REQUEST -> 1;
        };
    }

    private double wording(Told a, Told b) {
        return Wording.cosine(stemsOf(a), stemsOf(b));
    }

    private TreeMap<String, Integer> stemsOf(Told told) {
        return stems.computeIfAbsent(
                told.telling().mention().id(),
                id -> Wording.stems(told.telling().mention().quote()));
    }

    private static double titles(String one, String other) {
        return Wording.cosine(Wording.stems(one), Wording.stems(other));
    }

    private static final int UNKNOWN = -1;

    /** Days between two stretches of time, 0 where they touch, {@link #UNKNOWN} where one is not known. */
    private static int daysApart(Window a, Window b) {
        if (a == null || b == null) {
            return UNKNOWN;
        }
        if (a.last().isBefore(b.first())) {
            return clamp(ChronoUnit.DAYS.between(a.last(), b.first()));
        }
        return b.last().isBefore(a.first()) ? clamp(ChronoUnit.DAYS.between(b.last(), a.first())) : 0;
    }

    private static int clamp(long days) {
        return (int) Math.min(days, Integer.MAX_VALUE);
    }

    /** 1 where both were told within one occasion, 0 where they were not, one half where a report has no date. */
    private static double occasion(Told a, Told b) {
        if (a.source().report().equals(b.source().report())) {
            return 1;
        }
        int apart = daysApart(window(a.source().published()), window(b.source().published()));
        return apart == UNKNOWN ? 0.5 : apart <= OCCASION ? 1 : 0;
    }

    /** The stretch of time in which an event lies: its date, or the days before the report of what has happened. */
    private static Window when(Told told, Event event) {
        Window dated = window(event.date());
        Window published = window(told.source().published());
        if (dated != null || published == null || event.status() != Event.Status.HAPPENED) {
            return dated;
        }
        return new Window(published.first().minusDays(OCCASION), published.last());
    }

    private static Window window(String edtf) {
        if (edtf == null) {
            return null;
        }
        Edtf value = Edtf.parse(edtf);
        return new Window(
                value.firstDay() == null ? LocalDate.MIN : value.firstDay(),
                value.lastDay() == null ? LocalDate.MAX : value.lastDay());
    }

    private record Window(LocalDate first, LocalDate last) {}

    /** Share of all values that both have; 0.5 where one side is silent. */
    private static double shared(Collection<String> a, Collection<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty() ? 0.5 : 0.4;
        }
        TreeSet<String> both = new TreeSet<>(a);
        both.retainAll(b);
        TreeSet<String> either = new TreeSet<>(a);
        either.addAll(b);
        return (double) both.size() / either.size();
    }

    private static boolean samePlace(String a, String b) {
        return a.equalsIgnoreCase(b) || a.contains(b) || b.contains(a);
    }

    static boolean personsShared(List<Person> a, List<Person> b) {
        for (Person one : a) {
            for (Person other : b) {
                if (samePerson(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some party is represented on both sides, each time by others. */
    private static boolean personsApart(List<Person> a, List<Person> b) {
        for (Person one : a) {
            List<Person> ofParty = b.stream()
                    .filter(other -> one.party() != null && one.party().equals(other.party()))
                    .toList();
            if (!ofParty.isEmpty()
                    && ofParty.stream().noneMatch(other -> a.stream().anyMatch(any -> samePerson(any, other)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean speakersApart(List<Person> a, List<Person> b) {
        return !a.isEmpty() && !b.isEmpty() && !personsShared(a, b);
    }

    /** By surname; a first name told by both must begin alike. */
    private static boolean samePerson(Person a, Person b) {
        List<String> one = Wording.words(a.name());
        List<String> other = Wording.words(b.name());
        return !one.isEmpty() && !other.isEmpty() && close(one.getLast(), other.getLast());
    }

    /** Equal but for one letter in five: the ways in which one name is spelt in Latin letters. */
    private static boolean close(String a, String b) {
        return a.equals(b)
                || (a.length() >= 5
                        && b.length() >= 5
                        && Spelling.distance(a, b) <= Math.max(a.length(), b.length()) / 5);
    }

    private static boolean targetsApart(Target a, Target b) {
        return a != null
                && b != null
                && (a.value() != null && b.value() != null && a.value().compareTo(b.value()) != 0
                        || !Objects.equals(a.unit(), b.unit()));
    }
}
