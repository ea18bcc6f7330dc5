package org.servanda.evaluation;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param p of what is given, the share that is right; null, as {@code r} and {@code f1}, where nothing is given and nothing asked for
 * @param r of what is asked for, the share that is found
 * @param predicted how many are given
 * @param gold how many are asked for
 */
public record Rate(Double p, Double r, Double f1, int predicted, int gold) {

    static Rate of(double rightOfGiven, int given, double foundOfAsked, int asked) {
        if (given == 0 && asked == 0) {
            return new Rate(null, null, null, 0, 0);
        }
        double p = given == 0 ? 0 : rightOfGiven / given;
        double r = asked == 0 ? 0 : foundOfAsked / asked;
        double f1 = p == 0 || r == 0 ? 0 : 2 * p * r / (p + r);
        return new Rate(p, r, f1, given, asked);
    }
}
