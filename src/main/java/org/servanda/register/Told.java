package org.servanda.register;

import java.util.Comparator;
import org.servanda.pact.Telling;

/** A telling together with who tells it. */
public record Told(Telling telling, Source source) {

    /** By publication, undated last, then report, place in it, kind and mention: the order in which everything is reconciled. */
    public static final Comparator<Told> CANONICAL = Comparator.comparing((Told told) ->
                    told.source().published() == null ? "9999" : told.source().published())
            .thenComparing(told -> told.source().report())
            .thenComparing(told -> told.telling().mention().span())
            .thenComparing(told -> told.telling().mention().id());
}
