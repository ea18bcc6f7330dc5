package org.servanda.resolution;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.servanda.lexicon.Names;
import org.servanda.report.Passage;

/**
 * Which parties words for several of them mean ({@code both countries}, {@code the sides}), and which one a word for one means ({@code the bloc},
 * {@code the country}). They look at the words before them in their passage, then backwards through the paragraph, through earlier paragraphs, and at
 * last at the report's main pair.
 */
final class Groups {

    private static final String MANY =
            "(countries|nations|states|sides|parties|presidents|leaders|ministers|premiers|governments|capitals|neighbours|neighbors|"
                    + "neighbouring countries|neighboring countries|heads of state|heads of state and government|heads of government|allies|partners|delegations|"
                    + "peoples|counterparts|foreign ministers|prime ministers|defence ministers|defense ministers|chancellors|statesmen|officials|diplomats|"
                    + "negotiators|powers|republics|kingdoms|economies|teams|politicians|signatories|foes|rivals|men|women|friends|monarchs|kings|top diplomats|"
                    + "finance ministers|trade ministers|energy ministers|interior ministers|transport ministers|envoys|ambassadors|spokesmen|foreign ministries|ministries|armies)";

    private static final String QUALIFIED =
            "(both|the|these|those|two|three|four|five|all|either|neither|each|of|sides'|warring|contracting|neighbouring|neighboring|"
                    + "brotherly|friendly|participating|signatory|negotiating|south asian|african|european|asian|arab|latin american|baltic|nordic|foreign|oil-rich|"
                    + "landlocked|former|allied|sanctioned|visiting|high|longtime|long-time|other)";

    private final Scene scene;
    private final List<Passage> passages;

    private static final Pattern EARLIER =
            Pattern.compile("\\b(?:both|the two|two|the) " + MANY + "\\b", Pattern.CASE_INSENSITIVE);

    private final NamedWords words;
    private final IntUnaryOperator startOf;

    Groups(Scene scene, List<Passage> passages, NamedWords words, IntUnaryOperator startOf) {
        this.scene = scene;
        this.passages = passages;
        this.words = words;
        this.startOf = startOf;
    }

    static boolean isGroup(String said) {
        return said.matches("(" + QUALIFIED + " )*" + MANY)
                || said.matches(
                        "both|both of them|they|them|their|themselves|each other|one another|each side|either side|the two|the pair|the duo|the three|all three|"
                                + "the trio|the four|bilateral|mutual|the (two )?(countries|nations|sides|presidents|leaders)'.*|each country|each nation|each party|"
                                + "neither side|neither country|(the|their) (bilateral|mutual|joint) .*|(the )?latter two");
    }

    static boolean isOwn(String said) {
        return said.matches(
                "(we|us|our|ours|ourselves|i|me|my|myself)( .*)?|(both|all) of us|(between )?our .*|both our .*|the two of us");
    }

    static boolean isSingle(String said) {
        return said.matches(
                "(the |this |that |its |their |his |her |a )?(\\w+ )?(bloc|alliance|organisation|organization|union|grouping|body|agency|association|"
                        + "community|group|institution|member states|members|member countries|member nations|members states|commonwealth|league|forum|"
                        + "country|nation|state|republic|kingdom|government|side|delegation|authorities|cabinet|administration|emirate|sultanate|federation|island|"
                        + "people|parliament|army|military|monarchy|host country|hosts)");
    }

    private static int count(String said) {
        if (said.matches(".*\\bthree\\b.*|.*\\btrio\\b.*")) {
            return 3;
        }
        if (said.matches(".*\\bfour\\b.*")) {
            return 4;
        }
        if (said.matches(".*\\bfive\\b.*")) {
            return 5;
        }
        if (said.matches(
                ".*\\b(both|two|each other|either|neither|neighbours|neighbors|pair|duo|bilateral|counterparts)\\b.*|they|them|their")) {
            return 2;
        }
        return 0;
    }

    /** Whether the words can only mean states: {@code both countries}, {@code the two presidents}. */
    private static boolean meansStates(String said) {
        return said.matches(
                ".*\\b(countries|nations|states|neighbou?rs|presidents|capitals|republics|kingdoms|premiers|monarchs|kings|heads of state|"
                        + "heads of government|prime ministers|chancellors|peoples|country|nation)\\b.*");
    }

