package org.servanda.resolution;

import java.time.LocalDate;
import org.servanda.pact.Edtf;

/** Tells which time expressions set a deadline, and which. */
final class Deadlines {

    private final Anchor anchor;
    private final Tense tense;

    Deadlines(Anchor anchor, Tense tense) {
        this.anchor = anchor;
        this.tense = tense;
    }

    When due(TimeWords words) {
        return switch (words) {
            case TimeWords.By by -> ahead(by);
            case TimeWords.Before before -> ahead(before);
            case TimeWords.Within within -> ahead(within);
            case TimeWords.InLength in -> ahead(in);
            case TimeWords.Lasting lasting -> ahead(lasting);
            case TimeWords.Until until -> ahead(new TimeWords.By(until.end()));
            case TimeWords.From from -> toCome(ahead(from.start()), true);
            case TimeWords.Between between -> toCome(count(between), true);
            case TimeWords.Away away ->
                away.direction() < 0 || away.fromNamed() ? none("it is counted from a past moment") : ahead(away);
            case TimeWords.Since since -> none("it looks back");
            case TimeWords.Back back -> none("it looks back");
            case TimeWords.After after -> none("it names a beginning that is left open");
            case TimeWords.Date date -> toCome(count(date), false);
            case TimeWords.Part part -> toCome(count(part), false);
            case TimeWords.Fraction fraction -> toCome(count(fraction), false);
            case TimeWords.Season season -> toCome(count(season), false);
            case TimeWords.Decade decade -> toCome(count(decade), false);
            case TimeWords.Century century -> toCome(count(century), false);
            case TimeWords.Turned turned -> toCome(count(turned), false);
            case TimeWords.Shifted shifted -> toCome(count(shifted), false);
            case TimeWords.FromNamed named -> toCome(count(named), false);
            case TimeWords.Ending ending -> toCome(count(ending), false);
            case TimeWords.Beginning beginning -> toCome(count(beginning), false);
            case TimeWords.Unreadable unreadable -> count(unreadable);
        };
    }

    private When count(TimeWords words) {
        return new Reckoning(anchor, tense).count(words);
    }

    private When ahead(TimeWords words) {
        return new Reckoning(anchor, Tense.FUTURE).count(words);
    }

    private static When none(String reason) {
        return new When.Unknown("no deadline: " + reason, null);
    }

    /** A time without the wording of a limit sets a deadline only where it lies ahead. */
    private When toCome(When when, boolean mayStandAlone) {
        if (!(when instanceof When.Known known)) {
            return when;
        }
        Edtf today = anchor.spoken() != null ? anchor.spoken() : anchor.published();
        if (today == null || today.lastDay() == null || today.firstDay() == null) {
            return mayStandAlone || tense == Tense.FUTURE ? known : none("it may be the day of the announcement");
        }
        LocalDate last = known.value().lastDay();
        if (last == null) {
            return none("it has no end");
        }
        boolean isToday = known.value().precision() == Edtf.Precision.DAY && !last.isAfter(today.lastDay());
        return last.isBefore(today.firstDay()) || isToday ? none("it does not lie ahead") : known;
    }
}
