package org.servanda.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.evaluation.Evaluation;
import org.servanda.evaluation.Gold;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda evaluate}. */
@Command(name = "evaluate", description = "Precision, recall and F1 of the register against gold files.")
final class EvaluateCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(names = "--gold", required = true, paramLabel = "FILE", description = "A gold file; repeat it for several.")
    private List<Path> gold;

    @Option(
            names = "--texts",
            paramLabel = "FOLDER",
            description = "The folder below which the gold texts lie, where they are not beside the gold folder.")
    private Path texts;

    @Option(names = "--json", description = "Print JSON; the table goes to standard error.")
    private boolean json;

    @Option(names = "--misses", description = "List every missed and every unasked-for passage on standard error.")
    private boolean misses;

    @Mixin
    private OnDay on;

    @Override
    public Integer call() {
        List<Gold> golds = new ArrayList<>();
        gold.forEach(file -> golds.add(Gold.load(file.toAbsolutePath().normalize(), texts)));
        try (Servanda servanda = Servanda.look(main.settings())) {
            ObjectNode export = servanda.export(Query.all(on.day()));
            spec.commandLine().getOut().flush();
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            new Evaluation(json, misses).print(export, golds, out, err);
        }
        return 0;
    }
}
