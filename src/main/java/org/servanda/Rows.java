package org.servanda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.servanda.export.Json;
import org.servanda.export.RecordJson;
import org.servanda.export.TellingJson;
import org.servanda.pact.Edtf;
import org.servanda.register.Blocks;
import org.servanda.register.Component;
import org.servanda.register.Disagreement;
import org.servanda.register.Entry;
import org.servanda.register.Fields;
import org.servanda.register.Told;
import org.servanda.store.DisagreementRow;
import org.servanda.store.EntryRow;
import org.servanda.store.Replacement;
import org.servanda.store.TellingRow;

/** What has been reconciled, as rows for the store. */
final class Rows {

    private Rows() {}

    /** Rows of components that come in the place of others. */
    static Replacement of(Collection<String> replaced, List<Component> components) {
        List<TellingRow> tellings = new ArrayList<>();
        List<EntryRow> entries = new ArrayList<>();
        List<DisagreementRow> disagreements = new ArrayList<>();
        for (Component component : components) {
            for (Entry entry : component.entries()) {
                entries.add(row(entry, component.id()));
                for (Told told : entry.tellings()) {
                    TreeSet<String> blocks = new TreeSet<>(Blocks.keys(told));
                    if (told.source().isDated()) {
                        blocks.addAll(Blocks.datingKeys(told));
                    }
                    tellings.add(new TellingRow(
                            told.telling().mention().id(),
                            told.source().report(),
                            entry.kind().word(),
                            component.id(),
                            blocks,
                            TellingJson.write(told)));
                }
            }
            for (Disagreement disagreement : component.disagreements()) {
                ObjectNode json = RecordJson.of(disagreement);
                disagreements.add(new DisagreementRow(
                        disagreement.record(),
                        component.id(),
                        Fields.word(disagreement.field()),
                        Fields.word(disagreement.verdict()),
                        Json.write(json)));
            }
        }
        return new Replacement(replaced, tellings, entries, disagreements);
    }

    private static EntryRow row(Entry entry, String component) {
        ObjectNode json = RecordJson.of(entry);
        String date = text(entry, "date", "signed");
        Edtf due = edtf(text(entry, "due"));
        Edtf when = edtf(date);
        TreeSet<String> parties = new TreeSet<>();
        TreeSet<String> aliases = new TreeSet<>(entry.ids());
        TreeSet<String> reports = new TreeSet<>();
        String first = null;
        String latest = null;
        for (Told told : entry.tellings()) {
            parties.addAll(Fields.allParties(told.telling().thing()));
            aliases.add(told.telling().mention().id());
            reports.add(told.source().report());
            String published = told.source().published();
            if (published != null) {
                first = first == null || published.compareTo(first) < 0 ? published : first;
                String last = day(Edtf.parse(published).lastDay());
                latest = latest == null || last != null && last.compareTo(latest) > 0 ? last : latest;
            }
        }
        aliases.remove(entry.id());
        Told start = entry.tellings().getFirst();
        String sort = String.format(
                Locale.ROOT,
                "%s %s %08d",
                date != null ? date : first == null ? "9999" : first,
                start.source().report(),
                start.telling().mention().span().start());
        return new EntryRow(
                entry.id(),
                entry.kind().word(),
                text(entry, "kind", "relation"),
                text(entry, "status"),
                component,
                sort,
                due == null ? null : day(due.lastDay()),
                when == null ? null : day(when.firstDay()),
                when == null ? null : day(when.lastDay()),
                latest,
                parties,
                list(entry, "areas"),
                aliases,
                reports,
                Json.write(json));
    }

    private static String text(Entry entry, String... names) {
        for (String name : names) {
            for (var field : entry.fields()) {
                if (field.name().equals(name) && field.shown() != null) {
                    return field.shown().toString();
                }
            }
        }
        return null;
    }

    private static List<String> list(Entry entry, String name) {
        List<String> values = new ArrayList<>();
        for (var field : entry.fields()) {
            if (field.name().equals(name) && field.shown() instanceof Collection<?> shown) {
                shown.forEach(value -> values.add(value.toString()));
            }
        }
        return values;
    }

    private static Edtf edtf(String text) {
        return text == null ? null : Edtf.parse(text);
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
