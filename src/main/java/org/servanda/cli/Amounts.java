package org.servanda.cli;

import java.math.BigDecimal;

/** Amounts as people read them. */
final class Amounts {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    private Amounts() {}

    /** {@code 100 million}, {@code 7.4 billion}, {@code 1250}; never rounded. */
    static String plain(BigDecimal amount) {
        if (amount.compareTo(BILLION) >= 0) {
            return amount.divide(BILLION).stripTrailingZeros().toPlainString() + " billion";
        }
        if (amount.compareTo(MILLION) >= 0) {
            return amount.divide(MILLION).stripTrailingZeros().toPlainString() + " million";
        }
        return amount.stripTrailingZeros().toPlainString();
    }
}
