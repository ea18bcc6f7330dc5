package org.servanda.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Intake;
import org.servanda.intake.Outcome;
import org.servanda.intake.Received;
import org.servanda.intake.Watch;
import org.servanda.problem.Problem;

/** Reads inputs into a register, with progress on long work and a word on everything that could not be read. */
final class Reading {

    /** Reports that are taken at once: what a crash can cost is the work on one batch. */
    private static final int BATCH = 64;

    /** Reports whose records are counted one by one on standard output. */
    private static final int MOST_TOLD = 20;

    /** How long a stop waits for the report in hand. */
    private static final long STOPPING_MILLIS = 5_000;

    private final Servanda servanda;
    private final Settings settings;
    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Received> waiting = new ArrayList<>();
    private final List<Outcome.Skipped> skipped = new ArrayList<>();
    private int received;
    private int told;
    private int added;
    private int unread;
    private int problems;

    Reading(Servanda servanda, Settings settings, PrintWriter out, PrintWriter err) {
        this.servanda = servanda;
        this.settings = settings;
        this.out = out;
        this.err = err;
    }

    /** The exit status: 1 when something could not be read, or was cut. */
    int read(List<String> inputs, boolean linked) {
        try (Ticker ticker = new Ticker("Reading", err);
                Intake intake = Intake.open(settings.limits())) {
            Intake.Options options = new Intake.Options(linked, System.in, Instant.now());
            intake.take(inputs, options, outcome -> take(outcome, ticker));
            flush(ticker);
        }
        return problems == 0 ? 0 : Problem.Kind.INPUT.exitStatus();
    }

    /** Stays until the program is told to stop, taking each new report as it comes. */
    int watch(List<String> inputs, boolean linked) {
        Thread watcher = Thread.currentThread();
        Thread stop = new Thread(() -> {
            watcher.interrupt();
            try {
                watcher.join(STOPPING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(stop);
        err.println("Watching " + String.join(", ", inputs) + " for what is new; Ctrl-C stops it.");
        try (Ticker ticker = new Ticker("Watching", err);
                Intake intake = Intake.open(settings.limits())) {
            new Watch(intake, Watch.Pace.STANDARD, inputs, linked).run(InstantSource.system(), outcome -> {
                take(outcome, ticker);
                flush(ticker);
                said(outcome);
            });
        }
        return problems == 0 ? 0 : Problem.Kind.INPUT.exitStatus();
    }

    private void said(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read read ->
                err.println("Read " + read.received().report().source() + ".");
            case Outcome.ReadInPart part ->
                err.println("Read a part of " + part.received().report().source() + ".");
            case Outcome.Refused refused -> {}
            case Outcome.Skipped passed -> {}
        }
    }

    private void take(Outcome outcome, Ticker ticker) {
        switch (outcome) {
            case Outcome.Read read -> wait(read.received(), ticker);
            case Outcome.ReadInPart part -> {
                say(part.problem(), ticker);
                wait(part.received(), ticker);
            }
            case Outcome.Refused refused -> say(refused.problem(), ticker);
            case Outcome.Skipped passed -> skipped.add(passed);
        }
    }

    private void wait(Received one, Ticker ticker) {
        received++;
        if (!one.report().isRead()) {
            unread++;
        }
        waiting.add(one);
        if (received == 1 || waiting.size() >= BATCH) {
            flush(ticker);
        }
    }

    private void flush(Ticker ticker) {
        if (!waiting.isEmpty()) {
            added += servanda.take(waiting);
            ticker.step(waiting.size());
            waiting.forEach(this::told);
            waiting.clear();
        }
    }

    /** What a report holds, for the first few: who reads a handful wants to see each, who reads thousands the sum. */
    private void told(Received one) {
        if (told++ >= MOST_TOLD) {
            return;
        }
        Query ofReport = Query.all(LocalDate.EPOCH).ofReport(one.report().id());
        List<String> holds = new ArrayList<>();
        for (String what : List.of("events", "instruments", "commitments", "statements")) {
            int count = servanda.count(what, ofReport);
            if (count > 0) {
                holds.add(Words.count(count, what.substring(0, what.length() - 1)));
            }
        }
        out.println(
                one.report().source() + ": " + (holds.isEmpty() ? "nothing to register" : String.join(", ", holds)));
        out.flush();
    }

    private void say(Problem problem, Ticker ticker) {
        problems++;
        ticker.say(problem.sentence());
    }

    /** What came of it, in two or three lines. */
    String summary() {
        StringBuilder words = new StringBuilder();
        words.append(Words.count(received, "report")).append(" read");
        words.append(received == added ? "" : ", " + (received - added) + " of them known before");
        words.append(unread == 0 ? "" : "; " + unread + " in a language that is not read, stored all the same");
        words.append(problems == 0 ? "" : "; " + Words.count(problems, "problem") + ", told above");
        if (!skipped.isEmpty()) {
            Outcome.Skipped first = skipped.getFirst();
            words.append("; ")
                    .append(skipped.size())
                    .append(" skipped, such as ")
                    .append(first.source());
            words.append(" (").append(first.why()).append(")");
        }
        Query all = Query.all(LocalDate.EPOCH);
        words.append(".\nThe register holds ").append(Words.count(servanda.reports(), "report"));
        for (String what : List.of("events", "instruments", "commitments")) {
            words.append(", ").append(Words.count(servanda.count(what, all), what.substring(0, what.length() - 1)));
        }
        return words.append(".").toString();
    }
}
