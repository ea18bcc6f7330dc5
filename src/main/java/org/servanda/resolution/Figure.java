package org.servanda.resolution;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.servanda.pact.Person;

/** A person of one report while the cast is gathered: the namings that mean the same person flow together here. */
final class Figure {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[ -]+");

    private String name;
    private String role;
    private String party;
    private String partyRule;
    private String postedTo;
    private int gender;
    private final List<String> spellings = new ArrayList<>();
    private final List<String[]> cut = new ArrayList<>();

    Figure(String name) {
        this.name = name;
        spellings.add(name);
        cut.add(words(name));
    }

    Person person() {
        return new Person(name, role, party);
    }

    String name() {
        return name;
    }

    String role() {
        return role;
    }

    String party() {
        return party;
    }

    /** How the party is known: {@code text}, {@code office-holder-list}, {@code party-of-passage}. */
    String partyRule() {
        return partyRule;
    }

    int gender() {
        return gender;
    }

    void also(String spelling) {
        boolean fuller = !name.contains(" ") && spelling.contains(" ");
        if (fuller) {
            name = spelling;
        }
        if (!spellings.contains(spelling)) {
            spellings.add(spelling);
            cut.add(words(spelling));
        }
    }

    void hasRole(String words) {
        if (role == null && words != null) {
            role = words;
        }
    }

    void speaksFor(String code, String rule) {
        if (party == null && code != null) {
            party = code;
            partyRule = rule;
        }
    }

    /** The party to which an envoy is sent, or null. */
    String postedTo() {
        return postedTo;
    }

    void isPostedTo(String code) {
        if (postedTo == null) {
            postedTo = code;
        }
    }

    void isOf(int knownGender) {
        if (gender == 0) {
            gender = knownGender;
        }
    }

    /** Whether another full or bare name, cut by {@link #words}, can mean this person. */
    boolean isNamed(String[] theirs) {
        for (String[] ours : cut) {
            if (samePerson(ours, theirs)) {
                return true;
            }
        }
        return false;
    }

    boolean isNamed(String other) {
        return isNamed(words(other));
    }

    /** Whether one word, standing alone, is a part of the name or a misspelling of the surname. */
    boolean isCalled(String word) {
        return isCalledExactly(word) || isMisspelled(word);
    }

    boolean isCalledExactly(String word) {
        String bare = plain(word);
        for (String[] words : cut) {
            for (String part : words) {
                if (part.equals(bare)
                        && (part.length() > 2 || words.length < 4)
                        && !part.matches("al|el|bin|ibn|de|da|van|von")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a word is the last of the name as first given. */
    boolean hasSurname(String word) {
        String[] words = cut.get(spellings.indexOf(name));
        return words[words.length - 1].equals(plain(word));
    }

    private boolean isMisspelled(String word) {
        String bare = plain(word);
        for (String[] words : cut) {
            if (nearly(words[words.length - 1], bare)) {
                return true;
            }
        }
        return false;
    }

    private static boolean samePerson(String[] ours, String[] theirs) {
        if (theirs.length == 1 || ours.length == 1) {
            String alone = theirs.length == 1 ? theirs[0] : ours[0];
            for (String word : theirs.length == 1 ? ours : theirs) {
                if (word.equals(alone)) {
                    return true;
                }
            }
            return nearly(ours[ours.length - 1], theirs[theirs.length - 1]);
        }
        String ourLast = ours[ours.length - 1];
        String theirLast = theirs[theirs.length - 1];
        boolean last = ourLast.equals(theirLast) || nearly(ourLast, theirLast);
        boolean first = ours[0].equals(theirs[0])
                || nearly(ours[0], theirs[0])
                || initial(ours[0], theirs[0])
                || List.of(ours).contains(theirs[0])
                || List.of(theirs).contains(ours[0]);
        return last && first;
    }

    private static boolean initial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    /** One letter apart from six letters on, two from eight on. */
    static boolean nearly(String one, String other) {
        int longest = Math.max(one.length(), other.length());
        int allowed = longest >= 8 ? 2 : longest >= 6 ? 1 : 0;
        if (allowed == 0 || Math.abs(one.length() - other.length()) > allowed || one.equals(other)) {
            return allowed > 0 && one.equals(other);
        }
        return distance(one, other) <= allowed;
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }

    /** A name's words in small letters without accents. */
    static String[] words(String name) {
        return BETWEEN.split(plain(name));
    }

    private static String plain(String name) {
        String folded =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return folded.replace('’', '\'')
                .replace('ʼ', '\'')
                .replace('‐', '-')
                .replace('‑', '-')
                .replace(".", "")
                .toLowerCase(Locale.ROOT);
    }
}
