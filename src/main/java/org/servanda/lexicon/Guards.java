package org.servanda.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of {@code guards.tsv}: when a name counts, and when it stands for another party. */
final class Guards {

    private record Guard(String rule, List<String> words, List<String> but) {}

    private final Map<String, List<Guard>> byName = new LinkedHashMap<>();
    private final Set<String> given = new LinkedHashSet<>();
    private final Set<String> verbs = new LinkedHashSet<>();

    Guards() {
        for (List<String> row : Table.rows("guards.tsv")) {
            Guard guard = new Guard(row.get(1), Table.variants(row.get(2)), Table.variants(row.get(3)));
            switch (guard.rule) {
                case "given" -> given.addAll(guard.words);
                case "verbs" -> verbs.addAll(guard.words);
                default ->
                    byName.computeIfAbsent(row.get(0), name -> new ArrayList<>())
                            .add(guard);
            }
        }
    }

    /** What a name stands for in its place; null where it does not stand for a party. */
    String code(String text, int start, int end, Names.Name.Kind kind, String name, String code) {
        String result = code;
        for (String key : List.of(name, kind.name(), "*")) {
            for (Guard guard : byName.getOrDefault(key, List.of())) {
                if (guard.rule.startsWith("becomes ")) {
                    if (hasAny(text, guard.words) && !hasAny(text, guard.but)) {
                        result = guard.rule.substring("becomes ".length());
                    }
                } else if (!allows(guard, text, start, end)) {
                    return null;
                }
            }
        }
        return result;
    }

    private boolean allows(Guard guard, String text, int start, int end) {
        return switch (guard.rule) {
            case "unless" -> !hasAny(text, guard.words) || hasAny(text, guard.but);
            case "needs" -> hasAny(text, guard.words);
            case "not-before" -> !standsAfter(text, end, guard.words);
            case "not-after" -> !standsBefore(text, start, guard.words);
            case "given-before" -> !isSurname(text, start);
            case "name-like" -> !isSurname(text, start) && !isGiven(text, start, end);
            case "not-in-capitals" -> !inCapitals(text, start, end);
            default -> throw new IllegalStateException("guards.tsv has an unknown rule: " + guard.rule);
        };
    }

    private static boolean hasAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAfter(String text, int end, List<String> words) {
        for (String word : words) {
            int from = word.startsWith("-") ? end : end + 1;
            int to = from + word.length();
            if (text.startsWith(word, from) && (to >= text.length() || !Words.inWord(text.charAt(to)))) {
                return from == end || Character.isWhitespace(text.charAt(end));
            }
        }
        return false;
    }

    private static boolean standsBefore(String text, int start, List<String> words) {
        for (String word : words) {
            int from = start - 1 - word.length();
            if (from >= 0
                    && text.startsWith(word, from)
                    && Character.isWhitespace(text.charAt(start - 1))
                    && (from == 0 || !Words.inWord(text.charAt(from - 1)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSurname(String text, int start) {
        if (start < 2 || text.charAt(start - 1) != ' ') {
            return false;
        }
        int to = text.charAt(start - 2) == '.' ? start - 2 : start - 1;
        int from = to;
        while (from > 0 && Words.inWord(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(from, to);
        boolean initial = before.length() == 1 && to == start - 2 && Character.isUpperCase(before.charAt(0));
        boolean afterAnother = from > 0 && text.charAt(from - 1) == '.';
        return initial && !afterAnother || given.contains(before);
    }

    /** Whether a capitalised word that is no title and no headline word follows: {@code Santiago Peña}. */
    private boolean isGiven(String text, int start, int end) {
        if (end + 1 >= text.length() || text.charAt(end) != ' ' || !Character.isUpperCase(text.charAt(end + 1))) {
            return false;
        }
        int to = end + 1;
        while (to < text.length() && Words.inWord(text.charAt(to))) {
            to++;
        }
        String after = text.substring(end + 1, to);
        boolean acronym = after.equals(after.toUpperCase(java.util.Locale.ROOT));
        return !acronym && !verbs.contains(after) && !inTitleCase(text, start, to);
    }

    private static boolean inTitleCase(String text, int start, int end) {
        int from = text.lastIndexOf('\n', start) + 1;
        int to = text.indexOf('\n', end);
        int capital = 0;
        int small = 0;
        for (String word : text.substring(from, to < 0 ? text.length() : to).split(" ")) {
            if (word.length() > 3 && Character.isLetter(word.charAt(0))) {
                if (Character.isUpperCase(word.charAt(0))) {
                    capital++;
                } else {
                    small++;
                }
            }
        }
        boolean sentence =
                text.substring(from, to < 0 ? text.length() : to).strip().endsWith(".");
        return !sentence && capital >= 4 && small * 3 < capital;
    }

    private static boolean inCapitals(String text, int start, int end) {
        int from = text.lastIndexOf('\n', start) + 1;
        int to = text.indexOf('\n', end);
        int small = 0;
        int large = 0;
        for (int i = from; i < (to < 0 ? text.length() : to); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                small++;
            } else if (Character.isUpperCase(c) && (i < start || i >= end)) {
                large++;
            }
        }
        return large > 3 && small * 4 < large;
    }
}
