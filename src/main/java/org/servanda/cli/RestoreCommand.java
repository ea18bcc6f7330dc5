package org.servanda.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.servanda.Servanda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda restore}. */
@Command(name = "restore", description = "Put a backup in the place of the register.")
final class RestoreCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "A copy made by servanda backup; it is checked first and not changed.")
    private Path file;

    @Override
    public Integer call() {
        Servanda.restore(file, main.settings());
        spec.commandLine().getOut().println("Put " + file + " in the place of " + main.register() + ".");
        return 0;
    }
}
