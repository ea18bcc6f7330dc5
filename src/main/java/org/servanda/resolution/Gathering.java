package org.servanda.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.servanda.lexicon.Names;
import org.servanda.lexicon.OfficeHolders;

/** Gathers the persons of a report from its namings, and sets the scene: every mention of a party or person in order. */
final class Gathering {

    private static final Set<String> PREPOSITIONS = Set.of(
            "with",
            "to",
            "by",
            "of",
            "for",
            "from",
            "against",
            "between",
            "and",
            "his",
            "her",
            "their",
            "at",
            "in",
            "on",
            "toward",
            "towards",
            "about",
            "alongside",
            "after",
            "than",
            "over",
            "including",
            "like",
            "via",
            "through",
            "behind",
            "met",
            "visited",
            "told",
            "thanked",
            "invited",
            "received",
            "hosted",
            "accused",
            "urged",
            "into",
            "near",
            "under",
            "as");

    private static final Set<String> PLACING =
            Set.of("in", "at", "near", "outside", "around", "via", "through", "across", "inside");

    private static final Set<String> BEFORE_SUBJECTS = Set.of("the", "then", "former", "new", "president", "visiting");
    private static final Set<String> BEFORE_PLACES = Set.of("the", "capital", "city", "of", "central", "downtown");

    private final NamedWords words;
    private final List<Namings.Naming> namings;
    private final IntUnaryOperator passageAt;
    private final IntPredicate isHeadline;
    private final String published;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Namings.Naming, Figure> figureOf = new LinkedHashMap<>();
    private final Set<String> smallWords = new LinkedHashSet<>();
    private final Map<String, List<Figure>> calledBy = new LinkedHashMap<>();

    Gathering(
            NamedWords words,
            List<Namings.Naming> namings,
            List<Names.Name> listed,
            IntUnaryOperator passageAt,
            IntPredicate isHeadline,
            String published) {
        this.words = words;
        this.namings = namings;
        this.passageAt = passageAt;
        this.isHeadline = isHeadline;
        this.published = published;
        for (NamedWords.Word word : words.all) {
            if (!word.isCapital()) {
                smallWords.add(word.word());
            }
        }
        gather(false);
        gather(true);
        unnamedByRole(listed);
    }

    /** In order of first naming; grows while interview labels are added. */
    List<Figure> figures() {
        return figures;
    }

    private void gather(boolean headlines) {
        Figure last = null;
        for (int i = 0; i < namings.size(); i++) {
            Namings.Naming naming = namings.get(i);
            if (naming.name() == null || isHeadline.test(passageAt.applyAsInt(naming.start())) != headlines) {
                continue;
            }
            String party = naming.party() != null ? naming.party() : inherited(i);
            Figure figure = known(naming.name(), party);
            if (figure == null && headlines) {
                figure = knownInPart(naming.name(), party);
            }
            if (figure == null) {
                figure = new Figure(naming.name());
                figures.add(figure);
            } else if (!headlines) {
                figure.also(naming.name());
            }
            boolean counterpart =
                    naming.role() != null && Roles.office(naming.role()).endsWith("counterpart");
            figure.hasRole(counterpart ? last == null ? null : last.role() : naming.role());
            figure.speaksFor(party, "text");
            figure.isPostedTo(naming.to());
            figure.isOf(Roles.gender(words.text.substring(naming.start(), naming.end())));
            figureOf.put(naming, figure);
            last = figure;
        }
    }

    /**
     * The party of {@code his Iranian counterpart, President X}, and of the second in {@code Peru's President X and Foreign Minister Y}: it stands with
     * the office before. Not for two of the same office, who cannot both be of one party.
     */
    private String inherited(int i) {
        if (i == 0 || namings.get(i).role() == null) {
            return null;
        }
        Namings.Naming before = namings.get(i - 1);
        String between = words.text.substring(
                Math.min(before.end(), namings.get(i).start()), namings.get(i).start());
        if (before.role() == null || before.party() == null) {
            return null;
        }
        if (before.name() == null && between.matches("[,\\s]{1,3}")) {
            return before.party();
        }
        boolean sameOffice =
                Roles.office(before.role()).equals(Roles.office(namings.get(i).role()));
        NamedWords.Word first = words.get(words.from(before.start()));
        boolean possessive = first.isParty() && first.isPossessive();
        return possessive && !sameOffice && between.matches(",? and |, ") ? before.party() : null;
    }

