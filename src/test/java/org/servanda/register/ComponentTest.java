package org.servanda.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.servanda.pact.Basis;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Mention;
import org.servanda.pact.Modality;
import org.servanda.pact.PloverRoot;
import org.servanda.pact.Telling;
import org.servanda.pact.Thing;
import org.servanda.pact.Voice;
import org.servanda.report.Span;

class ComponentTest {

    @Test
    void twoTellingsOfOneSigningAreOneRecord() {
        List<Component> components = Component.reconcile(List.of(
                signing("r1", "a", "1991-06-02", "Bolivia and Chile signed a treaty", "1991-06-03"),
                signing("r2", "b", "1991-06-02", "the treaty that Chile and Bolivia signed", "1991-06-04")));

        assertThat(components).hasSize(1);
        assertThat(components.getFirst().entries()).hasSize(1);
        assertThat(components.getFirst().entries().getFirst().independentSources())
                .isEqualTo(2);
    }

    @Test
    void signingsAMonthApartAreTwo() {
        List<Component> components = Component.reconcile(List.of(
                signing("r1", "a", "1991-06-02", "Bolivia and Chile signed a treaty", "1991-06-03"),
                signing("r2", "b", "1991-07-02", "Bolivia and Chile signed a treaty", "1991-07-03")));

        assertThat(components).hasSize(2);
    }

    @Test
    void aVisitThatIsPlannedIsNotTheOneHeldBefore() {
        Told held = visit("r1", "held", Event.Status.HAPPENED);
        Told planned = visit("r1", "planned next", Event.Status.PLANNED);

        assertThat(Component.reconcile(List.of(held, planned))).hasSize(2);
    }

    private static Told visit(String report, String quote, Event.Status status) {
        Event event = new Event(
                Event.Kind.VISIT,
                PloverRoot.CONSULT,
                null,
                null,
                null,
                status,
                null,
                null,
                "Lima",
                List.of("CHL", "PER"),
                List.of());
        return told(report, report, quote, "1991-06-03", event);
    }

    @Test
    void copiesOfOneTextAreOneSource() {
        Entry entry = Component.reconcile(List.of(
                        signing("r1", "a", "1991-06-02", "Bolivia and Chile signed a treaty", "1991-06-03"),
                        signing("r2", "a", "1991-06-02", "Bolivia and Chile signed a treaty", "1991-06-03")))
                .getFirst()
                .entries()
                .getFirst();

        assertThat(entry.reports()).isEqualTo(2);
        assertThat(entry.independentSources()).isEqualTo(1);
    }

    @Test
    void twoDaysForOneSigningAreAConflict() {
        Component component = Component.reconcile(List.of(
                        signing("r1", "a", "1991-06-02", "Bolivia and Chile signed a treaty", "1991-06-03"),
                        signing("r2", "b", "1991-06-03", "Bolivia and Chile signed a treaty", "1991-06-03")))
                .getFirst();

        assertThat(component.disagreements()).singleElement().satisfies(disagreement -> {
            assertThat(disagreement.field()).isEqualTo(Disagreement.Aspect.DATE);
            assertThat(disagreement.verdict()).isEqualTo(Disagreement.Verdict.CONFLICT);
        });
    }

    @Test
    void copiesNeverDisagreeWithEachOther() {
        Component component = Component.reconcile(List.of(papers("r1", "a", 7), papers("r2", "a", 9)))
                .getFirst();

        assertThat(component.disagreements()).isEmpty();
    }

    @Test
    void oneCountMoreIsNoConflictAndThreeMoreAre() {
        assertThat(Component.reconcile(List.of(papers("r1", "a", 7), papers("r2", "b", 8)))
                        .getFirst()
                        .disagreements())
                .extracting(Disagreement::verdict)
                .containsExactly(Disagreement.Verdict.GRANULARITY);
        assertThat(Component.reconcile(List.of(papers("r1", "a", 7), papers("r2", "b", 10)))
                        .getFirst()
                        .disagreements())
                .extracting(Disagreement::verdict)
                .containsExactly(Disagreement.Verdict.CONFLICT);
    }

    @Test
    void aThousandTellingsGiveTheSameRecordsInTwentyOrders() {
        List<Told> tellings = new ArrayList<>();
        Random random = new Random(5);
        List<String> states = List.of("BOL", "CHL", "PER", "ARG", "ECU");
        for (int i = 0; i < 1000; i++) {
            String one = states.get(random.nextInt(states.size()));
            String other = states.get((states.indexOf(one) + 1 + random.nextInt(4)) % states.size());
            String day = String.format("1991-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
            boolean undated = random.nextInt(10) == 0;
            tellings.add(event(
                    "r" + i,
                    "g" + i / 2,
                    undated ? null : day,
                    one + " and " + other + " signed " + i % 7,
                    undated ? null : day,
                    List.of(one, other)));
        }
        List<String> expected = records(tellings);
        for (int order = 0; order < 20; order++) {
            Collections.shuffle(tellings, new Random(order));
            assertThat(records(tellings)).isEqualTo(expected);
        }
    }

    private static List<String> records(List<Told> tellings) {
        List<String> records = new ArrayList<>();
        for (Component component : Component.reconcile(tellings)) {
            component.entries().forEach(entry -> records.add(entry.toString()));
            component.disagreements().forEach(disagreement -> records.add(disagreement.toString()));
        }
        return records;
    }

    private static Told signing(String report, String group, String day, String quote, String published) {
        return event(report, group, day, quote, published, List.of("BOL", "CHL"));
    }

    private static Told event(
            String report, String group, String day, String quote, String published, List<String> parties) {
        List<String> sorted = parties.stream().sorted().toList();
        Event event = new Event(
                Event.Kind.SIGNING,
                PloverRoot.SUPPORT,
                null,
                null,
                null,
                Event.Status.HAPPENED,
                day,
                day == null ? null : Basis.STATED,
                null,
                sorted,
                List.of());
        return told(report, group, quote, published, event);
    }

    private static Told papers(String report, String group, int count) {
        Instrument papers = new Instrument(
                "agreements",
                null,
                List.of("BOL", "CHL"),
                count,
                Instrument.Status.SIGNED,
                "1991-06-02",
                Basis.STATED,
                null);
        return told(report, group, "signed agreements", "1991-06-03", papers);
    }

    private static Told told(String report, String group, String quote, String published, Thing thing) {
        Mention mention = new Mention(
                "m-" + report,
                report,
                new Span(0, quote.length()),
                quote,
                Voice.NARRATOR,
                null,
                List.of(),
                Modality.ASSERTED,
                new Mention.Why("signed", 0.7, List.of()));
        return new Told(new Telling(mention, thing), new Source(report, published, published != null, group, "Outlet"));
    }
}
