package org.servanda.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.servanda.Settings;
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
        description =
                "Keeps a register of what states and organisations agreed, each record tied to the exact passages that say so.",
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
            EvaluateCommand.class,
            RebuildCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CodeCommand.class
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

    /** Set to anything, it adds the place in the program to every failure. */
    private static final String DEBUG = "SERVANDA_DEBUG";

    /** Characters of a failure's own words that are shown. */
    private static final int MOST_OF_A_MESSAGE = 300;

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
        Main main = new Main(List.of(arguments));
        CommandLine line = new CommandLine(main);
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler((failure, command, parsed) -> main.failed(failure, err));
        line.setParameterExceptionHandler((failure, given) -> misused(failure, err));
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError failure) {
            return main.failed(failure, err);
        }
    }

    private int failed(Throwable failure, PrintWriter err) {
        Problem problem = failure instanceof ProblemException known ? known.problem() : unexpected(failure);
        err.println(problem.sentence());
        if (System.getenv(DEBUG) != null) {
            failure.printStackTrace(err);
        }
        return problem.kind().exitStatus();
    }

    /** A fault of the program's own, told as one sentence; where it happened is of use to whoever mends it, not to whoever meets it. */
    private Problem unexpected(Throwable failure) {
        String words = Words.brief(String.valueOf(failure.getMessage()), MOST_OF_A_MESSAGE);
        return Problem.register(
                "Cannot finish " + call(),
                "Servanda met something that it was not made for ("
                        + failure.getClass().getSimpleName() + ": " + words + ")",
                "Report this with the command; with " + DEBUG
                        + "=1 in the environment it also prints where it happened");
    }

    private static int misused(ParameterException failure, PrintWriter err) {
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        String why = failure.getMessage().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
        err.println(Problem.call("Cannot run this command", why, "See " + name + " --help")
                .sentence());
        return Problem.Kind.CALL.exitStatus();
    }

    /** What was set for this call. */
    Settings settings() {
        Path model = Path.of(System.getProperty("servanda.home", "."), "model");
        return Settings.of(register).withModel(model).calledBy(call());
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
