package org.servanda.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.servanda.lexicon.Names;
import org.servanda.pact.Person;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Report;
import org.servanda.report.Span;

/**
 * The parties and persons of one report, and who is meant by words such as {@code both countries}, {@code the Belarusian leader} or {@code he}. The
 * report's own naming wins over the list of office-holders. What cannot be told stays unresolved, with the reason. Built once a report; safe for
 * several callers afterwards. Spans count code points.
 */
public final class Cast {

    private final String text;
    private final CodePoints points;
    private final List<Passage> passages;
    private final Names names;
    private final NamedWords words;
    private final List<Namings.Naming> namings;
    private final Scene scene;
    private final List<Figure> figures;
    private final Map<String, Figure> turns = new LinkedHashMap<>();
    private final Groups groups;
    private final Persons persons;

    private Cast(String text, List<Passage> passages, String published) {
        this.text = text;
        this.points = CodePoints.of(text);
        this.passages = List.copyOf(passages);
        this.names = Names.bundled();
        List<Names.Name> parties = new ArrayList<>();
        List<Names.Name> listed = new ArrayList<>();
        for (Names.Name name : names.find(text)) {
            (name.kind() == Names.Name.Kind.OFFICE_HOLDER ? listed : parties).add(name);
        }
        this.words = new NamedWords(text, parties);
        this.namings = new Namings(words).found();
        Gathering gathering = new Gathering(words, namings, listed, this::passageAt, this::isHeadline, published);
        this.figures = gathering.figures();
        addTurns();
        gathering.fillParties();
        this.scene = gathering.scene(passages.size());
        this.groups = new Groups(scene, this.passages, words, this::startOf);
        this.persons = new Persons(scene, words, namings, figures, groups, published, this::passageAt, this::startOf);
        scene.findMainPair(weights());
    }

    /** The cast of a report whose passages are known. */
    public static Cast of(Report report, List<Passage> passages) {
        return new Cast(report.text(), passages, report.published());
    }

    /**
     * The cast of a text.
     *
     * @param published EDTF day on which it appeared, for the list of office-holders; null where unknown
     */
    public static Cast of(String text, List<Passage> passages, String published) {
        return new Cast(text, passages, published);
    }

    /** The two parties that most of the report is about, as it first names them; empty where there are no two. */
    public List<String> mainPair() {
        return scene.mainPair();
    }

    /** Every person whom the report names, in order of first naming. */
    public List<Person> persons() {
        List<Person> all = new ArrayList<>();
        figures.forEach(figure -> all.add(figure.person()));
        return all;
    }

    /** All parties named in a stretch, in order, persons named there standing for theirs. Where a place only tells where, it is left out. */
    public List<String> partiesIn(Span clause) {
        Set<String> codes = new LinkedHashSet<>();
        for (Scene.Mention mention : scene.mostlyIn(points.index(clause.start()), points.index(clause.end()))) {
            if (mention.party() != null && !mention.place()) {
                codes.add(mention.party());
            }
        }
        return List.copyOf(codes);
    }

    /** The persons named in a stretch, in order, each as the report first names them in full. */
    public List<Person> personsIn(Span clause) {
        Set<Person> named = new LinkedHashSet<>();
        for (Scene.Mention mention : scene.inside(points.index(clause.start()), points.index(clause.end()))) {
            if (mention.figure() != null) {
                named.add(mention.figure().person());
            }
        }
        return List.copyOf(named);
    }

    /** The parties that words stand for, read in the passage where they stand. */
    public Answer<List<String>> parties(Span phrase) {
        return parties(phrase, passageAt(points.index(phrase.start())));
    }

    /**
     * The parties that words stand for.
     *
     * @param where number of the passage in which they are read
     */
    public Answer<List<String>> parties(Span phrase, int where) {
        int start = points.index(phrase.start());
        int end = points.index(phrase.end());
        String said = plain(text.substring(start, end));
        if (said.matches("(the |its |their |whose )?(\\w+ )?capital( city)?")) {
            return Answer.unresolved(List.of(), "a capital that is not named is a place, not a party");
        }
        String gone = names.whyUnresolved(text.substring(start, end));
        List<Scene.Mention> inside = scene.inside(start, end);
        List<String> named = Scene.parties(inside);
        if (!named.isEmpty()) {
            return Answer.of(named, ruleOf(inside, start, end));
        }
        Scene.Mention around = named.isEmpty() && inside.isEmpty() ? scene.around(start, end) : null;
        if (around != null && around.party() != null) {
            return Answer.of(List.of(around.party()), around.figure() == null ? "office" : "named-person");
        }
        if (gone != null) {
            return Answer.unresolved(List.of(), gone);
        }
        if (Groups.isOwn(said)) {
            return own(said, start, where);
        }
        if (said.matches("(his|her|its|their) (\\w+ )?counterparts?.*")
                || said.equals("the other side")
                || said.matches("(the )?(other|latter) (side|party|country)")) {
            return counterpart(said, start, where);
        }
        if (Groups.isGroup(said)) {
            return groups.parties(said, start, where);
        }
        if (Groups.isSingle(said)) {
            return groups.single(said, start, where);
        }
        Answer<List<Person>> meant = persons.meant(said, start, end, where, speaker(where));
        if (!meant.isResolved()) {
            return Answer.unresolved(List.of(), meant.reason());
        }
        Set<String> codes = new LinkedHashSet<>();
        for (Person person : meant.value()) {
            if (person.party() != null) {
                codes.add(person.party());
            }
        }
        return codes.isEmpty()
                ? Answer.unresolved(
                        List.of(),
                        "the report does not say for whom "
                                + meant.value().get(0).name() + " speaks")
                : Answer.of(List.copyOf(codes), meant.rule());
    }

