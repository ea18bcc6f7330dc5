package org.servanda.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.servanda.report.Report;

/** Small real rows for the tests of this package. */
final class Samples {

    private Samples() {}

    static Arrival arrival(String name, String words) {
        return arrival(name, words, null, null);
    }

    static Arrival arrival(String name, String words, String url, String fetched) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return arrival(name, bytes, words, url, fetched, "text/plain");
    }

    static Arrival arrival(String name, byte[] bytes, String text, String url, String fetched, String mediaType) {
        Report report = new Report(
                Digest.sha256(bytes),
                name,
                List.of(),
                url,
                "Sample Gazette",
                "Norway and Ghana meet",
                "1998-05-04",
                "header",
                null,
                fetched,
                "en",
                text,
                List.of("cut at 10 MB"));
        return new Arrival(report, bytes, mediaType);
    }

    static DecisionRow decision(int number, String record, String... mentions) {
        return new DecisionRow(
                "d-" + number,
                record,
                List.of(mentions),
                "correct",
                "due",
                "\"1999\"",
                "\"1999-06-30\"",
                mentions.length == 0 ? null : mentions[0],
                "Ama Boateng",
                "2001-02-03",
                "the communiqué names the day");
    }

    static TellingRow telling(String mention, String component, String... blocks) {
        return new TellingRow(
                mention,
                "report of " + mention,
                "commitment",
                component,
                List.of(blocks),
                "{\"of\":\"" + mention + "\"}");
    }

    static EntryRow entry(int number, String component) {
        return entry(number, component, List.of("GHA", "NOR"));
    }

    /** A commitment due on the number-th day of 1999, said that day of 1998; every third is judged. */
    static EntryRow entry(int number, String component, List<String> parties) {
        String day = String.format(Locale.ROOT, "-%02d-%02d", 1 + number / 28 % 12, 1 + number % 28);
        return new EntryRow(
                id(number),
                "commitment",
                number % 2 == 0 ? "commitment" : "aspiration",
                number % 3 == 0 ? "Complete" : null,
                component,
                "1998" + day,
                number % 5 == 0 ? null : "1999" + day,
                "1998" + day,
                "1998" + day,
                "1998" + day,
                parties,
                List.of("Energy"),
                List.of("m-" + number, "commitment-alias-" + number),
                List.of("report-" + number % 7),
                "{\"id\":\"" + id(number) + "\"}");
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "commitment-%06d", number);
    }
}
