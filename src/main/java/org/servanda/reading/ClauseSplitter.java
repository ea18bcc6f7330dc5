package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a stretch of a line into clauses at its finite verbs. */
final class ClauseSplitter {

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided");
    private static final Set<String> INSIDE =
            Set.of("that", "which", "who", "whom", "whose", "what", "how", "whether", "than", "as", "where");

    /** What is thought is a clause of its own: {@code I believe that we must}. */
    private static final Set<String> THOUGHTS = Set.of(
            "believe",
            "think",
            "hope",
            "say",
            "note",
            "stress",
            "know",
            "consider",
            "expect",
            "add",
            "explain",
            "emphasise",
            "emphasize",
            "understand",
            "mean",
            "mention",
            "be",
            "feel",
            "see",
            "tell");

    /** {@code It is important that} goes on in what is important. */
    private static final Set<String> JUDGED =
            Set.of("important", "necessary", "essential", "crucial", "vital", "imperative", "needed");

    private ClauseSplitter() {}

    static List<Clause> split(Line line, int from, int to) {
        List<Verb> verbs = new ArrayList<>();
        for (Verb verb : line.groups()) {
            if (verb.from() >= from && verb.to() <= to) {
                verbs.add(verb);
            }
        }
        if (verbs.isEmpty()) {
            return from < to ? List.of(new Clause(from, from, to, -1, -1, null, -1, -1, false, false)) : List.of();
        }
        List<Part> parts = new ArrayList<>();
        int limit = from;
        for (Verb verb : verbs) {
            int subject = Subjects.start(line, verb.from(), aside(line, limit, from, verb));
            Part part = new Part(verb, subject, connector(line, subject, from));
            if (!parts.isEmpty() && hangsOnSubject(line, part, parts.get(parts.size() - 1))) {
                Part aside = parts.removeLast();
                int begin = Subjects.start(line, aside.connector(), from);
                parts.add(new Part(
                        verb, begin < aside.connector() ? begin : part.subject(), connector(line, begin, from)));
                limit = verb.to();
                continue;
            }
            if (!parts.isEmpty() && isInside(line, part, parts.get(parts.size() - 1))) {
                limit = verb.to();
                continue;
            }
            parts.add(part);
            limit = verb.to();
        }
        return clauses(line, parts, from, to);
    }

    /** A verb whose subject may stand before an aside with a verb of its own looks back further. */
    private static int aside(Line line, int limit, int from, Verb verb) {
        return verb.from() > 0 && line.isMark(verb.from() - 1) ? from : limit;
    }

    /**
     * @param subject index where the subject begins, or the verb's
     * @param connector the word that joins it to what stands before, or -1
     */
    private record Part(Verb verb, int subject, int connector) {}

    private static int connector(Line line, int subject, int from) {
        String low = line.low(subject);
        if (low.equals("which") || low.equals("who") || low.equals("that")) {
            return subject;
        }
        int at = subject - 1;
        while (at >= from
                && (line.isAdverb(at)
                        || line.low(at).equals("\"")
                        || line.low(at).equals("“"))) {
            at--;
        }
        if (at < from) {
            return -1;
        }
        low = line.low(at);
        return line.isMark(at) || low.equals("and") || low.equals("or") || Subjects.CONNECTORS.contains(low) ? at : -1;
    }

    /** Whether the clause before only tells which subject this verb has: {@code the loan that Norway promised has been paid}. */
    private static boolean hangsOnSubject(Line line, Part part, Part before) {
        int that = before.connector();
        if (that < 1
                || !Set.of("that", "which", "who").contains(line.low(that))
                || line.isMark(that - 1)
                || line.verbAt(that - 1) != null
                || line.isPreposition(that - 1)
                || line.groups().stream()
                        .anyMatch(v -> v.to() <= that && v.from() >= before.subject() - 12 && v.to() > that - 6)) {
            return false;
        }
        for (int i = before.verb().to(); i < part.verb().from(); i++) {
            if (line.isMark(i)
                    || Subjects.CONNECTORS.contains(line.low(i))
                    || line.low(i).equals("and")) {
                return false;
            }
        }
        return part.verb().from() - before.verb().to() <= 12;
    }

