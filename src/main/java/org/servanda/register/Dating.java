package org.servanda.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.servanda.pact.Basis;
import org.servanda.pact.Edtf;
import org.servanda.pact.Event;

/**
 * The day to which other reports date an undated one: both tell of one event, of which the others know the day (guidelines section 0).
 *
 * @param day EDTF day of that event
 * @param report id of the dated report that tells of it
 */
public record Dating(String day, String report) {

    /** How alike two tellings must be for one to date the other: parties, and place or persons, must agree. */
    private static final double SURE = 0.6;

    /** Days by which the events that date a report may lie apart. */
    private static final int ONE_OCCASION = 31;

    /** What a date that was counted from it says of its origin. */
    public String because() {
        return "the event of " + day + " told by report " + report.substring(0, Math.min(12, report.length()));
    }

    /**
     * Dates a report; nothing where no dated telling is surely of the same event, where several point to different times, or where the report itself
     * names a later day that has passed.
     *
     * @param undated tellings of the report, resolved without any day of publication
     * @param others tellings of dated reports that share a {@link Blocks#datingKeys dating key} with it
     */
    public static Optional<Dating> of(List<Told> undated, List<Told> others) {
        Likeness likeness = new Likeness();
        TreeMap<String, Double> votes = new TreeMap<>();
        TreeMap<String, String> tellers = new TreeMap<>();
        LocalDate latest = LocalDate.MIN;
        for (Told told : undated) {
            latest = later(latest, told);
            for (Told other : others) {
                if (other.source().isDated()
                        && isDay(other)
                        && likeness.of(told, other) >= SURE
                        && agree(told, other)) {
                    String day = Edtf.parse(((Event) other.telling().thing()).date())
                            .lastDay()
                            .toString();
                    votes.merge(day, likeness.of(told, other), Double::sum);
                    tellers.merge(day, other.source().report(), (a, b) -> a.compareTo(b) < 0 ? a : b);
                }
            }
        }
        String best = null;
        for (String day : votes.keySet()) {
            if (best == null || votes.get(day) > votes.get(best)) {
                best = day;
            }
        }
        if (best == null || LocalDate.parse(best).isBefore(latest)) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.parse(votes.firstKey());
        if (first.plusDays(ONE_OCCASION).isBefore(LocalDate.parse(votes.lastKey()))) {
            return Optional.empty();
        }
        return Optional.of(new Dating(best, tellers.get(best)));
    }

    /** The latest day of something that has happened which the report states in full. */
    private static LocalDate later(LocalDate latest, Told told) {
        if (told.telling().thing() instanceof Event event
                && event.dateBasis() == Basis.STATED
                && event.status() == Event.Status.HAPPENED
                && event.date() != null) {
            LocalDate first = Edtf.parse(event.date()).firstDay();
            return first != null && first.isAfter(latest) ? first : latest;
        }
        return latest;
    }

    private static boolean isDay(Told told) {
        if (!(told.telling().thing() instanceof Event event)
                || event.date() == null
                || event.status() != Event.Status.HAPPENED) {
            return false;
        }
        Edtf date = Edtf.parse(event.date());
        return date.precision() == Edtf.Precision.DAY && date.firstDay() != null && date.lastDay() != null;
    }

    /** The same parties, two at least, and a common place or person. */
    private static boolean agree(Told told, Told other) {
        Event one = (Event) told.telling().thing();
        Event another = (Event) other.telling().thing();
        boolean place = one.place() != null && another.place() != null;
        boolean person = Likeness.personsShared(one.persons(), another.persons());
        return one.parties().size() > 1 && one.parties().equals(another.parties()) && (place || person);
    }
}
