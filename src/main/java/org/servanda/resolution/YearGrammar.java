package org.servanda.resolution;

import java.util.Set;
import org.servanda.resolution.DateGrammar.Parsed;
import org.servanda.resolution.TimeWords.Unit;

/** Reads years that are not calendar years: fiscal ones, those of other calendars, and twelve months told by their last day. */
final class YearGrammar {

    private static final Set<String> KINDS = Set.of(
            "fiscal",
            "financial",
            "budget",
            "academic",
            "school",
            "marketing",
            "crop",
            "iranian",
            "persian",
            "afghan",
            "hijri",
            "islamic",
            "lunar",
            "solar",
            "ethiopian",
            "nepali",
            "nepalese",
            "hebrew",
            "jewish",
            "buddhist",
            "bengali",
            "jalali",
            "shamsi");

    private static final Set<String> FILLERS = Set.of(
            "calendar",
            "fiscal",
            "financial",
            "hijri",
            "current",
            "last",
            "next",
            "this",
            "previous",
            "coming",
            "same",
            "new");

    private static final Set<String> ENDING = Set.of("ending", "ends", "ended", "end", "closing", "to");

    private static final Set<String> BEGINNING =
            Set.of("beginning", "begins", "began", "starting", "starts", "started", "from");

    private final Tokens tokens;
    private final MomentGrammar moments;

    YearGrammar(Tokens tokens, MomentGrammar moments) {
        this.tokens = tokens;
        this.moments = moments;
    }

    Parsed read(int at) {
        return MomentGrammar.longer(foreign(at), ending(at));
    }

    /** {@code the year ending 19 March}, {@code the 12 months to June 2023}. */
    private Parsed ending(int at) {
        int start = tokens.skip(at, "the");
        int months = 0;
        int next = start;
        if (tokens.is(start, "year")) {
            months = 12;
            next = start + 1;
        } else {
            MomentGrammar.Length length = moments.length(start);
            if (length != null && length.unit() == Unit.MONTH && length.quantity() != null) {
                months = Math.min(length.quantity().intValue(), 1200);
                next = length.next();
            }
        }
        boolean to = tokens.is(next, "to") && start > at;
        if (months < 1 || !to && !tokens.is(next, "ending") && !tokens.is(next, "ended")) {
            return null;
        }
        Parsed date = moments.dates().read(skipPreposition(next + 1));
        if (date == null || !(date.words() instanceof TimeWords.Date found) || found.month() == null) {
            return null;
        }
        return new Parsed(new TimeWords.Ending(months, found), date.next());
    }

    /** {@code fiscal year 2023-24}, {@code FY2024}, {@code the Iranian year 1402 (ends 19 March 2024)}. */
    private Parsed foreign(int at) {
        int next = at;
        if (tokens.is(at, "fy")) {
            next = skipYears(at + 1);
            return next > at + 1 ? continued(next, "fiscal") : null;
        }
        next = tokens.skip(next, "the");
        while (tokens.isOneOf(next, FILLERS) && !tokens.isOneOf(next, KINDS)) {
            next++;
        }
        if (!tokens.isOneOf(next, KINDS)) {
            return tokens.is(next, "year") && tokens.get(next + 1).text().matches("1[34]\\d\\d")
                    ? continued(next + 2, "other than Gregorian")
                    : null;
        }
        String kind = tokens.get(next).text();
        next++;
        while (tokens.isOneOf(next, FILLERS) || tokens.isOneOf(next, KINDS)) {
            next++;
        }
        if (!tokens.is(next, "year") && !tokens.is(next, "month")) {
            return null;
        }
        return continued(skipYears(next + 1), kind);
    }

    private int skipYears(int at) {
        if (!tokens.get(at).text().matches("\\d{2}|\\d{4}")) {
            return at;
        }
        boolean span = (tokens.get(at + 1).isDash() || tokens.is(at + 1, "/"))
                && tokens.get(at + 2).glued()
                && tokens.get(at + 2).text().matches("\\d{2}|\\d{4}");
        return span ? at + 3 : at + 1;
    }

    /** Gregorian months beside such a year say when it is; without them it stays unread. */
    private Parsed continued(int at, String kind) {
        boolean bracket = tokens.is(at, "(");
        int next = tokens.skip(bracket ? at + 1 : at, ",");
        next = tokens.is(next, "which") || tokens.is(next, "that") ? next + 1 : next;
        next = tokens.is(next, "starts") || tokens.is(next, "started") ? next : tokens.skip(next, "it");
        boolean ends = tokens.isOneOf(next, ENDING);
        boolean begins = tokens.isOneOf(next, BEGINNING);
        Parsed unread = new Parsed(
                new TimeWords.Unreadable("a year that is " + kind + " does not say its Gregorian months", null), at);
        if (!ends && !begins && !bracket) {
            return unread;
        }
        int dateAt = ends || begins ? skipPreposition(next + 1) : next;
        Parsed date = moments.dates().read(dateAt);
        if (date == null || !(date.words() instanceof TimeWords.Date found) || found.month() == null) {
            return unread;
        }
        Parsed last = null;
        if (!ends && moments.dates().isSpanMark(date.next())) {
            last = moments.dates().read(date.next() + 1);
        }
        int end = last == null ? date.next() : last.next();
        if (bracket) {
            if (!tokens.is(end, ")")) {
                return unread;
            }
            end++;
        }
        if (last != null) {
            return new Parsed(new TimeWords.Between(found, last.words()), end);
        }
        if (!ends && !begins) {
            return unread;
        }
        return new Parsed(ends ? new TimeWords.Ending(12, found) : new TimeWords.Beginning(12, found), end);
    }

    private int skipPreposition(int at) {
        int next = tokens.is(at, "on") || tokens.is(at, "in") || tokens.is(at, "with") ? at + 1 : at;
        if (tokens.is(next, "the") && tokens.is(next + 1, "end")) {
            next += 2;
        }
        return tokens.skip(next, "of");
    }
}