    /** Whether a verb belongs to the clause before it: a complement or a relative without comma. */
    private static boolean isInside(Line line, Part part, Part before) {
        if (part.connector() < 0 || part.subject() < before.verb().to()) {
            return false;
        }
        String low = line.low(part.connector());
        String joined = line.low(part.connector() - 1);
        if (low.equals("which")
                && part.subject() > part.connector()
                && Set.of("in", "under", "of", "by", "for", "with", "through", "on")
                        .contains(joined)) {
            return false;
        }
        if (low.equals("that")
                && (joined.equals("and") || THOUGHTS.contains(before.verb().lemma()) && !JUDGED.contains(joined))) {
            return false;
        }
        boolean comma = part.connector() > 0 && line.isMark(part.connector() - 1);
        return INSIDE.contains(low)
                && !comma
                && !(low.equals("as") && part.connector() - before.verb().to() > 8);
    }

    private static List<Clause> clauses(Line line, List<Part> parts, int from, int to) {
        List<Clause> clauses = new ArrayList<>();
        int subjectFrom = -1;
        int subjectTo = -1;
        int leadingFrom = -1;
        int leadingTo = -1;
        for (int k = 0; k < parts.size(); k++) {
            Part part = parts.get(k);
            int end = k + 1 < parts.size() ? cut(line, parts.get(k + 1), part) : to;
            boolean own = part.subject() < part.verb().from();
            boolean relative = own
                    && (line.low(part.subject()).equals("which")
                            || line.low(part.subject()).equals("who"));
            boolean condition = part.connector() >= 0 && CONDITIONS.contains(line.low(part.connector()));
            int sFrom = own ? part.subject() : subjectFrom;
            int sTo = own ? subjectEnd(line, part) : subjectTo;
            int start = k == 0
                    ? from
                    : own && part.subject() < wideOf(clauses)
                            ? part.subject()
                            : own || part.connector() < 0
                                    ? part.subject()
                                    : part.verb().from();
            int wide = k == 0 ? from : start;
            int narrow = own ? part.subject() : part.verb().from();
            int cFrom = -1;
            int cTo = -1;
            if (leadingFrom >= 0) {
                cFrom = leadingFrom;
                cTo = leadingTo;
                leadingFrom = -1;
            }
            if (condition) {
                Clause host = clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
                if (host != null && !host.isConditional() && !host.condition()) {
                    clauses.set(
                            clauses.size() - 1,
                            new Clause(
                                    host.wide(),
                                    host.from(),
                                    end,
                                    host.subjectFrom(),
                                    host.subjectTo(),
                                    host.verb(),
                                    part.connector(),
                                    end,
                                    host.relative(),
                                    false));
                    continue;
                }
                leadingFrom = part.connector();
                leadingTo = end;
            }
            clauses.add(new Clause(
                    wide,
                    narrow,
                    Math.max(end, part.verb().to()),
                    sFrom,
                    sTo,
                    part.verb(),
                    cFrom,
                    cTo,
                    relative,
                    condition));
            if (own && !relative) {
                subjectFrom = sFrom;
                subjectTo = sTo;
            }
        }
        return clauses;
    }

    private static int wideOf(List<Clause> clauses) {
        return clauses.isEmpty()
                ? Integer.MAX_VALUE
                : clauses.get(clauses.size() - 1).wide() + 1;
    }

    private static int subjectEnd(Line line, Part part) {
        int end = part.verb().from();
        for (int i = part.subject() + 1; i < end; i++) {
            if (line.low(i).equals(",") && !(line.name(i - 1) != null && line.name(i + 1) != null)
                    || line.low(i).equals("(")) {
                return i;
            }
        }
        while (end > part.subject() + 1
                && (line.isAdverb(end - 1)
                        || line.is(end - 1, Vocabulary.Sort.DAY)
                        || line.low(end - 1).equals("on")
                        || line.low(end - 1).equals("last"))) {
            end--;
        }
        return end;
    }

    /** Where a clause ends before the next: before its joining words, or at the comma that closes an aside. */
    private static int cut(Line line, Part next, Part part) {
        if (next.subject() <= part.verb().from()) {
            int at = next.verb().from();
            while (at > part.verb().to() && line.isMark(at - 1)) {
                at--;
            }
            return at;
        }
        int at = next.connector() >= 0 ? next.connector() : next.subject();
        while (at > part.verb().to()
                && (line.isMark(at - 1)
                        || line.low(at - 1).equals("and")
                        || line.low(at - 1).equals("but")
                        || line.low(at - 1).equals("or")
                        || line.isAdverb(at - 1) && line.isMark(at - 2))) {
            at--;
        }
        return at;
    }
}