    /** The persons or bodies that words stand for, read in the passage where they stand: whom a report credits with words. */
    public Answer<List<Person>> persons(Span phrase) {
        int start = points.index(phrase.start());
        int end = points.index(phrase.end());
        int where = passageAt(start);
        return persons.meant(plain(text.substring(start, end)), start, end, where, speaker(where));
    }

    /** The speaker of an interview turn; null where the passage is in none, or its label names an outlet or a question. */
    public Person turnSpeaker(Passage passage) {
        Figure figure = passage.turn() == null ? null : turns.get(points.slice(passage.turn()));
        return figure == null ? null : figure.person();
    }

    private Answer<List<String>> own(String said, int start, int where) {
        Figure speaker = speaker(where);
        if (speaker == null || speaker.party() == null) {
            return Answer.unresolved(List.of(), "nobody is credited with these words whose side is known");
        }
        boolean both = said.matches(
                ".*\\b(two|both|countries|nations|peoples|states|presidents|leaders|governments|sides|capitals|ministers|delegations|parties)\\b.*");
        if (!both) {
            return Answer.of(List.of(speaker.party()), "speaker-side");
        }
        if (speaker.postedTo() != null) {
            return Answer.of(List.of(speaker.party(), speaker.postedTo()), "envoy-and-host");
        }
        return groups.otherOf(speaker.party(), start, where, "speaker-side-and-other");
    }

    private Answer<List<String>> counterpart(String said, int start, int where) {
        Figure self = persons.pronoun(said.startsWith("her ") ? "she" : "he", start, where);
        if (self == null || self.party() == null) {
            return Answer.unresolved(List.of(), "it is not told whose counterpart is meant");
        }
        Answer<List<String>> both = groups.otherOf(self.party(), start, where, "counterpart");
        if (!both.isResolved()) {
            return both;
        }
        return Answer.of(List.of(both.value().get(1)), "counterpart");
    }

    /** Who speaks at a place: the interview turn's speaker, or the last person credited with words in this passage or before it. */
    private Figure speaker(int where) {
        if (where >= 0 && passages.get(where).turn() != null) {
            return turns.get(points.slice(passages.get(where).turn()));
        }
        return persons.credited(where);
    }

    private void addTurns() {
        for (Passage passage : passages) {
            if (passage.turn() == null) {
                continue;
            }
            String label = points.slice(passage.turn());
            if (turns.containsKey(label)) {
                continue;
            }
            String name =
                    label.replaceAll("[:\\s]+$", "").replaceAll("\\(.*\\)", "").strip();
            name = Namings.withoutHonorifics(name);
            boolean nobody = names.isOutlet(name)
                    || name.matches(
                            "(?i)q|a|question|answer|interviewer|host|moderator|journalist|reporter|correspondent")
                    || name.matches("\\p{Lu}{2,6}");
            if (nobody) {
                turns.put(label, null);
                continue;
            }
            Figure known = null;
            for (Figure figure : figures) {
                if (known == null && figure.isNamed(name)) {
                    known = figure;
                }
            }
            known = known == null ? byRole(name) : known;
            if (known == null) {
                known = new Figure(name);
                figures.add(known);
            }
            turns.put(label, known);
        }
    }

    /** The only person with the office that a label names: {@code Ambassador}. */
    private Figure byRole(String label) {
        Figure only = null;
        for (Figure figure : figures) {
            if (Roles.isHead(label) && Roles.fits(label, figure.role())) {
                if (only != null) {
                    return null;
                }
                only = figure;
            }
        }
        return only;
    }

    private List<Integer> weights() {
        List<Integer> weights = new ArrayList<>();
        for (Passage passage : passages) {
            weights.add(
                    switch (passage.kind()) {
                        case TITLE -> 3;
                        case SENTENCE, QUESTION -> 1;
                        case CAPTION, TEASER, FURNITURE -> 0;
                    });
        }
        return weights;
    }

    private boolean isHeadline(int passage) {
        return passage >= 0
                && passages.get(passage).kind() != Passage.Kind.SENTENCE
                && passages.get(passage).kind() != Passage.Kind.QUESTION
                && passages.get(passage).kind() != Passage.Kind.CAPTION;
    }

    private int startOf(int passage) {
        return points.index(passages.get(passage).span().start());
    }

    private int passageAt(int index) {
        int point = points.codePoint(index);
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            Span span = passages.get(middle).span();
            if (point < span.start()) {
                high = middle - 1;
            } else if (point >= span.end()) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    private String ruleOf(List<Scene.Mention> inside, int start, int end) {
        for (Scene.Mention mention : inside) {
            if (mention.figure() != null) {
                return mention.office() == null ? "named-person" : "office";
            }
        }
        for (int i = words.from(start); i < words.size() && words.get(i).end() <= end; i++) {
            if (words.get(i).isParty()) {
                return words.get(i).name().rule();
            }
        }
        return "named";
    }

    /** Lower case, straight apostrophes, one blank between words. */
    static String plain(String said) {
        return said.replaceAll("[’ʼ]", "'")
                .replaceAll("[“”\"\\[\\]]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
