package org.servanda.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One JSON object a line. The first line is the register itself: {@code {"type":"register","servanda":"1","as_of":…}}; every other is a report, a
 * record or a decision as in the JSON export, opened by its {@code type}. {@code docs/export.md} describes it for users.
 */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Writes in the order of the export, one line at a time.
     *
     * @param out stays open
     */
    public static void write(Exported register, OutputStream out) throws IOException {
        try (JsonGenerator line = JsonExport.JSON.createGenerator(out)) {
            line.setCharacterEscapes(new LineEnds());
            line.setRootValueSeparator(new SerializedString(""));
            openLine(line, "register");
            line.writeStringField("servanda", JsonExport.FORMAT);
            line.writeStringField("as_of", register.asOf());
            closeLine(line);
            for (RecordType type : RecordType.values()) {
                register.each(type, JsonExport.unchecked(record -> {
                    openLine(line, type.word());
                    for (Map.Entry<String, JsonNode> field : record.properties()) {
                        writeField(line, field);
                    }
                    closeLine(line);
                }));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void openLine(JsonGenerator line, String type) throws IOException {
        line.writeStartObject();
        line.writeStringField("type", type);
    }

    private static void writeField(JsonGenerator line, Map.Entry<String, JsonNode> field) throws IOException {
        if (field.getKey().equals("type")) {
            throw new IllegalStateException("a record already has a type: " + field.getValue());
        }
        line.writeFieldName(field.getKey());
        line.writeTree(field.getValue());
    }

    private static void closeLine(JsonGenerator line) throws IOException {
        line.writeEndObject();
        line.writeRaw('\n');
    }

    /** Escapes what some programs take for the end of a line: next line, line separator, paragraph separator. */
    private static final class LineEnds extends CharacterEscapes {

        private static final int[] ASCII = standardAsciiEscapesForJSON();

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII;
        }

        @Override
        public SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case 0x85 -> new SerializedString("\\u0085");
                case 0x2028 -> new SerializedString("\\u2028");
                case 0x2029 -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