    /** The parties of a word for several; {@code the sides} without a number takes all that the last such passage names. */
    Answer<List<String>> parties(String said, int start, int where) {
        boolean they = said.matches("they|them|their|themselves");
        boolean states = meansStates(said);
        int wanted = count(said);
        String anchor = null;
        int paragraphs = 0;
        int paragraph = where < 0 ? -1 : passages.get(where).paragraph();
        for (int i = where; i >= 0 && paragraphs <= 3; i--) {
            if (passages.get(i).paragraph() != paragraph) {
                paragraph = passages.get(i).paragraph();
                paragraphs++;
                if (they) {
                    break;
                }
            }
            if (i != where && !asserts(i)) {
                continue;
            }
            List<Scene.Mention> before = new ArrayList<>();
            for (Scene.Mention mention : scene.in(i)) {
                boolean counted = mention.party() != null && (!states || isState(mention.party()));
                if (counted && (mention.end() <= start || i != where)) {
                    before.add(mention);
                }
            }
            String rule = i == where
                    ? "pair-of-passage"
                    : paragraphs == 0 ? "pair-of-paragraph" : "pair-of-earlier-paragraph";
            Answer<List<String>> answer = choose(before, wanted, anchor, rule, they);
            if (answer != null) {
                return answer;
            }
            List<String> acting = acting(before);
            if (they && !acting.isEmpty()) {
                break;
            }
            if (anchor == null && acting.size() == 1) {
                anchor = acting.get(0);
            }
        }
        if (they) {
            Answer<List<String>> earlier = theyOfGroup(start, where);
            if (earlier != null) {
                return earlier;
            }
            return Answer.unresolved(List.of(), "“" + said + "” can mean others than the parties named before");
        }
        if (wanted > 2) {
            return Answer.unresolved(List.of(), "no passage before these words names " + wanted + " parties");
        }
        List<String> later = where < 0 ? List.of() : acting(scene.in(where));
        if (later.size() == 2 && (!states || isState(later.get(0)) && isState(later.get(1)))) {
            return Answer.of(later, "pair-of-passage-named-after");
        }
        List<String> main = scene.mainPair();
        if (main.size() == 2) {
            return Answer.of(main, "main-pair");
        }
        return Answer.unresolved(List.of(), "the report names no two parties together");
    }

    /** {@code They} after {@code both presidents} in the same sentence or the one before means the same; null where no such words stand there. */
    private Answer<List<String>> theyOfGroup(int start, int where) {
        for (int i = where;
                i >= 0
                        && i >= where - 1
                        && passages.get(i).paragraph() == passages.get(where).paragraph();
                i--) {
            int from = startOf.applyAsInt(i);
            int to = i == where ? start : startOf.applyAsInt(i + 1);
            Matcher matcher = EARLIER.matcher(words.text).region(from, to);
            int last = -1;
            String group = null;
            while (matcher.find()) {
                last = matcher.start();
                group = Cast.plain(matcher.group());
            }
            if (group != null) {
                Answer<List<String>> meant = parties(group, last, i);
                return meant.isResolved() ? Answer.of(meant.value(), "they-of-group") : meant;
            }
        }
        return null;
    }

    private Answer<List<String>> choose(
            List<Scene.Mention> before, int wanted, String anchor, String rule, boolean exactly) {
        List<String> codes = acting(before);
        if (wanted == 0) {
            if (codes.size() == 2) {
                return Answer.of(codes, rule);
            }
            List<String> main = scene.mainPair();
            if (codes.size() > 2 && main.size() == 2 && codes.containsAll(main)) {
                return Answer.of(main, "main-pair-in-passage");
            }
            return codes.size() > 2 ? Answer.of(codes, rule + "-all") : null;
        }
        if (codes.size() == wanted) {
            return Answer.of(codes, rule);
        }
        if (exactly) {
            return null;
        }
        if (codes.size() > wanted) {
            List<String> main = scene.mainPair();
            List<String> lastPair = lastCoordinated(before);
            if (wanted == 2 && main.size() == 2 && codes.containsAll(main)) {
                return Answer.of(main, "main-pair-in-passage");
            }
            if (wanted == 2 && lastPair.size() == 2) {
                return Answer.of(lastPair, rule + "-joined");
            }
            return wanted == 2 ? null : Answer.of(codes.subList(codes.size() - wanted, codes.size()), rule + "-last");
        }
        List<String> main = scene.mainPair();
        if (wanted == 2 && codes.size() == 1 && main.contains(codes.get(0))) {
            return Answer.of(main, "main-pair-with-party-of-passage");
        }
        if (wanted == 2 && codes.size() == 1 && anchor != null && !anchor.equals(codes.get(0))) {
            return Answer.of(List.of(codes.get(0), anchor), rule + "-across-sentences");
        }
        return null;
    }

