package org.servanda.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.servanda.Query;
import org.servanda.Servanda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda list}. */
@Command(name = "list", description = "List what the register holds.")
final class ListCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WHAT",
            description = "commitments, instruments, events, statements, progress, disagreements or reports.")
    private String what;

    @Mixin
    private Filters filters;

    @Mixin
    private OnDay on;

    @Option(names = "--all", description = "Of disagreements: those of granularity, wording and omission too.")
    private boolean all;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate day = on.day();
        Servanda.requireList(what);
        Query query = all ? filters.query(day).everyVerdict() : filters.query(day);
        try (Servanda servanda = Servanda.look(main.settings())) {
            Listing listing = new Listing(spec.commandLine().getOut(), servanda, day);
            Consumer<Consumer<ObjectNode>> items = reader -> servanda.each(what, query, reader);
            if (json) {
                listing.json(items);
            } else {
                listing.table(what, items);
            }
        }
        return 0;
    }
}
