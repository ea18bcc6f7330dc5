package org.servanda.encoder;

/** The error function, which the JDK lacks. */
final class Erf {

    private static final double TWO_BY_ROOT_PI = 2 / Math.sqrt(Math.PI);

    private Erf() {}

    /**
     * Within 1e-12 of the true value: the Taylor series (Abramowitz and Stegun 7.1.6) near zero, the continued fraction (7.1.14) farther out.
     */
    static double of(double x) {
        double size = Math.abs(x);
        if (size > 6) {
            return Math.signum(x);
        }
        return size < 2.5 ? series(x) : Math.signum(x) * (1 - complement(size));
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return TWO_BY_ROOT_PI * Math.exp(-x * x) * sum;
    }

    private static double complement(double x) {
        double fraction = x;
        for (int n = 60; n > 0; n--) {
            fraction = x + n / 2.0 / fraction;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
    }
}
