package org.servanda.pact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.problem.Problem;

/**
 * A date or stretch of time in the part of ISO 8601-2 (EDTF) that the register uses: {@code 2023}, {@code 2023-03}, {@code 2023-03-13}, the
 * intervals {@code A/B}, {@code ../B} and {@code A/..}, each end perhaps followed by {@code ?} (uncertain), {@code ~} (approximate) or {@code %}
 * (both). Two are equal when their text is.
 */
public final class Edtf {

    private static final Pattern END = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%])?");

    private final String text;
    private final LocalDate first;
    private final LocalDate last;
    private final Precision precision;

    private Edtf(String text, LocalDate first, LocalDate last, Precision precision) {
        this.text = text;
        this.first = first;
        this.last = last;
        this.precision = precision;
    }

    /** The smallest thing that a value names; of an interval, the finer of its two ends. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** Whether {@link #parse} would take it; null is not valid. */
    public static boolean isValid(String text) {
        return read(text) != null;
    }

    /**
     * Reads a value.
     *
     * @throws org.servanda.problem.ProblemException when it is not in the part of EDTF described above, names a day that no calendar has, or ends
     *     before it begins
     */
    public static Edtf parse(String text) {
        Edtf value = read(text);
        if (value == null) {
            throw Problem.call(
                            "Cannot read the date “" + text + "”",
                            "it is no EDTF value that this program knows",
                            "Write 2023, 2023-03, 2023-03-13, or an interval such as 2023/2026")
                    .asException();
        }
        return value;
    }

    public static Edtf day(LocalDate day) {
        return parse(day.toString());
    }

    public static Edtf month(YearMonth month) {
        return parse(month.toString());
    }

    /** @param year 1 to 9999 */
    public static Edtf year(int year) {
        return parse(String.format(java.util.Locale.ROOT, "%04d", year));
    }

    /** From the beginning of one to the end of another; neither may be an interval itself. */
    public static Edtf between(Edtf from, Edtf to) {
        return parse(from.text + "/" + to.text);
    }

    /** Everything up to the end of a value: {@code ../2030}. */
    public static Edtf until(Edtf end) {
        return parse("../" + end.text);
    }

    /** Everything from the beginning of a value on: {@code 1979/..}. */
    public static Edtf since(Edtf start) {
        return parse(start.text + "/..");
    }

    /** The same with every closed end marked {@code ~}; an uncertain end becomes {@code %}. */
    public Edtf approximately() {
        StringBuilder marked = new StringBuilder();
        for (String end : text.split("/", -1)) {
            if (!marked.isEmpty()) {
                marked.append('/');
            }
            if (end.endsWith("?")) {
                marked.append(end, 0, end.length() - 1).append('%');
            } else if (end.equals("..") || end.endsWith("~") || end.endsWith("%")) {
                marked.append(end);
            } else {
                marked.append(end).append('~');
            }
        }
        return parse(marked.toString());
    }

    /** The first day that belongs to it: 2023 begins 2023-01-01; null where the beginning is open. */
    public LocalDate firstDay() {
        return first;
    }

    /** The last day that belongs to it: 2023/2026 ends 2026-12-31; null where the end is open. */
    public LocalDate lastDay() {
        return last;
    }

    public Precision precision() {
        return precision;
    }

    public boolean isInterval() {
        return text.indexOf('/') >= 0;
    }

    /** Whether it is, or either end of it is, marked {@code ~} or {@code %}. */
    public boolean isApproximate() {
        return text.indexOf('~') >= 0 || text.indexOf('%') >= 0;
    }

    /** Whether it is, or either end of it is, marked {@code ?} or {@code %}. */
    public boolean isUncertain() {
        return text.indexOf('?') >= 0 || text.indexOf('%') >= 0;
    }

    /** The value at which an interval begins, itself where it is none, null where the beginning is open. */
    public Edtf start() {
        int bar = text.indexOf('/');
        return bar < 0 ? this : read(text.substring(0, bar));
    }

    /** The value at which an interval ends, itself where it is none, null where the end is open. */
    public Edtf end() {
        int bar = text.indexOf('/');
        return bar < 0 ? this : read(text.substring(bar + 1));
    }

    public boolean contains(LocalDate day) {
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }

    /** Whether every day of another belongs to this one; marks play no part. */
    public boolean contains(Edtf other) {
        return !lowest(other.first).isBefore(lowest(first))
                && !highest(other.last).isAfter(highest(last));
    }

    /**
     * Whether both can be true of one moment: they share a day. What is marked approximate or uncertain reaches further on both sides: a day by
     * three days, a month by a month, a year by a year.
     */
    public boolean isCompatibleWith(Edtf other) {
        return !reachBack().isAfter(other.reachForward()) && !other.reachBack().isAfter(reachForward());
    }

    /** Whether it lies within another and names less time. */
    public boolean isMoreSpecificThan(Edtf other) {
        return other.contains(this) && !contains(other);
    }

    private LocalDate reachBack() {
        return first == null || isPlain(start()) ? lowest(first) : shifted(first, start().precision, -1);
    }

    private LocalDate reachForward() {
        return last == null || isPlain(end()) ? highest(last) : shifted(last, end().precision, 1);
    }

    private static boolean isPlain(Edtf end) {
        return !end.isApproximate() && !end.isUncertain();
    }

    private static LocalDate shifted(LocalDate day, Precision precision, int direction) {
        return switch (precision) {
            case DAY -> day.plusDays(3L * direction);
            case MONTH -> day.plusMonths(direction);
            case YEAR -> day.plusYears(direction);
        };
    }

    private static LocalDate lowest(LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }

    private static LocalDate highest(LocalDate day) {
        return day == null ? LocalDate.MAX : day;
    }

    private static Edtf read(String text) {
        if (text == null) {
            return null;
        }
        int bar = text.indexOf('/');
        if (bar < 0) {
            return readEnd(text);
        }
        String left = text.substring(0, bar);
        String right = text.substring(bar + 1);
        Edtf from = left.equals("..") ? null : readEnd(left);
        Edtf to = right.equals("..") ? null : readEnd(right);
        if (from == null && (to == null || !left.equals("..")) || to == null && !right.equals("..")) {
            return null;
        }
        if (from == null) {
            return new Edtf(text, null, to.last, to.precision);
        }
        if (to == null) {
            return new Edtf(text, from.first, null, from.precision);
        }
        if (from.first.isAfter(to.last)) {
            return null;
        }
        Precision finer = from.precision.compareTo(to.precision) < 0 ? from.precision : to.precision;
        return new Edtf(text, from.first, to.last, finer);
    }

    private static Edtf readEnd(String text) {
        Matcher parts = END.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(parts.group(1));
            if (parts.group(2) == null) {
                return year == 0
                        ? null
                        : new Edtf(text, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Precision.YEAR);
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
            if (parts.group(3) == null) {
                return year == 0 ? null : new Edtf(text, month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
            }
            LocalDate day = LocalDate.of(year, month.getMonthValue(), Integer.parseInt(parts.group(3)));
            return year == 0 ? null : new Edtf(text, day, day, Precision.DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edtf value && value.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The value as EDTF. */
    @Override
    public String toString() {
        return text;
    }
}
