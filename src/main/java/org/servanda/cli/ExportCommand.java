package org.servanda.cli;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.servanda.Servanda;
import org.servanda.export.Csv;
import org.servanda.export.DyadRows;
import org.servanda.export.Exported;
import org.servanda.export.JsonExport;
import org.servanda.export.JsonLines;
import org.servanda.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code servanda export}. */
@Command(name = "export", description = "Write the register, or what the filters leave of it, for other programs.")
final class ExportCommand implements Callable<Integer> {

    /** What can be written. */
    enum Format {
        json,
        jsonl,
        csv,
        dyads
    }

    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Path out;

    @Mixin
    private Filters filters;

    @Mixin
    private OnDay on;

    @Override
    public Integer call() {
        LocalDate day = on.day();
        try (Servanda servanda = Servanda.look(main.settings())) {
            write(servanda.exported(filters.query(day)));
        }
        return 0;
    }

    private void write(Exported export) {
        spec.commandLine().getOut().flush();
        try (OutputStream stream =
                new BufferedOutputStream(out == null ? unclosed(System.out) : new FileOutputStream(out.toFile()))) {
            switch (format) {
                case json -> JsonExport.write(export, stream);
                case jsonl -> JsonLines.write(export, stream);
                case csv -> Csv.write(export, stream);
                case dyads -> DyadRows.write(export, stream);
            }
        } catch (IOException e) {
            throw Problem.call(
                            "Cannot write " + (out == null ? "to standard output" : out),
                            e.getMessage(),
                            "Name a file in a folder that exists and can be written to with --out")
                    .asException(e);
        }
    }

    private static OutputStream unclosed(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }
}
