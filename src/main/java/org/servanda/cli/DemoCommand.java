package org.servanda.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.export.Json;
import org.servanda.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda demo}. */
@Command(
        name = "demo",
        description = "Read the bundled sample reports into a throw-away register and print what they hold.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OnDay on;

    @Override
    public Integer call() throws IOException {
        Path samples = Path.of(System.getProperty("servanda.home", "."), "samples");
        if (!Files.isDirectory(samples)) {
            throw Problem.input(
                            "Cannot show the samples",
                            "there is no folder " + samples,
                            "Start the program with the launcher of a whole checkout")
                    .asException();
        }
        PrintWriter out = spec.commandLine().getOut();
        Path folder = Files.createTempDirectory("servanda-demo");
        try {
            Settings settings = main.settings().at(folder.resolve("demo.db"));
            try (Servanda servanda = Servanda.open(settings)) {
                Reading reading =
                        new Reading(servanda, settings, out, spec.commandLine().getErr());
                reading.read(List.of(samples.toString()), false);
                out.println(reading.summary());
                print(servanda, out);
            }
        } finally {
            remove(folder);
        }
        return 0;
    }

    private void print(Servanda servanda, PrintWriter out) {
        LocalDate day = on.day();
        Query all = Query.all(day);
        Listing listing = new Listing(out, servanda, day);
        heading("What was signed", out);
        Table papers = new Table(Terminal.width(), "PARTIES", "PAPER", "STATUS", "SIGNED", "TOLD BY", "PASSAGE");
        for (ObjectNode item : servanda.list("instruments", all)) {
            String count = Json.text(item, "count");
            papers.row(
                    Listing.join(item.path("parties")),
                    (count == null ? "" : count + " ") + Json.text(item, "kind"),
                    Json.text(item, "status"),
                    Json.text(item, "signed"),
                    told(item),
                    listing.said(item));
        }
        papers.lines().forEach(out::println);
        heading("What was undertaken, by whom, due when", out);
        Table commitments = new Table(Terminal.width(), "BOUND", "DUE", "CLOCK", "TARGET", "TOLD BY", "PASSAGE");
        Query undertaken = new Query(
                List.of(), List.of(), List.of("commitment"), List.of(), null, null, null, Integer.MAX_VALUE, day);
        for (ObjectNode item : servanda.list("commitments", undertaken)) {
            commitments.row(
                    Listing.join(item.path("bound")),
                    Json.text(item, "due"),
                    Json.text(item, "clock"),
                    Listing.target(item.path("target")),
                    told(item),
                    listing.said(item));
        }
        commitments.lines().forEach(out::println);
        heading("Where the reports differ", out);
        List<ObjectNode> differences = servanda.list("disagreements", all.everyVerdict());
        if (differences.isEmpty()) {
            out.println("Nowhere.");
        }
        for (ObjectNode item : differences) {
            JsonNode record = servanda.show(Json.text(item, "record"), day);
            out.println(Json.text(item, "verdict") + ", " + Json.text(item, "field") + " of the "
                    + Json.text(record, "kind") + ": " + listing.values(item));
        }
        heading("How to go on", out);
        out.println("./servanda read PATH            read your own reports: files, folders, feeds, addresses");
        out.println(
                "./servanda list commitments     then list, show ID, agenda; --party KEN, --area Energy, --due-before 2026-12-31");
        out.println("./servanda export --format csv  take it away: json, jsonl, csv");
        out.println("./servanda --help               everything else");
    }

    private static String told(JsonNode item) {
        return Words.count(item.path("independent_sources").asInt(), "source");
    }

    private static void heading(String words, PrintWriter out) {
        out.println();
        out.println(words);
        out.println();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
