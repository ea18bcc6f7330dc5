package org.servanda.cli;

import java.util.concurrent.Callable;
import org.servanda.Servanda;
import org.servanda.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda rebuild}. */
@Command(name = "rebuild", description = "Compute the register again from reports and decisions.")
final class RebuildCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Settings settings = main.settings();
        try (Servanda servanda = Servanda.open(settings);
                Ticker ticker = new Ticker("Computing", spec.commandLine().getErr())) {
            servanda.rebuild(ticker::step);
            spec.commandLine()
                    .getOut()
                    .println("Computed again from " + Words.count(servanda.reports(), "report") + ".");
        }
        return 0;
    }
}
