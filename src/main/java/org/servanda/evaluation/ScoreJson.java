package org.servanda.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;

/** Writes scores as JSON: ASCII, one space deeper at each level. */
final class ScoreJson {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .build();

    private final JsonGenerator out;

    private ScoreJson(JsonGenerator out) {
        this.out = out;
    }

    static String of(Scores scores) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.setPrettyPrinter(oneSpaceDeeper());
            new ScoreJson(out).write(scores);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static DefaultPrettyPrinter oneSpaceDeeper() {
        DefaultIndenter lines = new DefaultIndenter(" ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private void write(Scores scores) throws IOException {
        out.writeStartObject();
        writeRates("passages", scores.passages());
        out.writeNumberField("speculation_registered", scores.speculationRegistered());
        out.writeObjectFieldStart("fields");
        for (Map.Entry<String, Mean> field : scores.fields().entrySet()) {
            writeMean(field.getKey(), field.getValue());
        }
        out.writeEndObject();
        writeRates("merging", scores.merging());
        writeRates("merging_nothing", scores.mergingNothing());
        out.writeObjectFieldStart("disagreements");
        writeFigures(scores.disagreements());
        out.writeNumberField("false_conflicts", scores.falseConflicts());
        out.writeEndObject();
        writeRate("follow_up_links", scores.followUpLinks());
        out.writeObjectFieldStart("distractors");
        out.writeNumberField("reports", scores.distractors().reports());
        writeShare("undertakings_per_report", scores.distractors().undertakings());
        writeShare("events_per_report", scores.distractors().events());
        writeShare("instruments_per_report", scores.distractors().instruments());
        out.writeEndObject();
        writeMean("quote_integrity", scores.quoteIntegrity());
        out.writeArrayFieldStart("reports_not_in_export");
        for (String report : scores.reportsNotInExport()) {
            out.writeString(report);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void writeRates(String name, Map<String, Rate> rates) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, Rate> rate : rates.entrySet()) {
            writeRate(rate.getKey(), rate.getValue());
        }
        out.writeEndObject();
    }

    private void writeRate(String name, Rate rate) throws IOException {
        out.writeObjectFieldStart(name);
        writeFigures(rate);
        out.writeEndObject();
    }

    private void writeFigures(Rate rate) throws IOException {
        writeShare("p", rate.p());
        writeShare("r", rate.r());
        writeShare("f1", rate.f1());
        out.writeNumberField("predicted", rate.predicted());
        out.writeNumberField("gold", rate.gold());
    }

    private void writeMean(String name, Mean mean) throws IOException {
        out.writeObjectFieldStart(name);
        writeShare("score", mean.score());
        out.writeNumberField("over", mean.over());
        out.writeEndObject();
    }

    private void writeShare(String name, Double share) throws IOException {
        out.writeFieldName(name);
        if (share == null) {
            out.writeNull();
        } else {
            out.writeNumber(shortest(share));
        }
    }

    /** The fewest digits that read back as the same double; without an exponent from 0.0001 up, with two of its digits below. */
    private static String shortest(double value) {
        if (value == 0 || value >= 0.001) {
            return Double.toString(value);
        }
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (value >= 0.0001) {
            return digits.toPlainString();
        }
        int exponent = digits.precision() - digits.scale() - 1;
        String mantissa = digits.movePointLeft(exponent).toPlainString();
        return mantissa + "e-" + (exponent > -10 ? "0" : "") + -exponent;
    }
}
