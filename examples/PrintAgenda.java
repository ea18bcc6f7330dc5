import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import org.servanda.Servanda;
import org.servanda.Settings;

/** Prints what is due, overdue or silent on a day. Arguments: the register's file, the day as 2026-11-21. */
public final class PrintAgenda {

    private PrintAgenda() {}

    public static void main(String[] arguments) {
        try (Servanda servanda = Servanda.look(Settings.of(Path.of(arguments[0])))) {
            for (JsonNode item : servanda.agenda(LocalDate.parse(arguments[1]))) {
                System.out.println(item.path("why") + " " + item.path("due").asText("no deadline") + " " + item.path("bound") + ": "
                        + item.path("action").asText());
            }
        }
    }
}
