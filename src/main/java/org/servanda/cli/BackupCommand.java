package org.servanda.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.servanda.Servanda;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda backup}. */
@Command(name = "backup", description = "Copy the register to a file, also while it is in use.")
final class BackupCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the copy goes; a register of that name is replaced.")
    private Path file;

    @Override
    public Integer call() {
        try (Servanda servanda = Servanda.look(main.settings())) {
            servanda.backup(file);
        }
        spec.commandLine().getOut().println("Kept a copy of " + main.register() + " as " + file + ".");
        return 0;
    }
}
