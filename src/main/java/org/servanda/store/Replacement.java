package org.servanda.store;

import java.util.Collection;
import java.util.List;

/**
 * A part of the register computed again: the components that go, and all that comes in their place.
 *
 * @param components ids of the components that are thrown away with their tellings, entries and disagreements
 * @param disagreements in the order in which a record shows them
 */
public record Replacement(
        Collection<String> components,
        Collection<TellingRow> tellings,
        Collection<EntryRow> entries,
        Collection<DisagreementRow> disagreements) {

    public Replacement {
        components = List.copyOf(components);
        tellings = List.copyOf(tellings);
        entries = List.copyOf(entries);
        disagreements = List.copyOf(disagreements);
    }
}
