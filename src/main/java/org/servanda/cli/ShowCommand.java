package org.servanda.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.servanda.Servanda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda show}. */
@Command(
        name = "show",
        description = "Show one record with every passage, who says what, where reports differ, and its clocks.")
final class ShowCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ID",
            description = "Id of a record, of one of its mentions, of a report or of a disagreement.")
    private String id;

    @Mixin
    private OnDay on;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Override
    public Integer call() {
        try (Servanda servanda = Servanda.look(main.settings())) {
            ObjectNode record = servanda.show(id, on.day());
            if (json) {
                new Listing(spec.commandLine().getOut(), servanda, on.day()).json(reader -> reader.accept(record));
            } else {
                new Page(spec.commandLine().getOut(), servanda).print(record);
            }
        }
        return 0;
    }
}
