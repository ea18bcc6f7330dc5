package org.servanda.reading;

import java.util.List;
import org.servanda.pact.Voice;

/**
 * To whom a stretch of words is credited.
 *
 * @param speaker the words naming the speaker, or null
 * @param via through whom the words come, outermost last
 * @param code of the speaker's party, or null where unknown
 * @param official whether the speaker speaks for a state, an organisation or an authority
 */
record Source(Voice voice, Stretch speaker, List<Stretch> via, String code, boolean official) {

    static final Source NARRATOR = new Source(Voice.NARRATOR, null, List.of(), null, false);

    /** Some words of the report's text, by UTF-16 indexes. */
    record Stretch(int start, int end) {}

    boolean isSpeech() {
        return voice == Voice.SPEAKER;
    }

    Source withVia(List<Stretch> others) {
        return new Source(voice, speaker, others, code, official);
    }

    Source asOpinion() {
        return new Source(Voice.OUTLET_OPINION, null, via, null, false);
    }
}
