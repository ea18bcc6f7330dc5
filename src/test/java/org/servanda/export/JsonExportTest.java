package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.problem.ProblemException;

class JsonExportTest {

    @TempDir
    Path folder;

    @Test
    void whatWasReadIsWrittenBackByteForByte() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonExport.write(SampleRegister.tree(), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(SampleRegister.FOLDER.resolve("register.json")));
    }

    @Test
    void compactWritingTakesOneLineAndLosesNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonExport.writeCompact(SampleRegister.tree(), out);

        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).hasLineCount(1).startsWith("{\"servanda\":\"1\",").endsWith("]}\n");
        JsonNode read = JsonExport.JSON.readTree(written);
        assertThat(read).isEqualTo(SampleRegister.tree());
    }

    @Test
    void largeAmountsHaveNoExponent() throws IOException {
        ObjectNode target = JsonNodeFactory.instance.objectNode();
        target.put("value", new BigDecimal("1E+8"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonExport.writeCompact(target, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"value\":100000000}\n");
    }

    @Test
    void emptyListsAndObjectsTakeNoLine() throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.putArray("via");
        object.putObject("fields");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonExport.write(object, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"via\": [],\n  \"fields\": {}\n}\n");
    }

    @Test
    void aFileThatIsNoExportIsRefusedWithWhatWhyAndWhatToDo() throws IOException {
        assertRefused(folder.resolve("none.json"), "there is no such file");
        assertRefused(Files.writeString(folder.resolve("a.json"), "{"), "it is no JSON");
        assertRefused(Files.writeString(folder.resolve("b.json"), "{}"), "it has no list of reports");
        assertRefused(Files.writeString(folder.resolve("c.json"), ""), "it has no list of reports");
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> JsonExport.read(file)).isInstanceOfSatisfying(ProblemException.class, e -> {
            assertThat(e.problem().what()).contains(file.getFileName().toString());
            assertThat(e.problem().why()).contains(why);
        });
    }
}
