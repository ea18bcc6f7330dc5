package org.servanda.register;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.servanda.pact.Ids;
import org.servanda.pact.RecordKind;
import org.servanda.pact.Thing;

/**
 * A record of the register: everything that all reports tell of one thing.
 *
 * @param id kind and a prefix of the SHA-256 of report and start of its first mention
 * @param shown the thing with the displayed value of each field
 * @param tellings in canonical order, never empty
 * @param fields in the order of the export
 */
public record Entry(String id, RecordKind kind, Thing shown, List<Told> tellings, List<Field> fields) {

    public Entry {
        tellings = List.copyOf(tellings);
        fields = List.copyOf(fields);
    }

    /** Every id that this record answers to: one a mention, its own first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Told told : tellings) {
            String id = Ids.record(kind, told.telling().mention());
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** How many reports tell it. */
    public int reports() {
        TreeSet<String> reports = new TreeSet<>();
        tellings.forEach(told -> reports.add(told.source().report()));
        return reports.size();
    }

    /** How many of them are independent: copies of one text count once. */
    public int independentSources() {
        TreeSet<String> groups = new TreeSet<>();
        tellings.forEach(told -> groups.add(told.source().group()));
        return groups.size();
    }

    public Field field(String name) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException(kind + " has no field " + name);
    }
}