    private Figure known(String name, String party) {
        Figure found = null;
        String[] cut = Figure.words(name);
        for (Figure figure : figures) {
            boolean compatible =
                    party == null || figure.party() == null || figure.party().equals(party);
            if (compatible && figure.isNamed(cut)) {
                found = figure;
            }
        }
        return found;
    }

    private Figure knownInPart(String name, String party) {
        for (String word : name.split(" ")) {
            Figure figure = known(word, party);
            if (figure != null) {
                return figure;
            }
        }
        return null;
    }

    /**
     * Full names on the list of office-holders that stand in the report without any office: where their party is named too, or they held office in
     * those years; others may bear the same name.
     */
    private void unnamedByRole(List<Names.Name> listed) {
        Set<String> codes = new LinkedHashSet<>();
        for (NamedWords.Word word : words.all) {
            if (word.isParty()) {
                codes.add(word.name().code());
            }
        }
        for (Names.Name name : listed) {
            String full = words.text.substring(name.start(), name.end());
            OfficeHolders.Holder holder = OfficeHolders.bundled().find(full, published);
            boolean inOffice = holder != null
                    && !OfficeHolders.bundled()
                            .holders(holder.party(), holder.office(), published)
                            .isEmpty();
            if (holder == null || !codes.contains(holder.party()) && !inOffice) {
                continue;
            }
            Figure figure = known(full, null);
            if (figure == null) {
                figure = new Figure(full);
                figures.add(figure);
            } else {
                figure.also(full);
            }
        }
    }

    /** Gives persons without a party the one that the list of office-holders knows, or that alone is named before them in their passage. */
    void fillParties() {
        for (Figure figure : figures) {
            if (figure.party() == null) {
                OfficeHolders.Holder holder = OfficeHolders.bundled().find(figure.name(), published);
                if (holder != null
                        && (figure.role() == null
                                || Roles.fits(holder.office(), figure.role())
                                || Roles.fits(figure.role(), holder.office()))) {
                    figure.speaksFor(holder.party(), "office-holder-list");
                    boolean inOffice = OfficeHolders.bundled()
                            .holders(holder.party(), holder.office(), published)
                            .contains(holder);
                    figure.hasRole(inOffice ? holder.office() : null);
                }
            }
        }
        for (Namings.Naming naming : namings) {
            Figure figure = figureOf.get(naming);
            if (figure != null && figure.party() == null && figure.role() != null) {
                figure.speaksFor(onlyPartyBefore(naming), "party-of-passage");
            }
        }
    }

    private String onlyPartyBefore(Namings.Naming naming) {
        int passage = passageAt.applyAsInt(naming.start());
        Set<String> codes = new LinkedHashSet<>();
        for (int i = words.from(naming.start()) - 1;
                i >= 0 && passageAt.applyAsInt(words.get(i).start()) == passage;
                i--) {
            if (words.get(i).isParty() && !isPlace(i)) {
                codes.add(words.get(i).name().code());
            }
        }
        return codes.size() == 1 ? codes.iterator().next() : null;
    }

    Scene scene(int passages) {
        Scene scene = new Scene(passages);
        boolean[] taken = new boolean[words.size()];
        for (Namings.Naming naming : namings) {
            Figure figure = figureOf.get(naming);
            String party = figure == null ? naming.party() : figure.party();
            int first = words.from(naming.start());
            boolean counterpart = figure == null
                    && party == null
                    && Roles.office(naming.role()).endsWith("counterpart");
            if (naming.plural() || counterpart) {
                continue;
            }
            for (int i = first; i < words.size() && words.get(i).start() < naming.end(); i++) {
                taken[i] = true;
            }
            scene.add(new Scene.Mention(
                    naming.start(),
                    naming.end(),
                    party,
                    figure,
                    false,
                    passageAt.applyAsInt(naming.start()),
                    figure == null ? naming : null,
                    isSubject(first)));
        }
        for (int i = 0; i < words.size(); i++) {
            NamedWords.Word word = words.get(i);
            if (taken[i]) {
                continue;
            }
            int passage = passageAt.applyAsInt(word.start());
            if (word.isParty()) {
                scene.add(new Scene.Mention(
                        word.start(), word.end(), word.name().code(), null, isPlace(i), passage, null, isSubject(i)));
            } else if (word.isCapital() && word.word().length() > 1) {
                int length = nameLength(i, taken);
                String run = words.text.substring(
                        word.start(), words.get(i + length - 1).end());
                Figure whole = length > 1 ? known(run, null) : null;
                if (whole != null) {
                    addPerson(scene, whole, i, i + length);
                } else {
                    addParts(scene, i, i + length);
                }
                i += length - 1;
            }
        }
        scene.sort();
        return scene;
    }

