package org.servanda.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the names of states, organisations, capitals, peoples and office-holders in words. Names are told from common words by their capitals
 * ({@code US}, {@code Turkey}); the rules of {@code guards.tsv} settle the rest.
 */
public final class Names {

    /** Accents carry the name here: without them it is another word. */
    private static final Set<String> ONLY_ACCENTED = Set.of("Réunion", "Malé");

    /** What a plus behind the acronym adds to the code: OPEC and OPEC+ are two bodies, BRICS and BRICS+ are one. */
    private static final Map<String, String> PLUS = Map.of("OPEC", "+");

    private static final Names BUNDLED = new Names();

    private record Entry(Name.Kind kind, String code, String rule, String name, String why) {}

    private final Words words = new Words();
    private final List<Entry> entries = new ArrayList<>();
    private final Guards guards = new Guards();
    private final Map<String, String> shortNames = new LinkedHashMap<>();
    private final Map<String, String> adjectives = new LinkedHashMap<>();
    private final Set<String> outlets = new LinkedHashSet<>();
    private final Set<String> states = new LinkedHashSet<>();

    private Names() {
        for (List<String> row : Table.rows("not-a-party.tsv")) {
            addAll(row.get(1), new Entry(null, null, row.get(0), null, null));
        }
        for (List<String> row : Table.rows("states.tsv")) {
            addAll(row.get(1), new Entry(Name.Kind.STATE, row.get(0), "name", null, null));
        }
        for (List<String> row : Table.rows("former.tsv")) {
            boolean gone = row.get(0).equals("—");
            String code = gone ? null : row.get(0);
            addAll(row.get(2), new Entry(gone ? null : Name.Kind.STATE, code, row.get(1), null, row.get(4)));
            addDemonyms(row.get(3), new Entry(gone ? null : Name.Kind.DEMONYM, code, row.get(1), null, row.get(4)));
        }
        for (List<String> row : Table.rows("organisations.tsv")) {
            addAll(row.get(1), new Entry(Name.Kind.ORGANISATION, row.get(0), "organisation", null, null));
            shortNames.put(row.get(0), Table.variants(row.get(1)).get(0));
            addAll(row.get(2), new Entry(Name.Kind.CAPITAL, row.get(0), "seat", null, null));
        }
        for (List<String> row : Table.rows("authorities.tsv")) {
            addAll(row.get(1), new Entry(Name.Kind.ORGANISATION, row.get(0), "authority", null, null));
            addAll(row.get(2), new Entry(Name.Kind.CAPITAL, row.get(0), "seat", null, null));
        }
        for (List<String> row : Table.rows("states.tsv")) {
            addDemonyms(row.get(2), new Entry(Name.Kind.DEMONYM, row.get(0), "demonym", null, null));
            addAll(row.get(3), new Entry(Name.Kind.CAPITAL, row.get(0), "capital", null, null));
            states.add(row.get(0));
            shortNames.put(row.get(0), Table.variants(row.get(1)).get(0));
            if (!row.get(2).equals("—")) {
                adjectives.put(row.get(0), Table.variants(row.get(2)).get(0));
            }
        }
        for (OfficeHolders.Holder holder : OfficeHolders.bundled().all()) {
            if (holder.name().contains(" ")) {
                addPerson(
                        holder.name(), new Entry(Name.Kind.OFFICE_HOLDER, holder.party(), "office-holder", null, null));
            }
        }
        for (List<String> row : Table.rows("outlets.tsv")) {
            outlets.add(row.get(0));
        }
        for (List<String> row : Table.rows("seats.tsv")) {
            addAll(row.get(1), new Entry(Name.Kind.CAPITAL, row.get(0), "seat", null, null));
        }
    }

    /** The lexicons that come with the program, loaded once. */
    public static Names bundled() {
        return BUNDLED;
    }

    /**
     * Every name in a text, longest at each place, never overlapping, in order. Hand in whole reports where possible: some names are settled by
     * words far from them ({@code Georgia} beside {@code Atlanta}). Safe for several callers at once.
     */
    public List<Name> find(String text) {
        List<Name> names = new ArrayList<>();
        words.scan(text, (value, start, end) -> {
            Entry entry = entries.get(value);
            if (entry.kind == null) {
                return true;
            }
            String code = guards.code(text, start, end, entry.kind, entry.name, entry.code);
            if (code == null) {
                return false;
            }
            String rule = code.equals(entry.code) ? entry.rule : "guard";
            int last = lastMark(text, start, end);
            boolean plus = last > end && text.charAt(end) == '+';
            names.add(new Name(start, last, entry.kind, plus ? code + PLUS.getOrDefault(code, "") : code, rule));
            return true;
        });
        return names;
    }

