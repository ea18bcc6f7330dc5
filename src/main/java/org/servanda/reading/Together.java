package org.servanda.reading;

import java.util.HashSet;
import java.util.Set;
import org.servanda.lexicon.Names.Name;
import org.servanda.reading.Source.Stretch;

/**
 * The words that named several parties together: what {@code the commission} or {@code the heads} behind them stands for.
 *
 * @param pair the last that named two states or more, or null
 * @param body the first that named an organisation, or null
 */
record Together(Stretch pair, Stretch body) {

    static final Together NONE = new Together(null, null);

    private static final Set<String> OF_BODIES = Set.of(
            "heads",
            "members",
            "member",
            "leaders",
            "secretariat",
            "council",
            "association",
            "community",
            "organisation",
            "organization",
            "union",
            "bloc",
            "body",
            "summit");
    private static final Set<String> OF_PAIRS = Set.of(
            "commission",
            "committee",
            "ministers",
            "participants",
            "delegates",
            "delegations",
            "conference",
            "group",
            "each",
            "round",
            "session",
            "meeting",
            "talks");

    /** What stands for all after one more clause. */
    Together after(Line line, Clause clause, Actor actor) {
        Stretch first = body;
        Set<String> codes = new HashSet<>();
        for (int i = actor.from(); i < actor.to(); i++) {
            if (line.name(i) != null && line.name(i).code() != null) {
                codes.add(line.name(i).code());
            }
        }
        for (int i = clause.wide(); i < clause.to() && first == null; i++) {
            if (line.beginsName(i)
                    && line.name(i).code() != null
                    && line.name(i).kind() == Name.Kind.ORGANISATION) {
                first = new Stretch(
                        line.word(i).start(), line.word(lastOfName(line, i)).end());
            }
        }
        if (codes.size() > 1) {
            return new Together(stretch(line, actor.from(), actor.to()), first);
        }
        for (int i = clause.wide() + 1; i < clause.to() - 1; i++) {
            int second = line.low(i + 1).equals("the") ? i + 2 : i + 1;
            if (line.low(i).equals("and") && isState(line, i - 1) && isState(line, second) && second < clause.to()) {
                int begin = i - 1;
                while (begin > clause.wide() && line.name(begin - 1) == line.name(i - 1)) {
                    begin--;
                }
                return new Together(stretch(line, begin, lastOfName(line, second) + 1), first);
            }
        }
        return new Together(pair, first);
    }

    /** The words that some subject without a name of its own stands for; null where it stands for none of them. */
    Stretch behind(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.name(i) != null) {
                return null;
            }
            if (OF_BODIES.contains(line.low(i))) {
                return body != null ? body : pair;
            }
            if (OF_PAIRS.contains(line.low(i))) {
                return pair != null ? pair : body;
            }
        }
        return null;
    }

    private static int lastOfName(Line line, int i) {
        int last = i;
        while (line.name(last + 1) != null && line.name(last + 1) == line.name(i)) {
            last++;
        }
        return last;
    }

    private static Stretch stretch(Line line, int from, int to) {
        return new Stretch(line.word(from).start(), line.word(to - 1).end());
    }

    private static boolean isState(Line line, int i) {
        return line.name(i) != null
                && line.name(i).code() != null
                && line.name(i).kind() == Name.Kind.STATE;
    }
}
