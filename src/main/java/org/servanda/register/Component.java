package org.servanda.register;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of tellings that can be reconciled by itself, and what came of it.
 *
 * @param id id of its first record
 * @param entries in canonical order
 * @param disagreements in the order of their records
 */
public record Component(String id, List<Entry> entries, List<Disagreement> disagreements) {

    public Component {
        entries = List.copyOf(entries);
        disagreements = List.copyOf(disagreements);
    }

    /** Reconciles tellings; the result depends on the set alone, not on its order. */
    public static List<Component> reconcile(List<Told> tellings) {
        List<Component> components = new ArrayList<>();
        for (List<Told> connected : Components.of(tellings)) {
            List<Entry> entries = new Reconciler().entries(connected);
            List<Disagreement> disagreements = new ArrayList<>();
            for (Entry entry : entries) {
                disagreements.addAll(Disagreements.of(entry));
            }
            components.add(new Component(entries.getFirst().id(), entries, disagreements));
        }
        return components;
    }
}
