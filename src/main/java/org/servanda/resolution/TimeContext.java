package org.servanda.resolution;

import java.util.Set;
import org.servanda.resolution.DateGrammar.Parsed;

/** Tells from the words around it that something reads like a time but is none: {@code Resolution 1973}, {@code 2000 troops}. */
final class TimeContext {

    private static final Set<String> NUMBERED = Set.of(
            "resolution",
            "resolutions",
            "no",
            "article",
            "articles",
            "decree",
            "law",
            "flight",
            "agenda",
            "vision",
            "expo",
            "horizon",
            "section",
            "paragraph",
            "page",
            "room",
            "clause",
            "order",
            "directive",
            "regulation",
            "strategy",
            "erasmus",
            "#",
            "$",
            "€",
            "£",
            "¥",
            "№",
            "usd",
            "eur",
            "gbp",
            "rs");

    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "by",
            "since",
            "until",
            "till",
            "before",
            "after",
            "during",
            "throughout",
            "through",
            "from",
            "to",
            "between",
            "early",
            "late",
            "mid",
            "year");

    private static final Set<String> COUNTED = Set.of(
            "people",
            "persons",
            "soldiers",
            "troops",
            "delegates",
            "participants",
            "protesters",
            "men",
            "women",
            "children",
            "workers",
            "students",
            "officers",
            "personnel",
            "visitors",
            "tonnes",
            "tons",
            "kilometres",
            "kilometers",
            "km",
            "miles",
            "mw",
            "gw",
            "megawatts",
            "hectares",
            "barrels",
            "dollars",
            "euros",
            "pounds",
            "units",
            "vehicles",
            "homes",
            "jobs",
            "metres",
            "meters",
            "refugees",
            "migrants",
            "companies",
            "firms",
            "scholarships",
            "villages",
            "schools",
            "feet",
            "trucks",
            "%",
            "percent",
            "per");

    private static final Set<String> LEVELS = Set.of("level", "levels", "baseline");

    private static final Set<String> FAMOUS_FRIDAYS =
            Set.of("good", "black", "bloody", "palm", "easter", "ash", "cyber");

    private static final Set<String> PAPERS =
            Set.of("times", "telegraph", "express", "mail", "herald", "mirror", "post", "world", "independent");

    private final Tokens tokens;

    TimeContext(Tokens tokens) {
        this.tokens = tokens;
    }

    boolean allows(int at, Parsed parsed) {
        Token first = tokens.get(at);
        Token before = tokens.get(at - 1);
        if (first.glued()
                && (before.isWord() || before.is(".") && tokens.get(at - 2).kind() == Token.Kind.NUMBER)) {
            return false;
        }
        boolean inName = first.glued()
                && before.glued()
                && (before.isDash() || before.is("/"))
                && tokens.get(at - 2).isWord()
                && !tokens.is(at - 2, "mid");
        if (inName) {
            return false;
        }
        Token last = tokens.get(parsed.next() - 1);
        Token after = tokens.get(parsed.next());
        if (after.glued() && (after.isWord() && last.kind() == Token.Kind.NUMBER)) {
            return false;
        }
        TimeWords core = core(parsed.words());
        if (core instanceof TimeWords.Date date) {
            if (date.month() == null && date.weekday() == null) {
                return isYear(at, parsed);
            }
            if (date.month() == null) {
                return !FAMOUS_FRIDAYS.contains(before.key())
                        && !(after.isCapitalised() && PAPERS.contains(after.key()));
            }
        }
        if (core instanceof TimeWords.InLength || core instanceof TimeWords.Lasting) {
            return !after.is("old") && !followsSuperlative(at);
        }
        return true;
    }

    private static TimeWords core(TimeWords words) {
        if (words instanceof TimeWords.By by) {
            return by.end();
        }
        if (words instanceof TimeWords.Before before) {
            return before.end();
        }
        if (words instanceof TimeWords.Until until) {
            return until.end();
        }
        if (words instanceof TimeWords.Since since) {
            return since.start();
        }
        if (words instanceof TimeWords.From from) {
            return from.start();
        }
        return words instanceof TimeWords.After after ? after.end() : words;
    }

    private boolean isYear(int at, Parsed parsed) {
        int year = parsed.next() - 1;
        while (year > at && tokens.get(year).kind() != Token.Kind.NUMBER) {
            year--;
        }
        Token number = tokens.get(year);
        Token before = tokens.get(year - 1);
        Token after = tokens.get(parsed.next());
        int value = number.text().matches("\\d{4}") ? Integer.parseInt(number.text()) : 0;
        if (value < 1800 || value > 2199) {
            return false;
        }
        boolean hyphened = before.isDash() && number.glued() && !tokens.is(year - 2, "mid");
        if (NUMBERED.contains(before.key())
                || before.is(".") && tokens.is(year - 2, "no")
                || hyphened && before.glued()
                || after.isDash()
                        && after.glued()
                        && tokens.get(parsed.next() + 1).kind() == Token.Kind.NUMBER
                || before.is(":")
                || after.is(":")
                        && after.glued()
                        && tokens.get(parsed.next() + 1).kind() == Token.Kind.NUMBER
                || COUNTED.contains(after.key())
                || LEVELS.contains(after.key())
                || Numerals.magnitude(after) != null) {
            return false;
        }
        if (year > at || PREPOSITIONS.contains(before.key())) {
            return true;
        }
        boolean counts = after.isWord()
                && !after.isCapitalised()
                && after.key().endsWith("s")
                && after.key().length() > 3
                && !NOT_PLURAL.contains(after.key());
        return !counts;
    }

    private static final Set<String> NOT_PLURAL = Set.of(
            "targets",
            "elections",
            "talks",
            "sanctions",
            "was",
            "has",
            "does",
            "goals",
            "protests",
            "championships",
            "games",
            "olympics",
            "parties",
            "negotiations",
            "commitments",
            "budgets",
            "hostilities",
            "always");

    /** “The first visit in 17 years” looks back. */
    private boolean followsSuperlative(int at) {
        for (int i = at - 1; i >= 0 && i >= at - 8; i--) {
            Token token = tokens.get(i);
            if (token.is(".") || token.is(";") || token.is(":")) {
                return false;
            }
            boolean superlative = token.key().length() > 5
                    && token.key().endsWith("est")
                    && !token.isCapitalised()
                    && !NOT_SUPERLATIVE.contains(token.key());
            if (superlative
                    || Numerals.ordinal(token) > 0
                    || token.is("only")
                    || token.is("worst")
                    || token.is("best")
                    || token.is("last")
                    || token.is("most")
                    || token.is("least")) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> NOT_SUPERLATIVE = Set.of(
            "request", "interest", "protest", "invest", "forest", "harvest", "arrest", "contest", "suggest", "latest");
}
