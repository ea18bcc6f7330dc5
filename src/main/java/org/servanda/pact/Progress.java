package org.servanda.pact;

import java.util.List;

/**
 * What became of something promised, agreed or planned (guidelines section 7).
 *
 * @param parties codes of those whose matter it is, sorted
 * @param date EDTF, or null
 * @param value what was reached, or null
 * @param ownClaim whether a bound party says it of itself
 * @param areas topics of the Comparative Agendas Project, sorted; they help to find what it bears on
 */
public record Progress(
        Relation relation,
        List<String> parties,
        String date,
        Basis dateBasis,
        Target value,
        boolean ownClaim,
        List<String> areas)
        implements Thing {

    public Progress {
        parties = List.copyOf(parties);
        areas = List.copyOf(areas);
    }
}
