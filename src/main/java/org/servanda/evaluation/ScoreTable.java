package org.servanda.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes scores as a table for people. */
final class ScoreTable {

    private ScoreTable() {}

    static String of(Scores scores) {
        List<String> lines = new ArrayList<>();
        lines.add("passages             P     R     F1  predicted  gold");
        scores.passages().forEach((label, rate) -> lines.add(row(label, rate)));
        lines.add("  speculation registered: " + scores.speculationRegistered());
        lines.add("fields, over matched passages");
        scores.fields().forEach((field, mean) -> lines.add("  " + padded(field, 18) + " " + over(mean)));
        lines.add("merging (B-cubed; beside it what merging nothing would give)");
        scores.merging().forEach((label, rate) -> {
            Double alone = scores.mergingNothing().get(label).f1();
            lines.add(row(label, rate) + "   nothing merged " + number(alone));
        });
        lines.add("across reports");
        lines.add(row("disagreements", scores.disagreements()) + "   false conflicts " + scores.falseConflicts());
        lines.add(row("follow-up links", scores.followUpLinks()));
        Scores.Distractors distractors = scores.distractors();
        lines.add("  distractors: " + distractors.reports() + " reports, per report undertakings "
                + number(distractors.undertakings()) + " events " + number(distractors.events()) + " instruments "
                + number(distractors.instruments()));
        lines.add("  quote integrity " + over(scores.quoteIntegrity()));
        if (!scores.reportsNotInExport().isEmpty()) {
            lines.add("  not in the export: " + String.join(", ", scores.reportsNotInExport()));
        }
        return String.join("\n", lines);
    }

    /** A text with as many spaces after it as make it that many code points wide. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }

    private static String row(String label, Rate rate) {
        return "  " + padded(label, 15) + " " + number(rate.p()) + " " + number(rate.r()) + " " + number(rate.f1())
                + " " + whole(rate.predicted(), 10) + " " + whole(rate.gold(), 5);
    }

    private static String over(Mean mean) {
        return number(mean.score()) + "   over " + mean.over();
    }

    /** Three places, five wide. The double's exact value is rounded, ties to even: 0.0625 is 0.062. */
    private static String number(Double value) {
        return value == null
                ? "    -"
                : new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String whole(int value, int width) {
        String digits = Integer.toString(value);
        return " ".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
