package org.servanda.export;

import com.fasterxml.jackson.databind.JsonNode;
import org.servanda.pact.Commitment;
import org.servanda.pact.Event;
import org.servanda.pact.Instrument;
import org.servanda.pact.Mention;
import org.servanda.pact.Progress;
import org.servanda.pact.RecordKind;
import org.servanda.pact.Statement;
import org.servanda.pact.Telling;
import org.servanda.pact.Thing;
import org.servanda.register.Source;
import org.servanda.register.Told;

/** A telling with its source as text, for keeping; reading back gives an equal telling. */
public final class TellingJson {

    private record Kept(RecordKind kind, Mention mention, Object thing, Source source) {}

    private TellingJson() {}

    public static String write(Told told) {
        Thing thing = told.telling().thing();
        return Json.write(new Kept(RecordKind.of(thing), told.telling().mention(), thing, told.source()));
    }

    public static Told read(String json) {
        JsonNode kept = Json.tree(json);
        Class<? extends Thing> type =
                switch (RecordKind.valueOf(kept.get("kind").asText())) {
                    case EVENT -> Event.class;
                    case INSTRUMENT -> Instrument.class;
                    case COMMITMENT -> Commitment.class;
                    case STATEMENT -> Statement.class;
                    case PROGRESS -> Progress.class;
                };
        Mention mention = Json.mapper().convertValue(kept.get("mention"), Mention.class);
        Thing thing = Json.mapper().convertValue(kept.get("thing"), type);
        Source source = Json.mapper().convertValue(kept.get("source"), Source.class);
        return new Told(new Telling(mention, thing), source);
    }
}
