package org.servanda.resolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every mention of a party or person in a report, in order, passage by passage: what a phrase such as {@code both countries} looks back upon.
 * Indexes are UTF-16.
 */
final class Scene {

    /**
     * One mention.
     *
     * @param party code, or null for a person whose party is unknown
     * @param figure the person, or null
     * @param place whether it only tells where: {@code in Geneva}
     * @param passage number of its passage
     * @param office the office named without its holder that this is, or null
     * @param subject whether it can be who acts: nothing like {@code with} or {@code to} stands before it
     */
    record Mention(
            int start,
            int end,
            String party,
            Figure figure,
            boolean place,
            int passage,
            Namings.Naming office,
            boolean subject) {

        Mention of(Figure holder) {
            String code = party == null ? holder.party() : party;
            return new Mention(start, end, code, holder, place, passage, office, subject);
        }
    }

    /** No naming with name, office and party is longer, in UTF-16 units. */
    private static final int LONGEST = 400;

    /** Two codes in the order in which the report first names them. */
    private record Pair(String one, String other) {}

    private final List<Mention> mentions = new ArrayList<>();
    private final List<List<Mention>> byPassage = new ArrayList<>();
    private List<String> mainPair = List.of();

    Scene(int passages) {
        for (int i = 0; i < passages; i++) {
            byPassage.add(new ArrayList<>());
        }
    }

    void add(Mention mention) {
        mentions.add(mention);
    }

    /** To be called once all mentions are in. */
    void sort() {
        mentions.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
        for (Mention mention : mentions) {
            if (mention.passage >= 0) {
                byPassage.get(mention.passage).add(mention);
            }
        }
    }

    /** Puts the same mention with its holder in the place of one without. */
    void replace(Mention old, Mention held) {
        mentions.set(firstFrom(old.start, old), held);
        if (old.passage >= 0) {
            byPassage.get(old.passage).replaceAll(mention -> mention == old ? held : mention);
        }
    }

    private int firstFrom(int start, Mention wanted) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (mentions.get(middle).start < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (wanted != null && mentions.get(low) != wanted) {
            low++;
        }
        return low;
    }

    List<Mention> in(int passage) {
        return passage >= 0 && passage < byPassage.size() ? byPassage.get(passage) : List.of();
    }

    /** The mentions of which at least half lies inside a stretch. */
    List<Mention> mostlyIn(int start, int end) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstFrom(Math.max(0, start - LONGEST), null);
                i < mentions.size() && mentions.get(i).start < end;
                i++) {
            Mention mention = mentions.get(i);
            int shared = Math.min(end, mention.end) - Math.max(start, mention.start);
            if (shared * 2 >= mention.end - mention.start) {
                inside.add(mention);
            }
        }
        return inside;
    }

    /** The mention of a person or office that a stretch is a part of: {@code Bio} in {@code President Julius Maada Bio}; null where there is none. */
    Mention around(int start, int end) {
        Mention around = null;
        for (int i = firstFrom(Math.max(0, start - LONGEST), null);
                i < mentions.size() && mentions.get(i).start <= start;
                i++) {
            Mention mention = mentions.get(i);
            if (mention.end >= end && (mention.figure != null || mention.office != null)) {
                around = mention;
            }
        }
        return around;
    }

    /** The mentions that lie inside a stretch. */
    List<Mention> inside(int start, int end) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstFrom(start, null); i < mentions.size() && mentions.get(i).start < end; i++) {
            if (mentions.get(i).end <= end) {
                inside.add(mentions.get(i));
            }
        }
        return inside;
    }

    List<Mention> all() {
        return mentions;
    }

    /** The parties of mentions, in order, each once. Places count only where nothing else is named. */
    static List<String> parties(List<Mention> mentions) {
        Set<String> acting = new LinkedHashSet<>();
        Set<String> places = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            if (mention.party != null) {
                (mention.place ? places : acting).add(mention.party);
            }
        }
        return List.copyOf(acting.isEmpty() ? places : acting);
    }

    /** The two parties most often named in one passage; none where no passage names two, or two pairs are named as often. */
    List<String> mainPair() {
        return mainPair;
    }

    /** Counts pairs; passages that assert nothing do not count, titles count threefold. */
    void findMainPair(List<Integer> weights) {
        Map<String, Integer> single = new LinkedHashMap<>();
        Map<Pair, Integer> together = new LinkedHashMap<>();
        for (int i = 0; i < byPassage.size(); i++) {
            Set<String> codes = new LinkedHashSet<>();
            for (Mention mention : byPassage.get(i)) {
                if (mention.party != null && !mention.place) {
                    codes.add(mention.party);
                    single.merge(mention.party, weights.get(i), Integer::sum);
                }
            }
            List<String> order = List.copyOf(codes);
            for (int a = 0; a < order.size(); a++) {
                for (int b = a + 1; b < order.size(); b++) {
                    Pair reverse = new Pair(order.get(b), order.get(a));
                    Pair pair = together.containsKey(reverse) ? reverse : new Pair(order.get(a), order.get(b));
                    together.merge(pair, weights.get(i), Integer::sum);
                }
            }
        }
        Pair best = null;
        int bestScore = 0;
        for (Map.Entry<Pair, Integer> entry : together.entrySet()) {
            Pair pair = entry.getKey();
            int score = entry.getValue() * 4 + Math.min(single.get(pair.one), single.get(pair.other));
            if (entry.getValue() > 0 && score >= bestScore) {
                best = score > bestScore ? pair : null;
                bestScore = score;
            }
        }
        if (bestScore > 0) {
            mainPair = best == null ? List.of() : List.of(best.one, best.other);
            return;
        }
        List<Map.Entry<String, Integer>> most = new ArrayList<>(single.entrySet());
        most.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        boolean two = most.size() == 2
                || most.size() > 2 && most.get(1).getValue() > most.get(2).getValue();
        if (two && most.get(1).getValue() > 0) {
            mainPair = List.of(most.get(0).getKey(), most.get(1).getKey());
        }
    }
}
