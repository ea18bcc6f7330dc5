package org.servanda.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.servanda.Servanda;
import org.servanda.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda read}. */
@Command(
        name = "read",
        description =
                "Read reports into the register: text, HTML, PDF, e-mail, RSS and Atom feeds, WARC archives, whole folders.")
final class ReadCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "Files, folders, feeds or addresses; - for standard input.")
    private List<String> inputs;

    @Option(names = "--linked", description = "Read the pages that a feed links to, not the feed's own text.")
    private boolean linked;

    @Option(names = "--watch", description = "Stay, and pick up what is new in feeds and folders until stopped.")
    private boolean watch;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Settings settings = main.settings();
        try (Servanda servanda = Servanda.open(settings)) {
            Reading reading = new Reading(servanda, settings, out, err);
            int status = watch ? reading.watch(inputs, linked) : reading.read(inputs, linked);
            out.println(reading.summary());
            return status;
        }
    }
}