    /** How many capitalised words stand together from here, none of them a party. */
    private int nameLength(int from, boolean[] taken) {
        int i = from + 1;
        while (i < words.size()
                && i - from < 6
                && words.follows(i)
                && !taken[i]
                && !words.get(i).isParty()
                && words.get(i).isCapital()
                && !words.get(i - 1).isPossessive()) {
            i++;
        }
        return i - from;
    }

    /** Surnames among capitalised words: not where another given name stands before them. */
    private void addParts(Scene scene, int from, int to) {
        int i = from;
        while (i < to) {
            Figure figure = called(i);
            boolean stranger = i > from
                    && figure != null
                    && !isPlainWord(i - 1, from)
                    && !figure.isCalledExactly(words.get(i - 1).word());
            boolean given = figure != null
                    && i + 1 < to
                    && !figure.hasSurname(words.get(i).word())
                    && called(i + 1) != figure;
            if (figure == null || stranger || given) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < to && figure.isCalledExactly(words.get(end).word())) {
                end++;
            }
            addPerson(scene, figure, i, end);
            i = end;
        }
    }

    private boolean isPlainWord(int i, int from) {
        String word = words.get(i).word();
        boolean opens = i == from && !words.follows(i) && smallWords.contains(word.toLowerCase(Locale.ROOT));
        return opens || Namings.isNoName(word) || Roles.isHead(word) || Roles.isModifier(word);
    }

    private void addPerson(Scene scene, Figure figure, int from, int to) {
        int start = words.get(from).start();
        scene.add(new Scene.Mention(
                start,
                words.get(to - 1).end(),
                figure.party(),
                figure,
                false,
                passageAt.applyAsInt(start),
                null,
                isSubject(from)));
    }

    /** The person whom a lone word names; the one named last before it where two share the word. */
    private Figure called(int i) {
        String word = words.get(i).word();
        if (Roles.isHead(word) || Roles.isModifier(word)) {
            return null;
        }
        List<Figure> meant = calledBy.computeIfAbsent(word, this::allCalled);
        if (meant.size() < 2) {
            return meant.isEmpty() ? null : meant.get(0);
        }
        Figure last = null;
        for (Namings.Naming naming : namings) {
            if (naming.start() < words.get(i).start() && meant.contains(figureOf.get(naming))) {
                last = figureOf.get(naming);
            }
        }
        return last;
    }

    private List<Figure> allCalled(String word) {
        List<Figure> exactly = new ArrayList<>();
        List<Figure> nearly = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.isCalledExactly(word)) {
                exactly.add(figure);
            } else if (!smallWords.contains(word.toLowerCase(Locale.ROOT)) && figure.isCalled(word)) {
                nearly.add(figure);
            }
        }
        return exactly.isEmpty() ? nearly : exactly;
    }

    private boolean isSubject(int i) {
        int before = i - 1;
        while (before >= 0
                && words.follows(before + 1)
                && BEFORE_SUBJECTS.contains(words.get(before).lower())) {
            before--;
        }
        return before < 0
                || !words.follows(before + 1)
                || !PREPOSITIONS.contains(words.get(before).lower());
    }

    /** {@code in Geneva}, {@code in the capital, Geneva}, {@code in Samarkand, Uzbekistan}: where, not who. */
    private boolean isPlace(int i) {
        if (words.get(i).isPossessive() || words.get(i).name().kind() == Names.Name.Kind.DEMONYM) {
            return false;
        }
        int before = i - 1;
        boolean comma = before >= 0 && words.gap(i).equals(", ");
        if (comma
                && words.get(before).isCapital()
                && before > 0
                && PLACING.contains(words.get(before - 1).lower())) {
            return true;
        }
        if (comma && before > 0 && words.get(before).isParty() && isPlace(before)) {
            return true;
        }
        while (before >= 0
                && words.follows(before + 1)
                && BEFORE_PLACES.contains(words.get(before).lower())) {
            before--;
        }
        return before >= 0
                && words.follows(before + 1)
                && PLACING.contains(words.get(before).lower());
    }
}
