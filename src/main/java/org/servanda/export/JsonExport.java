package org.servanda.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON so that equal trees give equal bytes: UTF-8 without a byte order mark, line feeds, keys in the order in which the tree holds them,
 * amounts without exponents, no space at a line's end, a line feed after the last line.
 */
public final class JsonExport {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    private JsonExport() {}

    /**
     * Writes for people and for comparing line by line: every value on its own line, two spaces deeper at each level.
     *
     * @param out stays open
     */
    public static void write(JsonNode value, OutputStream out) throws IOException {
        write(value, out, twoSpacesDeeper());
    }

    /**
     * Writes on one line, without any space between values.
     *
     * @param out stays open
     */
    public static void writeCompact(JsonNode value, OutputStream out) throws IOException {
        write(value, out, null);
    }

    private static void write(JsonNode value, OutputStream out, DefaultPrettyPrinter layoutOrNull) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.setPrettyPrinter(layoutOrNull);
            generator.writeTree(value);
            generator.writeRaw('\n');
        }
    }

    private static DefaultPrettyPrinter twoSpacesDeeper() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }
}
