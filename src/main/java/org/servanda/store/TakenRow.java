package org.servanda.store;

import java.util.Collection;
import java.util.List;

/**
 * What the register worked out about a report that it has taken in.
 *
 * @param copyOf the group of copies it belongs to; null where it stands alone
 * @param lastDay last day that its date of publication can mean, ISO 8601; null where it is undated
 * @param parties codes of all parties that it names
 * @param keys under which copies of it are found again
 */
public record TakenRow(
        String report, String copyOf, String lastDay, Collection<String> parties, Collection<String> keys) {

    public TakenRow {
        parties = List.copyOf(parties);
        keys = List.copyOf(keys);
    }
}
