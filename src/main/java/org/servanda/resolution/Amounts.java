package org.servanda.resolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds and reads sums of money, shares, quantities and factors. */
final class Amounts {

    private static final Set<String> NUMBERED = Set.of(
            "article",
            "articles",
            "resolution",
            "no",
            "chapter",
            "section",
            "paragraph",
            "annex",
            "flight",
            "page",
            "clause",
            "aged",
            "age",
            "group",
            "room",
            "phase",
            "route",
            "#",
            "№",
            "+",
            "decree",
            "law",
            "channel");

    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "by", "since", "until", "from", "during", "before", "after", "of", "year", "early", "late", "mid");

    private static final Set<String> PEOPLE = Set.of(
            "soldiers",
            "troops",
            "people",
            "tonnes",
            "tons",
            "jobs",
            "workers",
            "students",
            "refugees",
            "families",
            "children",
            "police",
            "personnel",
            "men",
            "women",
            "delegates",
            "homes",
            "houses",
            "schools",
            "barrels");

    private static final Map<String, Integer> FACTORS = Map.ofEntries(
            Map.entry("double", 2),
            Map.entry("doubled", 2),
            Map.entry("doubles", 2),
            Map.entry("doubling", 2),
            Map.entry("twofold", 2),
            Map.entry("triple", 3),
            Map.entry("tripled", 3),
            Map.entry("triples", 3),
            Map.entry("tripling", 3),
            Map.entry("treble", 3),
            Map.entry("trebled", 3),
            Map.entry("trebling", 3),
            Map.entry("threefold", 3),
            Map.entry("quadruple", 4),
            Map.entry("quadrupled", 4),
            Map.entry("quadrupling", 4),
            Map.entry("fourfold", 4),
            Map.entry("fivefold", 5),
            Map.entry("sixfold", 6),
            Map.entry("tenfold", 10));

    private static final Set<String> NO_FACTORS =
            Set.of("taxation", "tax", "standard", "standards", "digit", "digits", "agent", "track", "entry", "-", "–");

    /** Parts of a hundred in per cent, to two places. */
    private static final Map<String, String> FRACTIONS = Map.of(
            "half", "50",
            "third", "33.33",
            "thirds", "33.33",
            "quarter", "25",
            "quarters", "25",
            "fifth", "20",
            "fifths", "20",
            "tenth", "10");

    private Amounts() {}

    /** Every amount of a text, with what its clause says it measures; in order. */
    static List<Amount> find(String text) {
        Tokens tokens = new Tokens(text);
        List<Amount> amounts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Reach reach = at(tokens, at);
            if (reach == null) {
                at++;
            } else {
                amounts.add(new Measures(tokens).complete(reach));
                at = reach.next();
            }
        }
        return amounts;
    }

    /** The first amount in words that are known to be one, or null. */
    static Amount resolve(String words) {
        List<Amount> amounts = find(words);
        return amounts.isEmpty() ? null : amounts.getFirst();
    }

    /**
     * An amount within its tokens.
     *
     * @param first index of its first token
     * @param next index of the token after it
     */
    record Reach(Amount amount, int first, int next) {}

    private static Reach at(Tokens tokens, int at) {
        Reach fraction = fraction(tokens, at);
        if (fraction != null) {
            return fraction;
        }
        Reach factor = factor(tokens, at);
        return factor != null ? factor : number(tokens, at);
    }

    private static Reach reach(Tokens tokens, int first, int next, BigDecimal value, BigDecimal upper, String unit) {
        Bound.Before before = Bound.before(tokens, first);
        Found span = tokens.span(before.start(), next);
        BigDecimal low = plain(value);
        BigDecimal high = upper == null ? null : plain(upper);
        Amount amount = new Amount(span.start(), span.end(), low, high, unit, before.bound(), null, null, null);
        return new Reach(amount, before.start(), next);
    }

    /** Without trailing zeros and without an exponent. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    // ---- fractions and factors ----

    /** {@code by a third}, {@code two-thirds of}. */
    private static Reach fraction(Tokens tokens, int at) {
        boolean by = tokens.is(at, "by");
        int start = by ? at + 1 : at;
        int parts = 1;
        int next = start;
        if (tokens.is(start, "a") || tokens.is(start, "one")) {
            next = start + 1;
        } else if (tokens.is(start, "two") || tokens.is(start, "three") || tokens.is(start, "four")) {
            parts = tokens.is(start, "two") ? 2 : tokens.is(start, "three") ? 3 : 4;
            next = start + 1;
        } else if (!tokens.is(start, "half") || !by) {
            return null;
        }
        next = tokens.get(next).isDash() ? next + 1 : next;
        String percent = FRACTIONS.get(tokens.get(next).key());
        boolean of = tokens.is(next + 1, "of") && !tokens.get(next + 2).text().matches("\\d{4}");
        if (percent == null
                || !by && !of
                || tokens.is(next + 1, "a")
                || Numerals.magnitude(tokens.get(next + 1)) != null) {
            return null;
        }
        BigDecimal value = new BigDecimal(percent).multiply(BigDecimal.valueOf(parts));
        if (parts == 2 && percent.equals("33.33")) {
            value = new BigDecimal("66.67");
        }
        return reach(tokens, at, next + 1, value, null, "%");
    }

    private static Reach factor(Tokens tokens, int at) {
        Integer factor = FACTORS.get(tokens.get(at).key());
        if (factor != null && !NO_FACTORS.contains(tokens.get(at + 1).key())) {
            return reach(tokens, at, at + 1, BigDecimal.valueOf(factor), null, "x");
        }
        Numerals.Numeral number = Numerals.read(tokens, at);
        if (number == null) {
            return null;
        }
        int fold = tokens.get(number.next()).isDash() ? number.next() + 1 : number.next();
        return tokens.is(fold, "fold") ? reach(tokens, at, fold + 1, number.value(), null, "x") : null;
    }

    // ---- numbers ----

    private static Reach number(Tokens tokens, int at) {
        Phrases.Match<String> currency = Money.before(tokens, at);
        int start = currency == null ? at : currency.next();
        if (currency == null && isPartOfSomethingElse(tokens, at)) {
            return null;
        }
        Numerals.Numeral low = currency == null ? plainNumber(tokens, start) : Numerals.readMoney(tokens, start);
        if (low == null) {
            return null;
        }
        String prefix = currency == null ? null : currency.value();
        Range range = range(tokens, at, start, low, prefix);
        if (range != null) {
            Reach ranged = ranged(tokens, at, range, prefix);
            if (ranged != null) {
                return ranged;
            }
        }
        Ending ending = ending(tokens, start, low, prefix);
        return ending == null ? null : reach(tokens, at, ending.next(), low.value(), null, ending.unit());
    }

    /** A number of which a glued {@code m} means a million where a noun follows: {@code 10m people}. */
    private static Numerals.Numeral plainNumber(Tokens tokens, int at) {
        Numerals.Numeral number = Numerals.read(tokens, at);
        Numerals.Numeral money = Numerals.readMoney(tokens, at);
        boolean letter = money != null
                && money.next() > number.next()
                && tokens.get(number.next()).glued();
        boolean counted = letter
                && (Quantity.after(tokens, money.next()) != null
                        || Money.after(tokens, money.next()) != null
                        || Money.unit(tokens, money.next()) != null);
        return counted ? money : number;
    }

    private static boolean isPartOfSomethingElse(Tokens tokens, int at) {
        Token token = tokens.get(at);
        Token before = tokens.get(at - 1);
        if (token.kind() != Token.Kind.NUMBER) {
            return false;
        }
        boolean hyphened = before.isDash() && before.glued() && token.glued();
        boolean named = token.glued() && before.isWord()
                || NUMBERED.contains(before.key())
                || before.is(".") && tokens.is(at - 2, "no");
        boolean clock = tokens.is(at + 1, ":") && tokens.get(at + 2).kind() == Token.Kind.NUMBER
                || before.is(":") && token.glued();
        boolean phone = before.kind() == Token.Kind.NUMBER && tokens.is(at - 2, "+");
        return hyphened || named || clock || phone || Numerals.value(token.text()) == null;
    }

    /**
     * What follows a number.
     *
     * @param unit null for a bare number
     */
    private record Ending(String unit, int next) {}

    private static Ending ending(Tokens tokens, int start, Numerals.Numeral number, String prefix) {
        int next = number.next();
        if (prefix != null) {
            Phrases.Match<String> again = Money.after(tokens, next);
            boolean code = again != null && tokens.get(next).isWord();
            return new Ending(code && again.value().length() == 3 ? again.value() : prefix, code ? again.next() : next);
        }
        boolean hyphen = tokens.get(next).isDash()
                && tokens.get(next).glued()
                && tokens.get(next + 1).glued();
        int unitAt = hyphen ? next + 1 : next;
        Phrases.Match<String> currency = Money.after(tokens, unitAt);
        if (currency == null && tokens.is(next, "of")) {
            currency = Money.after(tokens, next + 1);
        }
        if (currency != null
                && (!isYear(tokens, start, number) || tokens.get(unitAt).isWord())) {
            return new Ending(currency.value(), currency.next());
        }
        Phrases.Match<String> unit = Money.unit(tokens, unitAt);
        boolean metres =
                unit != null && unit.value().equals("m") && !tokens.get(unitAt).glued() && tokens.is(unitAt, "m");
        if (unit != null && !metres) {
            return new Ending(unit.value(), unit.next());
        }
        boolean magnitude = Numerals.magnitude(tokens.get(next - 1)) != null;
        if (hyphen) {
            return null;
        }
        Quantity.Noun noun = Quantity.after(tokens, next);
        boolean counts = noun != null
                && number.value().compareTo(BigDecimal.ONE) > 0
                && (!isYear(tokens, start, number) || PEOPLE.contains(noun.noun()))
                && !isDayOfMonth(tokens, start);
        if (counts) {
            return new Ending(noun.noun(), noun.next());
        }
        return magnitude
                        && number.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                        && !tokens.get(next).isWord()
                ? new Ending(null, next)
                : null;
    }

    private static boolean isYear(Tokens tokens, int start, Numerals.Numeral number) {
        boolean looks = number.next() == start + 1 && tokens.get(start).text().matches("(1[89]|20|21)\\d\\d");
        return looks
                || number.next() == start + 1
                        && tokens.get(start).text().matches("\\d{4}")
                        && BEFORE_YEARS.contains(tokens.get(start - 1).key())
                        && looks;
    }

    private static boolean isDayOfMonth(Tokens tokens, int at) {
        DateGrammar dates = new DateGrammar(tokens, false);
        return tokens.get(at).text().matches("\\d{1,2}") && dates.month(at - 1, true) > 0;
    }

    // ---- ranges ----

    private record Range(BigDecimal low, Numerals.Numeral high, int highStart, String unit, boolean isChange) {}

    /** {@code 18-20 billion}, {@code between 10 and 15}, {@code from 5 to 8}; a magnitude at the end is shared. */
    private static Range range(Tokens tokens, int at, int start, Numerals.Numeral low, String prefix) {
        int lowEnd = low.next();
        Phrases.Match<String> lowUnit = prefix == null ? Money.after(tokens, lowEnd) : null;
        int joint = lowUnit == null ? lowEnd : lowUnit.next();
        boolean percent = prefix == null && lowUnit == null && tokens.is(joint, "%");
        if (percent) {
            joint++;
        }
        boolean between = tokens.is(at - 1, "between") && tokens.is(joint, "and");
        boolean to = tokens.is(joint, "to") || tokens.get(joint).isDash();
        if (!between && !to) {
            return null;
        }
        int highAt = joint + 1;
        Phrases.Match<String> again = Money.before(tokens, highAt);
        int highStart = again == null ? highAt : again.next();
        Numerals.Numeral high = prefix == null && again == null
                ? plainNumber(tokens, highStart)
                : Numerals.readMoney(tokens, highStart);
        if (high == null) {
            return null;
        }
        BigDecimal lowValue = low.value();
        boolean lowIsBare = low.next() == start + 1;
        boolean highHasMore = high.next() > highStart + 1;
        if (lowIsBare && highHasMore && tokens.get(highStart).kind() == Token.Kind.NUMBER && lowUnit == null) {
            BigDecimal digits = Numerals.value(tokens.get(highStart).text());
            if (digits != null && digits.signum() > 0) {
                lowValue = lowValue.multiply(high.value()).divide(digits, 10, java.math.RoundingMode.HALF_EVEN);
            }
        }
        boolean change = tokens.is(at - 1, "from");
        if (!change && lowValue.compareTo(high.value()) >= 0) {
            return null;
        }
        String lowKnown = percent ? "%" : lowUnit != null ? lowUnit.value() : prefix;
        if (again != null && lowKnown != null && !lowKnown.equals(again.value())) {
            return null;
        }
        String unit = again != null ? again.value() : lowUnit != null ? lowUnit.value() : null;
        return new Range(lowValue, high, highStart, unit, change);
    }

    private static Reach ranged(Tokens tokens, int at, Range range, String prefix) {
        String known = range.unit() != null ? range.unit() : prefix;
        Ending ending = ending(tokens, range.highStart(), range.high(), known);
        if (ending == null || ending.unit() == null) {
            return null;
        }
        if (range.isChange()) {
            Reach change = reach(tokens, at, ending.next(), range.high().value(), null, ending.unit());
            String from = words(tokens, at, range.highStart() - 1) + unitWords(tokens, range, ending, prefix);
            return new Reach(change.amount().measuring(null, from, null), change.first(), change.next());
        }
        return reach(tokens, at, ending.next(), range.low(), range.high().value(), ending.unit());
    }

    private static String words(Tokens tokens, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            words.append(i > from && !token.glued() ? " " : "").append(token.text());
        }
        String text = words.toString();
        return text.endsWith(" to") ? text.substring(0, text.length() - 3) : text;
    }

    private static String unitWords(Tokens tokens, Range range, Ending ending, String prefix) {
        if (prefix != null || range.unit() != null || tokens.is(range.highStart() - 2, "%")) {
            return "";
        }
        return " " + words(tokens, range.high().next(), ending.next());
    }
}
