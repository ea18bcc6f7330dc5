package org.servanda.resolution;

import org.servanda.pact.Basis;
import org.servanda.pact.Edtf;

/** What a time expression comes to. */
sealed interface When {

    /**
     * A time.
     *
     * @param from what it was counted from ({@code published 2023-03-15}); null where the words state it all
     * @param rule name of the rule that read it, as listed in {@code docs/spec/dates.md}
     */
    record Known(Edtf value, Basis basis, String from, String rule) implements When {}

    /**
     * No time: kept with its reason, never guessed.
     *
     * @param reason a short clause: {@code no day of publication is known}
     * @param part what the words give all the same, unknown digits as {@code X}: {@code XXXX-03-13}; or null
     */
    record Unknown(String reason, String part) implements When {}
}
