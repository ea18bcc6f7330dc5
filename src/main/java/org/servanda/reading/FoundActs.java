package org.servanda.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.servanda.encoder.FoundAct;
import org.servanda.encoder.FoundAct.Argument;
import org.servanda.lexicon.Names;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Relation;
import org.servanda.pact.Voice;
import org.servanda.report.CodePoints;
import org.servanda.report.Passage;
import org.servanda.report.Span;

/** Makes a report's acts of what the model found in its windows, one window after the other; remembers whom the text credited last. */
final class FoundActs {

    private static final String OPENING_QUOTES = "\"“„«‘'";

    private static final int NOWHERE = -2;

    private final CodePoints text;
    private final WholeWords edges;
    private final Names names;
    private final String reader;
    private final Draft draft;
    private List<Finding> credited = List.of();
    private int creditedIn = NOWHERE;

    FoundActs(CodePoints text, WholeWords edges, Names names, String reader, Draft draft) {
        this.text = text;
        this.edges = edges;
        this.names = names;
        this.reader = reader;
        this.draft = draft;
    }

    /** @param found the window's acts in the order of their triggers */
    void add(Window window, List<FoundAct> found) {
        for (int i = 0; i < found.size(); i++) {
            add(window, found.get(i), found.subList(i + 1, found.size()));
        }
    }

    private void add(Window window, FoundAct act, List<FoundAct> next) {
        Span said = moved(act.passage(), window);
        Passage sentence = window.around(said);
        Span passage = sentence == null ? null : edges.words(said, common(sentence.span(), window.span()));
        Span trigger = edges.words(moved(act.trigger(), window), window.span());
        if (passage == null || trigger == null) {
            return;
        }
        List<String> rules = new ArrayList<>(List.of(reader));
        List<Link> links = new ArrayList<>();
        List<Finding> speakers = new ArrayList<>();
        for (Argument argument : act.arguments()) {
            Span span = place(argument, window);
            if (span == null) {
                continue;
            }
            if (argument.role().equals("cue")) {
                rules.add("credited by: " + text.slice(span));
                continue;
            }
            Link.Role role = Link.Role.valueOf(argument.role().toUpperCase(Locale.ROOT));
            Finding finding = new Finding(kind(role, span), span, rounded(argument.score()));
            if (role == Link.Role.SPEAKER) {
                speakers.add(finding);
            } else {
                addLink(links, draft.link(role, finding));
            }
        }
        if (act.status() != null) {
            rules.add("paper: " + act.status());
        }
        boolean turn = sentence.turn() != null;
        Voice voice = turn ? Voice.SPEAKER : Voice.valueOf(constant(act.voice()));
        if (speakers.isEmpty() && voice == Voice.SPEAKER) {
            speakers.addAll(creditedBefore(window, next, rules));
        } else if (!speakers.isEmpty()) {
            credit(window, speakers);
        }
        speakers.forEach(speaker -> addLink(links, draft.link(Link.Role.SPEAKER, speaker)));
        draft.add(new Act(
                Act.Kind.valueOf(constant(act.kind())),
                passage,
                trigger,
                Modality.valueOf(constant(act.modality())),
                voice,
                act.root() == null ? null : PloverRoot.valueOf(act.root()),
                act.relation() == null ? null : Relation.valueOf(constant(act.relation())),
                links,
                rounded(act.score() * act.passageScore()),
                rules));
    }

    private void credit(Window window, List<Finding> speakers) {
        credited = List.copyOf(speakers);
        creditedIn = window.first().turn() == null ? window.first().paragraph() : NOWHERE;
    }

    /**
     * To whom words are credited that name no speaker: in an interview whoever has the turn; elsewhere who was credited last in their paragraph, else who is
     * credited next in their window. A paragraph that opens in quotation marks goes on with the speaker of the one before.
     */
    private List<Finding> creditedBefore(Window window, List<FoundAct> next, List<String> rules) {
        Span turn = window.first().turn();
        if (turn != null) {
            rules.add("speaker: of the interview turn");
            return List.of(new Finding(Finding.Kind.PERSON, turn, 1));
        }
        int paragraph = window.first().paragraph();
        if (creditedIn == paragraph) {
            rules.add("speaker: as credited before");
            return credited;
        }
        for (FoundAct other : next) {
            for (Argument argument : other.arguments()) {
                Span span = argument.role().equals("speaker") ? place(argument, window) : null;
                if (span != null) {
                    rules.add("speaker: as credited next");
                    return List.of(new Finding(kind(Link.Role.SPEAKER, span), span, rounded(argument.score())));
                }
            }
        }
        boolean quoted = OPENING_QUOTES.indexOf(
                        text.text().codePointAt(text.index(window.span().start())))
                >= 0;
        if (quoted && creditedIn == paragraph - 1) {
            creditedIn = paragraph;
            rules.add("speaker: of the paragraph before");
            return credited;
        }
        return List.of();
    }

    /** Where an argument stands in the report; null where nothing is left of it. */
    private Span place(Argument argument, Window window) {
        Span span = moved(argument.span(), window);
        Span turn = window.first().turn();
        if (turn != null && turn.overlap(span) > 0) {
            return turn;
        }
        return switch (argument.role()) {
            case "actor", "target", "beneficiary", "speaker", "via" -> {
                Passage sentence = window.around(span);
                boolean running = sentence != null
                        && sentence.kind() == Passage.Kind.SENTENCE
                        && sentence.span().contains(span);
                yield running
                        ? edges.fullName(span, common(sentence.span(), window.span()))
                        : edges.name(span, window.span());
            }
            default -> edges.words(span, window.span());
        };
    }

    private static Span moved(Span span, Window window) {
        return new Span(
                span.start() + window.span().start(), span.end() + window.span().start());
    }

    private static Span common(Span one, Span other) {
        return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
    }

    private Finding.Kind kind(Link.Role role, Span span) {
        return switch (role) {
            case ACTOR, TARGET, BENEFICIARY, SPEAKER, VIA -> someone(text.slice(span));
            case WHAT -> Finding.Kind.MATTER;
            case AMOUNT, BASELINE -> Finding.Kind.AMOUNT;
            case DATE -> Finding.Kind.DATE;
            case PLACE -> Finding.Kind.PLACE;
            case INSTRUMENT -> Finding.Kind.INSTRUMENT;
            case COUNT -> Finding.Kind.COUNT;
            case CONDITION -> Finding.Kind.CONDITION;
        };
    }

    /** A person where the last word is capitalised and part of no known name of a state or body. */
    private Finding.Kind someone(String words) {
        int last = Math.max(words.lastIndexOf(' '), words.lastIndexOf('\u00a0')) + 1;
        boolean capital = Character.isUpperCase(words.codePointAt(last));
        for (Names.Name name : names.find(words)) {
            if (name.end() > last) {
                return name.kind() == Names.Name.Kind.OFFICE_HOLDER ? Finding.Kind.PERSON : Finding.Kind.PARTY;
            }
        }
        return capital && last > 0 ? Finding.Kind.PERSON : Finding.Kind.PARTY;
    }

    private static void addLink(List<Link> links, Link link) {
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    private static String constant(String label) {
        return label.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }
}
