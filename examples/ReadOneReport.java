import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Intake;
import org.servanda.intake.IntakeLimits;
import org.servanda.intake.Outcome;

/** Reads one report and prints each undertaking with the passage that it stands on. Argument: a file. */
public final class ReadOneReport {

    private ReadOneReport() {}

    public static void main(String[] arguments) throws Exception {
        Path register = Files.createTempDirectory("one-report").resolve("register.db");
        try (Servanda servanda = Servanda.open(Settings.of(register));
                Intake intake = Intake.open(IntakeLimits.STANDARD)) {
            Intake.Options options = new Intake.Options(false, InputStream.nullInputStream(), Instant.EPOCH);
            intake.take(List.of(arguments[0]), options, outcome -> {
                switch (outcome) {
                    case Outcome.Read read -> servanda.take(List.of(read.received()));
                    case Outcome.ReadInPart part -> servanda.take(List.of(part.received()));
                    case Outcome.Refused refused -> System.err.println(refused.problem().sentence());
                    case Outcome.Skipped skipped -> System.err.println(skipped.source() + ": " + skipped.why());
                }
            });
            Query all = Query.all(LocalDate.of(2026, 1, 1));
            servanda.each("commitments", all, record -> System.out.println(record.path("kind").asText() + " of " + record.path("bound")
                    + ": “" + record.path("mentions").path(0).path("quote").asText() + "”"));
        }
    }
}
