package org.servanda.evaluation;

import java.util.List;

/**
 * A mean of scores from 0 to 1.
 *
 * @param score null where there is nothing to compare
 * @param over how many comparisons were made
 */
public record Mean(Double score, int over) {

    static Mean of(List<Double> scores) {
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return new Mean(scores.isEmpty() ? null : sum / scores.size(), scores.size());
    }
}
