package org.servanda.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who held an office when: a fallback for reports that name a person without saying whom they speak for. Years only. */
public final class OfficeHolders {

    private static final OfficeHolders BUNDLED = new OfficeHolders();

    /**
     * A term of office.
     *
     * @param party ISO 3166-1 alpha-3 code or organisation acronym
     * @param office {@code president}, {@code prime minister}, {@code foreign minister}, {@code monarch}, {@code supreme leader}, {@code secretary
     *     general} and the like
     * @param name as usually written in English, the surname as the file marks it
     * @param surname the part by which the press calls the person
     * @param years EDTF interval of years, {@code 2014/2019}; {@code ~} where unsure, {@code ..} where it lasts
     */
    public record Holder(String party, String office, String name, String surname, String years) {

        private static final int OPEN = 9999;

        int from() {
            return year(years.substring(0, years.indexOf('/')), 0);
        }

        int to() {
            return year(years.substring(years.indexOf('/') + 1), OPEN);
        }

        /** Whether the term covers some day of a year; unsure years reach one year further. */
        boolean covers(int year) {
            int slack = years.contains("~") ? 1 : 0;
            return from() - slack <= year && year <= to() + slack;
        }

        private static int year(String edtf, int open) {
            return edtf.equals("..") ? open : Integer.parseInt(edtf.replace("~", ""));
        }
    }

    private final List<Holder> all = new ArrayList<>();
    private final Map<String, List<Holder>> bySurname = new LinkedHashMap<>();
    private final Map<String, List<Holder>> byName = new LinkedHashMap<>();

    private OfficeHolders() {
        for (List<String> row : Table.rows("office-holders.tsv")) {
            String marked = row.get(2);
            String surname =
                    marked.contains("*") ? marked.substring(marked.indexOf('*') + 1, marked.lastIndexOf('*')) : marked;
            Holder holder = new Holder(row.get(0), row.get(1), marked.replace("*", ""), surname, row.get(3));
            all.add(holder);
            bySurname.computeIfAbsent(plain(surname), key -> new ArrayList<>()).add(holder);
            byName.computeIfAbsent(plain(holder.name), key -> new ArrayList<>()).add(holder);
        }
    }

    /** The list that comes with the program. */
    public static OfficeHolders bundled() {
        return BUNDLED;
    }

    /** Every term in the list, in its order. */
    public List<Holder> all() {
        return List.copyOf(all);
    }

    /**
     * Who held an office on a day; several in a year of change, none where the list does not say.
     *
     * @param date EDTF date, of which the year counts; null for no day at all, which finds nobody
     */
    public List<Holder> holders(String party, String office, String date) {
        List<Holder> holders = new ArrayList<>();
        int year = yearOf(date);
        for (Holder holder : all) {
            if (year >= 0 && holder.party.equals(party) && holder.office.equals(office) && holder.covers(year)) {
                holders.add(holder);
            }
        }
        return holders;
    }

    /**
     * The one office-holder whom a surname or a full name means on a day. Without a day, a full name that stands in the list for one party only is
     * enough; a surname never is. Middle names are left out where the list has none.
     *
     * @return null where nobody, or holders of several parties, could be meant
     */
    public Holder find(String name, String date) {
        String[] words = plain(name).split(" ");
        List<Holder> full = byName.getOrDefault(plain(name), List.of());
        if (full.isEmpty() && words.length > 2) {
            full = byName.getOrDefault(words[0] + " " + words[words.length - 1], List.of());
        }
        int year = yearOf(date);
        if (year < 0) {
            return ofOneParty(full);
        }
        Holder named = ofOneParty(covering(full, year));
        if (named != null) {
            return named;
        }
        return full.isEmpty()
                ? ofOneParty(covering(bySurname.getOrDefault(plain(name), List.of()), year))
                : ofOneParty(full);
    }

    private static List<Holder> covering(List<Holder> holders, int year) {
        List<Holder> covering = new ArrayList<>();
        for (Holder holder : holders) {
            if (holder.covers(year)) {
                covering.add(holder);
            }
        }
        return covering;
    }

    /** The last term in the list, where all are one person of one party. */
    private static Holder ofOneParty(List<Holder> holders) {
        Set<String> people = new LinkedHashSet<>();
        for (Holder holder : holders) {
            people.add(holder.party + " " + holder.name);
        }
        return people.size() == 1 ? holders.get(holders.size() - 1) : null;
    }

    private static int yearOf(String date) {
        return date != null && date.matches("\\d{4}.*") ? Integer.parseInt(date.substring(0, 4)) : -1;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ı', 'i')
                .replace('ə', 'a')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replaceAll("[-‐‑’'ʼ]", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
