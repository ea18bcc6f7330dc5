package org.servanda.lexicon;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The English names of days and months, as they are written. */
public final class CalendarNames {

    /** In full, with their capital. */
    public static final Set<String> FULL = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final Set<String> LOWER =
            FULL.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());

    private CalendarNames() {}

    /** Whether a word in lower case is the full name of a day or a month. */
    public static boolean isName(String lower) {
        return LOWER.contains(lower);
    }
}
