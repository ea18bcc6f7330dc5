package org.servanda.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    @Test
    void theFirstLineIsTheRegisterAndEveryOtherOneRecord() throws IOException {
        List<String> lines = lines(SampleRegister.tree());

        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst()).isEqualTo("{\"type\":\"register\",\"servanda\":\"1\",\"as_of\":\"1998-01-01\"}");
        assertThat(lines.get(1)).startsWith("{\"type\":\"report\",\"id\":\"aaaa");
        assertThat(lines.get(6)).startsWith("{\"type\":\"commitment\",\"id\":\"commitment-1\",");
    }

    @Test
    void theLinesTogetherHoldTheWholeExport() throws IOException {
        ObjectNode rebuilt = null;
        for (String line : lines(SampleRegister.tree())) {
            ObjectNode object = (ObjectNode) JsonExport.JSON.readTree(line);
            String type = object.remove("type").textValue();
            if (rebuilt == null) {
                rebuilt = object;
                for (RecordType known : RecordType.values()) {
                    rebuilt.putArray(known.key());
                }
            } else {
                ArrayNode list = (ArrayNode) rebuilt.get(key(type));
                list.add(object);
            }
        }

        assertThat((JsonNode) rebuilt).isEqualTo(SampleRegister.tree());
    }

    @Test
    void aLineSeparatorInAReportBreaksNoLine() throws IOException {
        ObjectNode register = SampleRegister.tree();
        ((ObjectNode) register.at("/reports/0")).put("text", "one\u2028two\u0085three\u2029four\nfive");

        assertThat(lines(register).get(1)).contains("\"text\":\"one\\u2028two\\u0085three\\u2029four\\nfive\"");
    }

    @Test
    void aRecordThatAlreadyHasATypeIsNeverWrittenOver() {
        ObjectNode register = SampleRegister.tree();
        ((ObjectNode) register.at("/events/0")).put("type", "party");

        assertThatThrownBy(() -> lines(register)).isInstanceOf(IllegalStateException.class);
    }

    private static String key(String word) {
        for (RecordType type : RecordType.values()) {
            if (type.word().equals(word)) {
                return type.key();
            }
        }
        throw new IllegalStateException("no records are called " + word);
    }

    private static List<String> lines(JsonNode export) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines.write(Exported.of(export), out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(written).endsWith("}\n");
        return List.of(written.substring(0, written.length() - 1).split("\n", -1));
    }
}
