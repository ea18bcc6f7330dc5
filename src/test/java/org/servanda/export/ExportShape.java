package org.servanda.export;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys and words that the contract sets for {@code export --format json}. */
final class ExportShape {

    static final List<String> EXPORT = List.of(
            "servanda",
            "as_of",
            "reports",
            "events",
            "instruments",
            "commitments",
            "statements",
            "progress",
            "disagreements",
            "decisions");
    static final List<String> REPORT = List.of(
            "id",
            "source",
            "also",
            "url",
            "outlet",
            "title",
            "published",
            "published_basis",
            "language",
            "copy_of",
            "text");
    static final List<String> MENTION =
            List.of("id", "report", "start", "end", "quote", "voice", "speaker", "via", "modality", "why");
    static final List<String> WHY = List.of("cue", "score", "rules");
    static final List<String> TARGET = List.of("value", "unit", "what", "baseline");
    static final List<String> JUDGED = List.of("status", "by", "on", "passage");
    static final List<String> FRESHNESS = List.of("state", "since", "searched");

    /** An outlet's opinion never enters the register and so is no voice of a mention. */
    static final Set<String> VOICES = Set.of("speaker", "narrator");

    static final Set<String> MODALITIES = Set.of("asserted", "negated", "conditional", "planned", "past", "cancelled");
    static final Set<String> STATES = Set.of("fresh", "ageing", "silent");
    static final Set<String> STATUSES = Set.of(
            "No Evidence Available", "Not Started", "Limited", "Substantial", "Complete", "Superseded", "Withdrawn");
    static final Set<String> AREAS = Set.of(
            "Macroeconomics",
            "Civil Rights",
            "Health",
            "Agriculture",
            "Labor",
            "Education",
            "Environment",
            "Energy",
            "Immigration",
            "Transportation",
            "Law and Crime",
            "Social Welfare",
            "Housing",
            "Domestic Commerce",
            "Defense",
            "Technology",
            "Foreign Trade",
            "International Affairs",
            "Government Operations",
            "Public Lands",
            "Culture");

    static final Map<RecordType, List<String>> KEYS = new EnumMap<>(RecordType.class);
    static final Map<RecordType, Map<String, Set<String>>> WORDS = new EnumMap<>(RecordType.class);
    static final Map<RecordType, List<String>> DATES = new EnumMap<>(RecordType.class);
    static final Map<RecordType, List<String>> PARTIES = new EnumMap<>(RecordType.class);
    static final Map<RecordType, List<String>> LISTS = new EnumMap<>(RecordType.class);

    static {
        KEYS.put(RecordType.REPORT, REPORT);
        KEYS.put(
                RecordType.EVENT,
                List.of(
                        "id",
                        "mentions",
                        "fields",
                        "kind",
                        "plover",
                        "mode",
                        "source",
                        "target",
                        "status",
                        "date",
                        "place",
                        "participants"));
        KEYS.put(
                RecordType.INSTRUMENT,
                List.of(
                        "id",
                        "mentions",
                        "fields",
                        "kind",
                        "title",
                        "parties",
                        "count",
                        "part_of",
                        "status",
                        "signed",
                        "period",
                        "binding"));
        KEYS.put(
                RecordType.COMMITMENT,
                List.of(
                        "id",
                        "mentions",
                        "fields",
                        "kind",
                        "bound",
                        "counterpart",
                        "beneficiary",
                        "said_by",
                        "action",
                        "areas",
                        "target",
                        "due",
                        "due_basis",
                        "condition",
                        "instrument",
                        "event",
                        "part_of",
                        "judged",
                        "clock",
                        "freshness"));
        KEYS.put(RecordType.STATEMENT, List.of("id", "mentions", "fields", "kind", "speaker", "about"));
        KEYS.put(
                RecordType.PROGRESS,
                List.of("id", "mentions", "fields", "bears_on", "relation", "party", "date", "value", "own_claim"));
        KEYS.put(RecordType.DISAGREEMENT, List.of("id", "record", "field", "verdict", "values"));
        KEYS.put(
                RecordType.DECISION,
                List.of(
                        "id",
                        "record",
                        "mentions",
                        "action",
                        "field",
                        "machine_value",
                        "value",
                        "passage",
                        "by",
                        "on",
                        "because"));

        WORDS.put(RecordType.REPORT, Map.of());
        WORDS.put(
                RecordType.EVENT,
                Map.of(
                        "kind", Set.of("visit", "meeting", "signing", "ratification", "announcement", "other"),
                        "status", Set.of("happened", "planned", "cancelled"),
                        "plover",
                                Set.of(
                                        "",
                                        "AGREE",
                                        "CONSULT",
                                        "SUPPORT",
                                        "CONCEDE",
                                        "COOPERATE",
                                        "AID",
                                        "RETREAT",
                                        "REQUEST",
                                        "ACCUSE",
                                        "REJECT",
                                        "THREATEN",
                                        "PROTEST",
                                        "SANCTION",
                                        "MOBILIZE",
                                        "COERCE",
                                        "ASSAULT")));
        WORDS.put(
                RecordType.INSTRUMENT,
                Map.of(
                        "status",
                        Set.of(
                                "",
                                "negotiated",
                                "agreed",
                                "signed",
                                "ratified",
                                "in force",
                                "suspended",
                                "adopted",
                                "ended")));
        WORDS.put(
                RecordType.COMMITMENT,
                Map.of(
                        "kind", Set.of("commitment", "aspiration", "proposal", "request"),
                        "due_basis", Set.of("", "stated", "inferred"),
                        "clock", Set.of("no-deadline", "not-yet-due", "due", "overdue")));
        WORDS.put(
                RecordType.STATEMENT,
                Map.of("kind", Set.of("accusation", "denial", "threat", "support", "criticism", "assertion")));
        WORDS.put(
                RecordType.PROGRESS,
                Map.of(
                        "relation",
                        Set.of("fulfils", "advances", "reaffirms", "delays", "revises", "breaks", "contradicts")));
        WORDS.put(
                RecordType.DISAGREEMENT,
                Map.of(
                        "field",
                                Set.of(
                                        "date", "count", "amount", "kind", "status", "parties", "speaker", "wording",
                                        "scope"),
                        "verdict", Set.of("conflict", "granularity", "wording", "omission", "disputed")));
        WORDS.put(RecordType.DECISION, Map.of());

        for (RecordType type : RecordType.values()) {
            DATES.put(type, List.of());
            PARTIES.put(type, List.of());
            LISTS.put(type, List.of("mentions"));
        }
        DATES.put(RecordType.EVENT, List.of("date"));
        DATES.put(RecordType.INSTRUMENT, List.of("signed", "period"));
        DATES.put(RecordType.COMMITMENT, List.of("due"));
        DATES.put(RecordType.PROGRESS, List.of("date"));
        PARTIES.put(RecordType.EVENT, List.of("participants", "source", "target"));
        PARTIES.put(RecordType.INSTRUMENT, List.of("parties"));
        PARTIES.put(RecordType.COMMITMENT, List.of("bound", "counterpart", "beneficiary"));
        PARTIES.put(RecordType.STATEMENT, List.of("about"));
        LISTS.put(RecordType.EVENT, List.of("mentions", "participants"));
        LISTS.put(RecordType.INSTRUMENT, List.of("mentions", "parties"));
        LISTS.put(
                RecordType.COMMITMENT, List.of("mentions", "bound", "counterpart", "beneficiary", "said_by", "areas"));
        LISTS.put(RecordType.STATEMENT, List.of("mentions", "about"));
        LISTS.put(RecordType.DISAGREEMENT, List.of("values"));
    }

    private ExportShape() {}
}
