package org.servanda;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servanda.export.JsonExport;
import org.servanda.intake.Intake;
import org.servanda.intake.IntakeLimits;
import org.servanda.intake.Outcome;
import org.servanda.intake.Received;

/** Real reports and real registers for tests. */
final class Shelf {

    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private Shelf() {}

    /** Everything that can be read below a path. */
    static List<Received> received(Path... paths) {
        List<Received> all = new ArrayList<>();
        try (Intake intake = Intake.open(IntakeLimits.STANDARD)) {
            List<String> inputs = new ArrayList<>();
            for (Path path : paths) {
                inputs.add(path.toString());
            }
            intake.take(inputs, new Intake.Options(false, InputStream.nullInputStream(), Instant.EPOCH), outcome -> {
                switch (outcome) {
                    case Outcome.Read read -> all.add(read.received());
                    case Outcome.ReadInPart part -> all.add(part.received());
                    case Outcome.Refused refused ->
                        throw new AssertionError(refused.problem().sentence());
                    case Outcome.Skipped skipped -> {}
                }
            });
        }
        return all;
    }

    /** The export of a register that was given reports in batches. */
    static byte[] exported(Path register, List<Received> reports, int batch) {
        try (Servanda servanda = Servanda.open(Settings.of(register))) {
            for (int from = 0; from < reports.size(); from += batch) {
                servanda.take(reports.subList(from, Math.min(from + batch, reports.size())));
            }
            return bytes(servanda);
        }
    }

    static byte[] bytes(Servanda servanda) {
        return bytes(servanda.export(Query.all(DAY)));
    }

    static byte[] bytes(ObjectNode export) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JsonExport.write(export, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
