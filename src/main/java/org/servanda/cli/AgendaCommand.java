package org.servanda.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.servanda.Servanda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda agenda}. */
@Command(name = "agenda", description = "What is due, overdue, up for review, ageing or silent.")
final class AgendaCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OnDay on;

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        LocalDate day = on.day();
        try (Servanda servanda = Servanda.look(main.settings())) {
            Consumer<Consumer<ObjectNode>> items = reader -> servanda.agenda(day, reader);
            Listing listing = new Listing(spec.commandLine().getOut(), servanda, day);
            if (json) {
                listing.json(items);
            } else {
                listing.agenda(items);
            }
        }
        return 0;
    }
}
