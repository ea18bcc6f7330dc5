import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.servanda.Query;
import org.servanda.Servanda;
import org.servanda.Settings;
import org.servanda.intake.Intake;
import org.servanda.intake.IntakeLimits;
import org.servanda.intake.Outcome;
import org.servanda.intake.Received;

/** Reads a folder into a register and prints what was signed. Arguments: a folder, the register's file. */
public final class RegisterFromFolder {

    private RegisterFromFolder() {}

    public static void main(String[] arguments) {
        List<Received> reports = new ArrayList<>();
        try (Intake intake = Intake.open(IntakeLimits.STANDARD)) {
            Intake.Options options = new Intake.Options(false, InputStream.nullInputStream(), Instant.EPOCH);
            intake.take(List.of(arguments[0]), options, outcome -> {
                if (outcome instanceof Outcome.Read read) {
                    reports.add(read.received());
                }
            });
        }
        try (Servanda servanda = Servanda.open(Settings.of(Path.of(arguments[1])))) {
            System.out.println(servanda.take(reports) + " of " + reports.size() + " reports are new");
            servanda.each("instruments", Query.all(LocalDate.of(2026, 1, 1)), paper -> System.out.println(
                    paper.path("parties") + " " + paper.path("kind").asText() + ", " + paper.path("status").asText()));
        }
    }
}
