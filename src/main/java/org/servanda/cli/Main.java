package org.servanda.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command line: results go to standard output, messages to standard error. */
@Command(
        name = "servanda",
        version = "servanda 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Keeps a register of what states and organisations agreed, each record tied to the exact passages that say so.",
        footer = {
            "",
            "Exit status: 0 all read; 1 some inputs could not be read, or were cut; 2 the call itself is wrong;",
            "3 the register could not be opened or written."
        },
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            ListCommand.class,
            ShowCommand.class,
            AgendaCommand.class,
            ExportCommand.class,
            CodeCommand.class,
            EvaluateCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Main implements Runnable {

    @Option(
            names = "--register",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            defaultValue = "servanda.db",
            description = "The register; default ${DEFAULT-VALUE} in the working folder.")
    private Path register;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private final List<String> call;

    private Main(List<String> call) {
        this.call = call;
    }

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, out, err);
        out.flush();
        System.exit(status);
    }

    /** Runs one command and returns its exit status. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main(List.of(arguments)));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        line.setParameterExceptionHandler((failure, given) -> misused(failure, err));
        return line.execute(arguments);
    }

    private static int failed(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof ProblemException known) {
            err.println(known.problem().sentence());
            return known.problem().kind().exitStatus();
        }
        throw failure;
    }

    private static int misused(ParameterException failure, PrintWriter err) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String why = failure.getMessage().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        err.println(Problem.call("Cannot run this command", why, "See " + name + " --help").sentence());
        return Problem.Kind.CALL.exitStatus();
    }

    /** The register that was named, or the default one. */
    Path register() {
        return register;
    }

    /** The call as it was typed, told to whoever finds the register in use. */
    String call() {
        return "servanda " + String.join(" ", call);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command was given");
    }
}
