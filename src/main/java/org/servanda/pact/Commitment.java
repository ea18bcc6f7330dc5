package org.servanda.pact;

import java.util.List;

/**
 * An undertaking, or what stands near one (guidelines sections 2 and 3).
 *
 * @param bound codes of those who must act, or would have to; sorted
 * @param action a short phrase out of the passage
 * @param areas names of topics of the Comparative Agendas Project, sorted
 * @param target null where nothing measurable is named
 * @param due EDTF, or null: a deadline is never invented
 * @param dueFrom what an inferred due value was counted from, or null
 * @param condition the words of the condition, or null
 * @param instrument the paper's words where the passage names one, or null
 */
public record Commitment(
        Kind kind,
        List<String> bound,
        List<String> counterpart,
        List<String> beneficiary,
        List<Person> saidBy,
        String action,
        List<String> areas,
        Target target,
        String due,
        Basis dueBasis,
        String dueFrom,
        String condition,
        String instrument)
        implements Thing {

    public Commitment {
        bound = List.copyOf(bound);
        counterpart = List.copyOf(counterpart);
        beneficiary = List.copyOf(beneficiary);
        saidBy = List.copyOf(saidBy);
        areas = List.copyOf(areas);
    }

    public enum Kind {
        COMMITMENT,
        ASPIRATION,
        PROPOSAL,
        REQUEST
    }
}
