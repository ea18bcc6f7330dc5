package org.servanda.reading;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReadingSpeed() {}

    /** When something began: by the clock, and by the processor time that this process had used. */
    private record Begin(long clock, long processor) {

        static Begin now() {
            return new Begin(System.nanoTime(), MACHINE.getProcessCpuTime());
        }

        void say(String what, int number, String unit) {
            double seconds = (System.nanoTime() - clock) / 1e9;
            double used = (MACHINE.getProcessCpuTime() - processor) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "%-58s %7.1f %s; %7.1f for each second of processor time%n",
                    what,
                    number / seconds,
                    unit,
                    number / used);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path model = Path.of(arguments.length > 0 ? arguments[0] : "model");
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        Begin begin = Begin.now();
        try (Encoder encoder = Encoder.open(ModelCard.read(model), 1)) {
            encoder.encode(SENTENCES.getFirst());
            begin.say("open the model and read one sentence", 1, "times/s");
            for (int round = 1; round <= ROUNDS; round++) {
                begin = Begin.now();
                for (int i = 0; i < 2 * number; i++) {
                    encoder.encode(SENTENCES.get(i % SENTENCES.size()));
                }
                begin.say("round " + round + ": one thread, one sentence a pass", 2 * number, "sentences/s");
            }
        }
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            reports.add(report(i));
        }
        for (int threads = 1; threads <= 2; threads++) {
            try (EncoderReader reader =
                            EncoderReader.of(model, Names.bundled(), threads).open();
                    ExecutorService callers = Executors.newFixedThreadPool(threads)) {
                List<Callable<Reading>> calls = new ArrayList<>();
                reports.forEach(report -> calls.add(() -> reader.read(report)));
                for (int round = 1; round <= ROUNDS; round++) {
                    begin = Begin.now();
                    for (Future<Reading> reading : callers.invokeAll(calls)) {
                        reading.get();
                    }
                    begin.say("round " + round + ": reports of 500 words, threads: " + threads, number, "reports/s");
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
}
