package org.servanda.reading;

import java.util.Set;
import org.servanda.reading.Vocabulary.Sort;

/** Tells what is undertaken from what is only wished well: whether words name an action, and whether it could be checked (guidelines section 2). */
final class Deeds {

    private Deeds() {}

    static boolean infinitive(Said said, int at) {
        for (int i = at; i < Math.min(at + 3, said.line().size()); i++) {
            if (Vocabulary.bundled().forms(said.line().low(i)).stream()
                    .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)) {
                return true;
            }
        }
        return said.line().low(at).equals("be");
    }

    static boolean isBase(Line line, int i) {
        return Vocabulary.bundled().forms(line.low(i)).stream()
                        .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0 && !f.noun())
                || Vocabulary.bundled().forms(line.low(i)).stream().anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)
                        && line.isDeterminer(i + 1);
    }

    /** Whether a noun phrase names an action: {@code on opening}, {@code on the establishment of}. */
    static boolean isDeed(Line line, int from, int to) {
        for (int i = from; i < Math.min(from + 6, to); i++) {
            if (line.is(i, Sort.PAPER) || line.low(i).equals("need")) {
                return false;
            }
            if (line.low(i).equals("to")
                    && i > from
                    && Vocabulary.bundled().forms(line.low(i + 1)).stream()
                            .anyMatch(f -> (f.forms() & Vocabulary.BASE) != 0)) {
                return true;
            }
            if (isAction(line.low(i))
                    || Set.of("target", "goal", "date", "deadline", "quota", "price")
                            .contains(line.low(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasDeed(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAction(line.low(i))
                    || line.is(i, Sort.FIELD)
                    || Set.of(
                                    "aid",
                                    "assistance",
                                    "support",
                                    "troops",
                                    "help",
                                    "loan",
                                    "grant",
                                    "scholarships",
                                    "investment")
                            .contains(line.low(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a number of things follows at once: {@code promised forty wells}. */
    static boolean isCounted(Line line, int from, int to) {
        for (int i = from; i < Math.min(from + 4, to) && !line.isPreposition(i) && !line.isMark(i); i++) {
            boolean year = line.word(i).text().matches("(19|20)\\d\\d");
            if ((line.word(i).isNumber() && !year || Details.NUMBERS.contains(line.low(i))) && !line.isMark(i + 1)) {
                return true;
            }
        }
        return false;
    }

    static boolean isAction(String low) {
        return low.endsWith("ing") && low.length() > 5
                || Set.of(
                                "creation",
                                "establishment",
                                "construction",
                                "exchange",
                                "resumption",
                                "expansion",
                                "increase",
                                "reduction",
                                "withdrawal",
                                "release",
                                "delivery",
                                "supply",
                                "removal",
                                "introduction",
                                "extension",
                                "formation",
                                "launch",
                                "cooperation",
                                "implementation",
                                "restoration",
                                "abolition",
                                "simplification",
                                "transfer",
                                "measures",
                                "steps",
                                "timetable",
                                "schedule")
                        .contains(low);
    }

    /**
     * Whether what is undertaken cannot be checked: a vague verb on a vague noun, with no field, amount or date.
     *
     * @param from index of the first word of what is undertaken
     */
    static boolean vague(Line line, int from, int to) {
        int verb = from;
        while (verb < to
                && (line.isAdverb(verb)
                        || line.low(verb).equals("to")
                        || line.low(verb).equals("be"))) {
            verb++;
        }
        if (verb >= to) {
            return true;
        }
        String low = line.low(verb);
        String base = low;
        for (Vocabulary.Form form : Vocabulary.bundled().forms(low)) {
            base = form.lemma();
        }
        boolean vagueVerb = line.is(verb, Sort.VAGUE_VERB) || isVague(base);
        boolean vagueNoun = line.has(verb + 1, to, Sort.VAGUE_NOUN);
        if (!vagueVerb
                || !vagueNoun
                        && !Set.of(
                                        "cooperate",
                                        "work",
                                        "collaborate",
                                        "co-operate",
                                        "strive",
                                        "continue",
                                        "contribute",
                                        "help")
                                .contains(base)) {
            return false;
        }
        if (line.hasAmount(verb, to) || line.hasDate(verb, to)) {
            return false;
        }
        int fields = 0;
        for (int i = verb + 1; i < to; i++) {
            fields += line.is(i, Sort.FIELD)
                            && !Set.of("trade", "economic", "political", "security")
                                    .contains(line.low(i))
                    ? 2
                    : line.is(i, Sort.FIELD) ? 1 : 0;
        }
        return fields < 2;
    }

    static boolean isVague(String lemma) {
        return Vocabulary.bundled().phrases(lemma).stream()
                .anyMatch(p -> p.sort() == Sort.VAGUE_VERB && p.words().length == 1);
    }
}
