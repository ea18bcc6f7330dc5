package org.servanda.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/**
 * Stays with feeds and folders and hands on what is new in them, each report once and each problem once for as long as it lasts. Feeds are asked
 * with the tags of their last answer, so that one without news costs a server nothing; a file is taken when it has stopped growing.
 */
public final class Watch {

    /**
     * How often to look.
     *
     * @param folder between two looks into a folder; also how long a file must have been left alone
     * @param address between two questions to a server
     * @param longest the longest wait for a server that fails; each failure doubles the wait up to it
     */
    public record Pace(Duration folder, Duration address, Duration longest) {

        /** Two seconds, five minutes, one hour. */
        public static final Pace STANDARD = new Pace(Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofHours(1));
    }

    private final Intake intake;
    private final Pace pace;
    private final boolean linked;
    private final List<Watched> watched = new ArrayList<>();
    private final Set<String> handed = new HashSet<>();

    /**
     * @param inputs folders, files, http or https addresses
     * @param linked whether the pages that a feed links to are read in place of the entries' own text
     */
    public Watch(Intake intake, Pace pace, List<String> inputs, boolean linked) {
        this.intake = intake;
        this.pace = pace;
        this.linked = linked;
        for (String input : inputs) {
            watched.add(new Watched(input));
        }
    }

    /** Watches until the thread is interrupted. What the sink throws ends the watch and reaches the caller. */
    public void run(InstantSource clock, Consumer<Outcome> sink) {
        while (!Thread.currentThread().isInterrupted()) {
            Instant next = round(clock.instant(), sink);
            Duration pause = Duration.between(clock.instant(), next);
            try {
                Thread.sleep(Math.max(pause.toMillis(), 10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Looks at everything that is due; returns when the next look is. */
    Instant round(Instant now, Consumer<Outcome> sink) {
        Instant next = now.plus(pace.longest());
        for (Watched each : watched) {
            if (!each.due.isAfter(now)) {
                look(each, now, sink);
            }
            next = each.due.isBefore(next) ? each.due : next;
        }
        return next;
    }

    private void look(Watched each, Instant now, Consumer<Outcome> sink) {
        Intake.Options options = new Intake.Options(linked, InputStream.nullInputStream(), now);
        boolean address = Web.isAddress(each.input);
        try {
            if (address) {
                ask(each, options, sink);
            } else {
                walk(each, options, now, sink);
            }
            each.failures = 0;
            each.trouble = null;
        } catch (ProblemException e) {
            each.failures++;
            if (!e.problem().equals(each.trouble)) {
                each.trouble = e.problem();
                sink.accept(new Outcome.Refused(each.input, e.problem()));
            }
        }
        each.due = now.plus(address ? wait(each.failures) : pace.folder());
    }

    private Duration wait(int failures) {
        Duration wait = pace.address().multipliedBy(1L << Math.min(failures, 20));
        return wait.compareTo(pace.longest()) > 0 ? pace.longest() : wait;
    }

    private void ask(Watched each, Intake.Options options, Consumer<Outcome> sink) {
        Web.Answer answer = intake.web().fetchIfChanged(each.input, each.entityTag, each.lastModified);
        if (!answer.unchanged()) {
            intake.answer(each.input, answer, options, entry -> handed.add("entry " + entry), once(each.input, sink));
            each.entityTag = answer.entityTag();
            each.lastModified = answer.lastModified();
        }
    }

    private void walk(Watched each, Intake.Options options, Instant now, Consumer<Outcome> sink) {
        Path path = Path.of(each.input);
        if (Files.isDirectory(path)) {
            new Folder(file -> file(each, file, true, options, now, sink), once(each.input, sink)).walk(path);
        } else if (Files.exists(path)) {
            file(each, path, false, options, now, sink);
        } else {
            throw Problem.input(
                            "Cannot watch " + each.input,
                            "there is no such file or folder now",
                            "Put it back and watching goes on by itself")
                    .asException();
        }
    }

    private void file(
            Watched each, Path file, boolean inFolder, Intake.Options options, Instant now, Consumer<Outcome> sink) {
        String state;
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.lastModifiedTime().toInstant().isAfter(now.minus(pace.folder()))
                    && !found.lastModifiedTime().toInstant().isAfter(now)) {
                return;
            }
            state = found.size() + " " + found.lastModifiedTime();
        } catch (IOException e) {
            // Gone between listing and looking; if it comes back it is new.
            each.files.remove(file);
            return;
        }
        if (!state.equals(each.files.put(file, state))) {
            intake.file(file, file.toString(), inFolder, options, once(file + " " + state, sink));
        }
    }

    /** Passes on reports not handed before, and anything else once for the same thing in the same state. */
    private Consumer<Outcome> once(String thing, Consumer<Outcome> sink) {
        return outcome -> {
            String key = switch (outcome) {
                case Outcome.Read read -> "report " + read.received().report().id();
                case Outcome.ReadInPart part ->
                    "report " + part.received().report().id();
                case Outcome.Refused refused -> thing + ": " + refused.problem().sentence();
                case Outcome.Skipped skipped -> thing + ": " + skipped.source() + ": " + skipped.why();
            };
            if (!handed.contains(key)) {
                sink.accept(outcome);
                handed.add(key);
            }
        };
    }

    /** One watched input and what is remembered of it. */
    private static final class Watched {
        private final String input;
        private final Map<Path, String> files = new HashMap<>();
        private Instant due = Instant.MIN;
        private String entityTag;
        private String lastModified;
        private int failures;
        private Problem trouble;

        Watched(String input) {
            this.input = input;
        }
    }
}