    /** The last two different parties that stand close together. */
    private static List<String> lastCoordinated(List<Scene.Mention> mentions) {
        for (int i = mentions.size() - 1; i > 0; i--) {
            Scene.Mention one = mentions.get(i - 1);
            Scene.Mention other = mentions.get(i);
            boolean close = other.start() - one.end() <= 12;
            if (close
                    && !one.place()
                    && !other.place()
                    && one.party() != null
                    && other.party() != null
                    && !one.party().equals(other.party())) {
                return List.of(one.party(), other.party());
            }
        }
        return List.of();
    }

    private static List<String> acting(List<Scene.Mention> mentions) {
        Set<String> codes = new LinkedHashSet<>();
        for (Scene.Mention mention : mentions) {
            if (mention.party() != null && !mention.place()) {
                codes.add(mention.party());
            }
        }
        return List.copyOf(codes);
    }

    /** A party and the other one of the pair that is spoken of. */
    Answer<List<String>> otherOf(String party, int start, int where, String rule) {
        Answer<List<String>> pair = parties("both", start, where);
        if (pair.isResolved() && pair.value().contains(party)) {
            String other = pair.value().get(0).equals(party)
                    ? pair.value().get(1)
                    : pair.value().get(0);
            return Answer.of(List.of(party, other), rule);
        }
        List<String> main = scene.mainPair();
        if (main.contains(party)) {
            return Answer.of(List.of(party, main.get(0).equals(party) ? main.get(1) : main.get(0)), rule);
        }
        return Answer.unresolved(List.of(), "the other side beside " + party + " is not named near these words");
    }

    /** The party of a word for one: the last organisation for {@code the bloc}, the last state for {@code the country}. */
    Answer<List<String>> single(String said, int start, int where) {
        boolean organisation = said.matches(
                ".*(bloc|alliance|organi[sz]ation|union|grouping|body|agency|association|community|group|institution|members?|states|"
                        + "member countries|member nations|commonwealth|league|forum)$");
        for (int i = where; i >= 0 && i >= where - 8; i--) {
            if (i != where && !asserts(i)) {
                continue;
            }
            Set<String> codes = new LinkedHashSet<>();
            List<Scene.Mention> mentions = scene.in(i);
            Scene.Mention subject = null;
            for (Scene.Mention mention : mentions) {
                boolean before = mention.end() <= start || i != where;
                boolean counted = before && mention.party() != null && isState(mention.party()) != organisation;
                if (counted
                        && (organisation || !mention.place() || said.contains("host") || said.contains("country"))) {
                    codes.add(mention.party());
                    if (subject == null && mention.subject()) {
                        subject = mention;
                    }
                }
            }
            if (codes.size() == 1) {
                return Answer.of(List.copyOf(codes), organisation ? "last-organisation" : "last-state");
            }
            if (codes.size() > 1 && organisation) {
                return Answer.of(List.of(List.copyOf(codes).get(codes.size() - 1)), "last-organisation");
            }
            if (codes.size() > 1) {
                return Answer.unresolved(List.of(), "it can mean any of " + String.join(", ", codes));
            }
        }
        return Answer.unresolved(
                List.of(), organisation ? "no organisation is named before it" : "no state is named before it");
    }

    static boolean isState(String code) {
        return Names.bundled().isState(code);
    }

    private boolean asserts(int passage) {
        return switch (passages.get(passage).kind()) {
            case TITLE, SENTENCE, QUESTION -> true;
            case CAPTION, TEASER, FURNITURE -> false;
        };
    }
}
