package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.reading.Vocabulary.Sort;

/** Finds dates, amounts, places, papers and their number in a stretch of a line. */
final class Details {

    private static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";
    private static final String DAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    private static final String FEW =
            "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|several|a few|few|a|the)";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String LIMIT = "(?:(?:by|until|till|before|within|from|since|after|through) (?:the )?)?";

    private static final Pattern DATE = Pattern.compile(
            "\\b(?:" + LIMIT
                    + "(?:end|beginning|start|middle|first half|second half|(?:first|second|third|fourth) quarter) of (?:the )?(?:"
                    + MONTH + "(?:,? " + YEAR + ")?|" + YEAR
                    + "|(?:this|next|last|current|coming) (?:year|month|week|decade)|year|month|week|decade|century)"
                    + "|from " + YEAR + " (?:to|until|through) " + YEAR + "|between " + YEAR + " and " + YEAR + "|"
                    + YEAR + "\\s?[–-]\\s?(?:" + YEAR + "|\\d{2})\\b"
                    + "|" + LIMIT + "(?:(?:late|early|mid) )?" + DAY + "(?:,? (?:the )?(?:" + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:,? " + YEAR + ")?|\\d{1,2}(?:st|nd|rd|th)?(?: of)? " + MONTH
                    + "(?:,? " + YEAR + ")?)| (?:morning|afternoon|evening|night))?"
                    + "|" + LIMIT
                    + "\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:[–-]|and|to)\\s?\\d{1,2}(?:st|nd|rd|th)?)?(?: of)? " + MONTH
                    + "(?:,? " + YEAR + ")?"
                    + "|" + LIMIT + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:[–-]|and|to)\\s?\\d{1,2}(?:st|nd|rd|th)?)?(?:,? " + YEAR
                    + ")?(?!\\d)"
                    + "|" + LIMIT + "(?:(?:late|early|mid)[ -])?" + MONTH + "(?: of)?,? (?:" + YEAR
                    + "|this year|next year|last year)"
                    + "|(?:in|by|until|since|next|last|this|late|early|mid)[ -]" + MONTH + "(?:,? " + YEAR
                    + ")?(?![a-z])"
                    + "|(?:by|until|before|since|within|through) " + YEAR
                    + "|(?<=\\b(?:in|of|for|during|after|to|the|year|until|early|late|mid) )" + YEAR
                    + "|today|yesterday|tomorrow|tonight"
                    + "|" + LIMIT
                    + "(?:next|last|this|coming|past|following|previous|the same) (?:week|month|year|decade|quarter|spring|summer|autumn|winter|"
                    + DAY + "|weekend)"
                    + "|(?:within|over|in|for|during) (?:the )?(?:next |coming |past |last |following )?" + FEW
                    + "[ -](?:days?|weeks?|months?|years?|decades?)"
                    + "|(?:in the )?(?:coming|next|past|last) (?:" + FEW + " )?(?:days|weeks|months|years)|" + FEW
                    + " (?:days|weeks|months|years|decades|day|week|month|year) (?:ago|later|earlier))",
            Pattern.CASE_INSENSITIVE);

    private static final String SCALE = "(?:thousand|million|billion|trillion|mln|bln|mn|bn|tn)";
    private static final String NUMBER = "\\d[\\d,.]*\\d|\\d";
    private static final Pattern AMOUNT = Pattern.compile(
            "(?:(?:more than|over|about|around|nearly|almost|up to|some|at least|approximately|less than|under) )?(?:(?:US|A|C|HK|NZ)?[$€£¥] ?(?:"
                    + NUMBER + ")(?: ?" + SCALE + "|[mbk]\\b)?(?: (?:a|per) (?:year|month))?"
                    + "|\\b(?:USD|EUR|GBP|CHF|JPY|CNY|RUB) ?(?:" + NUMBER + ")(?: ?" + SCALE + "|[mb]\\b)?|\\b(?:"
                    + NUMBER + ") ?(?:%|percent\\b|per cent\\b|percentage points)"
                    + "|\\b(?:" + NUMBER
                    + "|one|two|three|four|five|six|seven|eight|nine|ten|half a|a|several|dozens of|hundreds of) (?:"
                    + SCALE + " )?(?:US |American |U\\.S\\. )?"
                    + "(?:dollars?|euros?|pounds?|yen|yuan|rubles?|roubles?|rupees?|francs?|riyals?|dirhams?|(?:metric )?tonn?es?|tons|kilomet(?:re|er)s?|km|miles|megawatts?|gigawatts?|MW|GW|barrels?|cubic met(?:re|er)s|hectares|jobs|visas|scholarships|students|troops|soldiers|doses|vaccines|buses|aircraft|helicopters|tanks|houses|homes|refugees|people|prisoners|peacekeepers|kilowatt-hours|passengers|vehicles|tractors)\\b"
                    + "|\\b(?:" + NUMBER + ")[ -]?" + SCALE + "\\b(?: [a-z]+)?)",
            Pattern.CASE_INSENSITIVE);

    /** Tells how long it had not happened: {@code the first visit in eight years}. */
    private static final Pattern FIRST_IN =
            Pattern.compile("(?:in|for) \\S+ (?:years?|decades?|months?)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> TIMES = Set.of(
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "week",
            "month",
            "year",
            "years",
            "months",
            "weeks",
            "days",
            "day",
            "decade",
            "decades",
            "weekend",
            "spring",
            "summer",
            "autumn",
            "winter",
            "century",
            "quarter");
    private static final Set<String> SCALES =
            Set.of("million", "billion", "trillion", "thousand", "half", "a", "hundreds");

    static final Set<String> NUMBERS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "dozen",
            "dozens",
            "several",
            "numerous",
            "many",
            "one",
            "thirty",
            "forty");

    private Details() {}

    static List<Link> of(Line line, int from, int to, Draft draft) {
        List<Link> links = new ArrayList<>();
        add(line, line.dates(), from, to, Link.Role.DATE, Finding.Kind.DATE, draft, links);
        add(line, line.amounts(), from, to, Link.Role.AMOUNT, Finding.Kind.AMOUNT, draft, links);
        for (int i = from; i < to; i++) {
            if ((line.low(i).equals("in") || line.low(i).equals("at")) && isPlace(line, i + 1) && i + 1 < to) {
                int end = i + 2;
                while (end < to && isPlace(line, end)) {
                    end++;
                }
                links.add(draft.link(
                        Link.Role.PLACE,
                        Finding.Kind.PLACE,
                        line.word(i + 1).start(),
                        line.word(end - 1).end(),
                        0.6));
            }
            if (line.is(i, Sort.PAPER) && !line.is(i + 1, Sort.PAPER)) {
                addPaper(line, i, from, to, draft, links);
            }
        }
        return links;
    }

    private static void add(
            Line line,
            List<int[]> places,
            int from,
            int to,
            Link.Role role,
            Finding.Kind kind,
            Draft draft,
            List<Link> links) {
        for (int[] place : places) {
            if (place[0] >= line.word(from).start()
                    && place[1] <= line.word(to - 1).end()) {
                links.add(draft.link(role, kind, place[0], place[1], 0.7));
            }
        }
    }

    /** Where dates stand in a line; how long something had not happened is no date. */
    static List<int[]> dates(Line line) {
        boolean possible = false;
        boolean first = false;
        for (int i = 0; i < line.size(); i++) {
            possible |= line.is(i, Sort.MONTH)
                    || line.is(i, Sort.DAY)
                    || line.word(i).isNumber()
                    || TIMES.contains(line.low(i));
            first |= line.low(i).equals("first");
        }
        return possible ? find(DATE, line, first) : List.of();
    }

    /** Where amounts stand in a line. */
    static List<int[]> amounts(Line line) {
        boolean possible = false;
        for (int i = 0; i < line.size(); i++) {
            possible |= line.word(i).isNumber() || SCALES.contains(line.low(i)) || NUMBERS.contains(line.low(i));
        }
        return possible ? find(AMOUNT, line, false) : List.of();
    }

    private static List<int[]> find(Pattern pattern, Line line, boolean first) {
        List<int[]> places = new ArrayList<>();
        int shift = line.word(0).start();
        Matcher matcher = pattern.matcher(line.slice(0, line.size()));
        while (matcher.find()) {
            String found = matcher.group();
            int end = matcher.end();
            while (end > matcher.start() && " ,".indexOf(found.charAt(end - matcher.start() - 1)) >= 0) {
                end--;
            }
            if (end > matcher.start() && !(first && FIRST_IN.matcher(found).matches())) {
                places.add(new int[] {matcher.start() + shift, end + shift});
            }
        }
        return places;
    }

    private static boolean isPlace(Line line, int i) {
        return line.isCapital(i)
                && !line.is(i, Sort.MONTH)
                && !line.is(i, Sort.DAY)
                && !line.is(i, Sort.PAPER)
                && !line.isMark(i);
    }

    private static void addPaper(Line line, int noun, int from, int to, Draft draft, List<Link> links) {
        int start = noun;
        while (start > from && isBeforePaper(line, start - 1)) {
            start--;
        }
        int end = noun + 1;
        while (end < to
                && end - noun <= 14
                && !line.isMark(end)
                && line.groups().stream().noneMatch(spans(end))
                && !isAfterPaper(line, end)) {
            end++;
        }
        while (end > noun + 1
                && (line.isPreposition(end - 1)
                        || line.isDeterminer(end - 1)
                        || line.low(end - 1).equals("and"))) {
            end--;
        }
        links.add(draft.link(
                Link.Role.INSTRUMENT,
                Finding.Kind.INSTRUMENT,
                line.word(start).start(),
                line.word(end - 1).end(),
                0.7));
        for (int i = start; i < noun; i++) {
            if (NUMBERS.contains(line.low(i))
                    || line.word(i).isNumber() && line.word(i).text().length() < 4) {
                int first = i > from
                                && line.low(i).equals("dozen")
                                && line.low(i - 1).equals("a")
                        ? i - 1
                        : i;
                links.add(draft.link(
                        Link.Role.COUNT,
                        Finding.Kind.COUNT,
                        line.word(first).start(),
                        line.word(i).end(),
                        0.8));
                return;
            }
        }
    }

    private static java.util.function.Predicate<Verb> spans(int word) {
        return verb -> verb.from() <= word && word < verb.to();
    }

    private static boolean isBeforePaper(Line line, int i) {
        if (line.isMark(i)
                || line.isPreposition(i) && !line.low(i).equals("of")
                || line.low(i).equals("of")
                        && !line.is(i - 1, Sort.PAPER)
                        && !line.low(i - 1).equals("number")) {
            return false;
        }
        String low = line.low(i);
        return line.groups().stream().noneMatch(spans(i))
                && !Set.of("and", "that", "which", "but", "or", "signing", "concluding", "to", "if", "when")
                        .contains(low)
                && (line.verbAt(i) == null || low.endsWith("ed"));
    }

    private static boolean isAfterPaper(Line line, int i) {
        String low = line.low(i);
        return Set.of(
                                "with", "during", "at", "between", "after", "before", "by", "as", "that", "which",
                                "who", "if", "when", "while", "was", "were", "because", "but", "under")
                        .contains(low)
                || line.is(i, Sort.DAY)
                || low.equals("in")
                        && (line.isCapital(i + 1)
                                || i + 1 < line.size() && line.word(i + 1).isNumber())
                || low.equals("on") && (line.is(i + 1, Sort.DAY) || line.is(i + 1, Sort.MONTH))
                || line.verbAt(i) != null && low.endsWith("ed");
    }
}