    /** Why a name stands for no party any more, as for {@code Czechoslovakia}; null for every other text. */
    public String whyUnresolved(String name) {
        String[] why = new String[1];
        words.scan(name, (value, start, end) -> {
            Entry entry = entries.get(value);
            if (entry.kind == null && entry.why != null) {
                why[0] = entry.why;
            }
            return true;
        });
        return why[0];
    }

    /** The name by which a party goes in running text, without article: {@code Iran}, {@code United Nations}; the code itself where unknown. */
    public String shortName(String code) {
        return shortNames.getOrDefault(code, code);
    }

    /** A state's adjective ({@code Peruvian}); for a party without one its short name. */
    public String adjective(String code) {
        return adjectives.getOrDefault(code, shortName(code));
    }

    /** Whether a code is a state or territory of ISO 3166-1, or XKX. */
    public boolean isState(String code) {
        return states.contains(code);
    }

    /** Whether words are the name of a news agency, broadcaster or paper. */
    public boolean isOutlet(String words) {
        return outlets.contains(words);
    }

    /** {@code U.S.} ends after its last dot, {@code OPEC+} after its plus. */
    private static int lastMark(String text, int start, int end) {
        if (end == text.length()) {
            return end;
        }
        boolean dotted = end - start >= 3 && text.charAt(end - 2) == '.' && text.charAt(end) == '.';
        boolean plus = text.charAt(end) == '+' && Character.isUpperCase(text.charAt(end - 1));
        return dotted || plus ? end + 1 : end;
    }

    private void addDemonyms(String cell, Entry entry) {
        for (String demonym : Table.variants(cell)) {
            add(demonym, entry);
            if (!demonym.matches(".*(ese|sh|ch|ss|men|s)")) {
                add(demonym + "s", entry);
            }
        }
    }

    private void addAll(String cell, Entry entry) {
        for (String name : Table.variants(cell)) {
            add(name, entry);
        }
    }

    private void addPerson(String name, Entry entry) {
        int value = entries.size();
        entries.add(new Entry(entry.kind, entry.code, entry.rule, name, null));
        words.add(name, value);
        words.add(Normalizer.normalize(name, Normalizer.Form.NFD), value);
        words.add(
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replace('ø', 'o')
                        .replace('ł', 'l')
                        .replace('ı', 'i'),
                value);
    }

    private void add(String name, Entry entry) {
        int value = entries.size();
        entries.add(new Entry(entry.kind, entry.code, entry.rule, name, entry.why));
        words.add(name, value);
        words.add(Normalizer.normalize(name, Normalizer.Form.NFD), value);
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (!ONLY_ACCENTED.contains(name)) {
            words.add(bare, value);
        }
        if (name.contains("-")) {
            words.add(name.replace('-', ' '), value);
        }
        if (name.length() >= 4 && entry.kind != null && Character.isUpperCase(name.charAt(0))) {
            words.add(name.toUpperCase(Locale.ROOT), value);
            words.add(bare.toUpperCase(Locale.ROOT), value);
        }
    }

    /**
     * A name as it stands in a text.
     *
     * @param start UTF-16 index of its first character
     * @param end UTF-16 index after its last
     * @param code ISO 3166-1 alpha-3 code or organisation acronym of the party that it stands for
     * @param rule how it stands for that party: {@code name}, {@code demonym}, {@code capital}, {@code seat}, {@code organisation},
     *     {@code authority}, {@code successor}, {@code former-name}, {@code office-holder}, or {@code guard} where words nearby decided
     */
    public record Name(int start, int end, Kind kind, String code, String rule) {

        public Name(int start, int end, Kind kind, String code) {
            this(start, end, kind, code, "name");
        }

        /** What kind of name it is. */
        public enum Kind {
            STATE,
            /** An adjective or a people: {@code Iranian}, {@code Iranians}. */
            DEMONYM,
            /** A capital, or a seat of power that stands for its state: {@code Tehran}, {@code the Kremlin}. */
            CAPITAL,
            ORGANISATION,
            /** An office-holder known to the fallback list; the text's own naming wins over it. */
            OFFICE_HOLDER
        }
    }
}
