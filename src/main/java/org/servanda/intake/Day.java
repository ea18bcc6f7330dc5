package org.servanda.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a written date with its year as an EDTF day. The day is the one written, in the writer's own time zone. Days and months that can be
 * read two ways ({@code 03/04/2021}) are not read.
 */
final class Day {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String WEEKDAY =
            "(?:(?<weekday>mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\\.?,?\\s+)?";
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String CLOCK =
            "\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:\\.\\d+)?)?\\s*(?:hrs|a\\.?m\\.?|p\\.?m\\.?)?";
    private static final String ZONE = "(?:\\s*(?:\\(?[a-z]{1,5}(?:[+-]\\d{1,2})?\\)?|[+-]\\d{2}:?\\d{2}))*";

    private static final Pattern WRITTEN = Pattern.compile(
            "(?:" + CLOCK + ZONE + "[\\s,|–—-]+)?" + WEEKDAY
                    + "(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?(?<m1>" + MONTH
                    + ")\\.?,?[\\s-]+(?<y1>\\d{4}|\\d{2}(?=\\s+\\d{1,2}:))"
                    + "|(?<m2>" + MONTH + ")\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>\\d{4})"
                    + "|(?<y3>\\d{4})[-/.](?<m3>\\d{1,2})[-/.](?<d3>\\d{1,2})"
                    + "|(?<y4>\\d{4})(?<m4>\\d{2})(?<d4>\\d{2})"
                    + "|(?<d5>\\d{1,2})\\.(?<m5>\\d{1,2})\\.(?<y5>\\d{4})"
                    + "|(?<a6>\\d{1,2})/(?<b6>\\d{1,2})/(?<y6>\\d{4}))"
                    + "(?:(?:[\\s,|–—-]+(?:at\\s+)?|t)" + CLOCK + ZONE + ")?\\.?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EDTF =
            Pattern.compile("\\d{4}(?:-(?:0[1-9]|1[0-2]|2[1-4])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?[?~%]?");

    private Day() {}

    /** The day that these words are, and nothing beside it (but a time of day); null where they are not a date with its year. */
    static String of(String words) {
        if (words == null || words.length() > 80) {
            return null;
        }
        Matcher match = WRITTEN.matcher(words.strip());
        if (!match.matches()) {
            return null;
        }
        LocalDate day = day(match);
        if (day == null || day.getYear() < 1800 || day.equals(LocalDate.EPOCH)) {
            return null;
        }
        String weekday = match.group("weekday");
        if (weekday != null
                && !day.getDayOfWeek().name().toLowerCase(Locale.ROOT).startsWith(weekday.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return day.toString();
    }

    /** As {@link #of}, and EDTF values of less or doubtful precision as they stand: {@code 2019-05}, {@code 1998~}. */
    static String orEdtf(String words) {
        String day = of(words);
        return day == null && words != null && EDTF.matcher(words.strip()).matches() ? words.strip() : day;
    }

    private static LocalDate day(Matcher match) {
        try {
            if (match.group("d1") != null) {
                return LocalDate.of(year(match.group("y1")), month(match.group("m1")), number(match.group("d1")));
            }
            if (match.group("d2") != null) {
                return LocalDate.of(number(match.group("y2")), month(match.group("m2")), number(match.group("d2")));
            }
            for (String form : List.of("3", "4", "5")) {
                if (match.group("d" + form) != null) {
                    return LocalDate.of(
                            number(match.group("y" + form)),
                            number(match.group("m" + form)),
                            number(match.group("d" + form)));
                }
            }
            int first = number(match.group("a6"));
            int second = number(match.group("b6"));
            if (first != second && first <= 12 && second <= 12) {
                return null;
            }
            return LocalDate.of(number(match.group("y6")), Math.min(first, second), Math.max(first, second));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Two digits as RFC 5322, section 4.3, counts them. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 4 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
