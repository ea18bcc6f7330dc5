package org.servanda.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.servanda.encoder.Encoder;
import org.servanda.encoder.ModelCard;
import org.servanda.lexicon.Names;
import org.servanda.report.Report;

/** Measures the encoder and its reader on made-up reports; benchmarks/speed/reading.md tells how to run it. */
final class ReadingSpeed {

    private static final int ROUNDS = 5;

    /** Of 18 to 35 word pieces, 26 on average. */
    private static final List<String> SENTENCES = List.of(
            "Bolivia and Paraguay signed a protocol on river navigation in Asuncion on Tuesday, the Bolivian foreign ministry said.",
            "Under the protocol the two governments will dredge 340 kilometres of the waterway by the end of 2031.",
            "The Paraguayan transport minister told reporters that his country was ready to pay half of the 90 million dollars.",
            "He added that a joint commission would meet twice a year to look at progress.",
            "Traders in both capitals had long asked for cheaper freight, and the river carries most of their soya.",
            "Bolivia accused a neighbouring state last year of holding up barges, a charge that its ambassador rejected.",
            "An earlier plan for a railway was dropped in 2019 after lenders withdrew.",
            "Analysts expect that the first barges could pass within three years if the water stands high enough.");

    private ReadingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path model = Path.of(arguments.length > 0 ? arguments[0] : "model");
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        long before = System.nanoTime();
        try (Encoder encoder = Encoder.open(ModelCard.read(model), 1)) {
            encoder.encode(SENTENCES.getFirst());
            say("open the model and read one sentence", (System.nanoTime() - before) / 1e6, "ms");
            for (int round = 1; round <= ROUNDS; round++) {
                before = System.nanoTime();
                for (int i = 0; i < 2 * number; i++) {
                    encoder.encode(SENTENCES.get(i % SENTENCES.size()));
                }
                say("round " + round + ": one thread, one sentence a pass", 2 * number / seconds(before), "sentences/s");
            }
        }
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            reports.add(report(i));
        }
        for (int threads = 1; threads <= 2; threads++) {
            try (EncoderReader reader = EncoderReader.of(model, Names.bundled(), threads).open();
                    ExecutorService callers = Executors.newFixedThreadPool(threads)) {
                List<Callable<Reading>> calls = new ArrayList<>();
                reports.forEach(report -> calls.add(() -> reader.read(report)));
                for (int round = 1; round <= ROUNDS; round++) {
                    before = System.nanoTime();
                    for (Future<Reading> reading : callers.invokeAll(calls)) {
                        reading.get();
                    }
                    say("round " + round + ": reports of 500 words, threads: " + threads, number / seconds(before), "reports/s");
                }
            }
        }
    }

    /** 500 words in paragraphs of one to three sentences. */
    private static Report report(int number) {
        StringBuilder text = new StringBuilder("River protocol signed in Asuncion\n\n");
        int words = 5;
        for (int i = number; words < 500; i++) {
            String sentence = SENTENCES.get(i % SENTENCES.size());
            text.append(sentence).append(i % 5 == 1 || i % 5 == 2 || i % 5 == 4 ? "\n\n" : " ");
            words += sentence.split(" ").length;
        }
        return ReadingCheck.report(text.toString());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String what, double value, String unit) {
        System.out.printf(Locale.ROOT, "%-60s %8.1f %s%n", what, value, unit);
    }
}
