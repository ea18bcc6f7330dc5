package org.servanda.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.servanda.Settings;
import org.servanda.encoder.DyadCoder;
import org.servanda.encoder.Dyads;
import org.servanda.encoder.Encoder;
import org.servanda.encoder.MarkedSentence;
import org.servanda.encoder.ModelCard;
import org.servanda.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda code}; {@code docs/spec/code.md} tells what it answers where marks are missing. */
@Command(
        name = "code",
        description =
                "Marked sentences to PLOVER codes: reads the columns uid and sentence (with <s>…</s> and <t>…</t>), writes uid, root, quad, score.")
final class CodeCommand implements Callable<Integer> {

    /** Rows that are coded before any of them is printed. */
    private static final int BATCH = 256;

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE.tsv", description = "Tab separated, with a header line; no quoting, no escapes.")
    private Path file;

    @Option(
            names = "--model",
            paramLabel = "FOLDER",
            description = "Another model than the one that comes with the program.")
    private Path model;

    private int unmarked;
    private int several;

    private record Row(String uid, String sentence) {}

    @Override
    public Integer call() {
        Settings settings = main.settings();
        Path folder = model != null ? model : settings.model();
        int callers = settings.readers();
        PrintWriter out = spec.commandLine().getOut();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            List<String> header = columns(lines.readLine());
            int uid = header.indexOf("uid");
            int sentence = header.indexOf("sentence");
            if (uid < 0 || sentence < 0) {
                throw Problem.input(
                                "Cannot read " + file,
                                "its first line names no columns uid and sentence",
                                "Give it a header line with both, separated by a tab")
                        .asException();
            }
            try (Encoder encoder = Encoder.open(ModelCard.read(folder), callers);
                    ExecutorService workers = Executors.newFixedThreadPool(callers)) {
                DyadCoder coder = new DyadCoder(encoder);
                out.print("uid\troot\tquad\tscore\n");
                for (List<Row> rows = rows(lines, uid, sentence); !rows.isEmpty(); rows = rows(lines, uid, sentence)) {
                    print(rows, coder, workers, out);
                }
            }
        } catch (IOException e) {
            throw Problem.input(
                            "Cannot read " + file,
                            "there is no such file, or it may not be read",
                            "Check its name and its rights")
                    .asException(e);
        }
        out.flush();
        tellOddRows();
        return 0;
    }

    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        if (line != null) {
            for (String column : line.replace("\uFEFF", "").split("\t", -1)) {
                columns.add(column.strip().toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    /** The next rows of the file; empty at its end. Empty lines are no rows; a row that lacks a column has it empty. */
    private List<Row> rows(BufferedReader lines, int uid, int sentence) throws IOException {
        List<Row> rows = new ArrayList<>();
        String line = rows.size() < BATCH ? lines.readLine() : null;
        while (line != null) {
            if (!line.isBlank()) {
                String[] cells = line.split("\t", -1);
                rows.add(new Row(uid < cells.length ? cells[uid] : "", sentence < cells.length ? cells[sentence] : ""));
            }
            line = rows.size() < BATCH ? lines.readLine() : null;
        }
        return rows;
    }

    private void print(List<Row> rows, DyadCoder coder, ExecutorService workers, PrintWriter out) {
        List<Callable<Dyads.Root>> calls = new ArrayList<>();
        for (Row row : rows) {
            MarkedSentence marked = MarkedSentence.parse(row.sentence());
            unmarked += marked.source().isEmpty() || marked.target().isEmpty() ? 1 : 0;
            several += marked.source().size() > 1 || marked.target().size() > 1 ? 1 : 0;
            calls.add(() -> coder.code(row.sentence()));
        }
        try {
            List<Future<Dyads.Root>> found = workers.invokeAll(calls);
            for (int i = 0; i < rows.size(); i++) {
                Dyads.Root root = found.get(i).get();
                out.print(String.format(
                        Locale.ROOT, "%s\t%s\t%d\t%.4f\n", rows.get(i).uid(), root.root(), root.quad(), root.score()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while coding " + file, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sentence of " + file + " could not be coded", e.getCause());
        }
    }

    private void tellOddRows() {
        PrintWriter err = spec.commandLine().getErr();
        if (unmarked > 0) {
            err.println(
                    Words.count(unmarked, "row") + " of " + file
                            + " without a marked source or target: the whole sentence stood for what is missing. Mark both with <s>…</s> and <t>…</t>.");
        }
        if (several > 0) {
            err.println(
                    Words.count(several, "row") + " of " + file
                            + " with several sources or targets: all marked stretches of a side were taken together. Give each pair a row of its own.");
        }
    }
}
