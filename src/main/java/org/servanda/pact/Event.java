package org.servanda.pact;

import java.util.List;

/**
 * Something that happened, is planned or was cancelled (guidelines section 5).
 *
 * @param mode PLOVER mode, or null
 * @param source party from which the act goes out, or null where it has no direction
 * @param target party at which it is aimed, or null
 * @param date EDTF, or null
 * @param dateBasis how the date is known
 * @param place as the report names it, without its country; null where none is given
 * @param parties codes, sorted
 * @param persons in order of appearance
 */
public record Event(
        Kind kind,
        PloverRoot plover,
        String mode,
        String source,
        String target,
        Status status,
        String date,
        Basis dateBasis,
        String place,
        List<String> parties,
        List<Person> persons)
        implements Thing {

    public Event {
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
    }

    public enum Kind {
        VISIT,
        MEETING,
        SIGNING,
        RATIFICATION,
        ANNOUNCEMENT,
        OTHER
    }

    public enum Status {
        HAPPENED,
        PLANNED,
        CANCELLED
    }
}
