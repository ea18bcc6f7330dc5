package org.servanda.export;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.servanda.problem.Problem;

/**
 * Writes JSON so that equal trees give equal bytes: UTF-8 without a byte order mark, line feeds, keys in the order in which the tree holds them,
 * amounts without exponents, no space at a line's end, a line feed after the last line. Reads what was written.
 */
public final class JsonExport {

    static final JsonMapper JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .build())
            .build();

    /** The version of the outer contract. */
    static final String FORMAT = "1";

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

    /**
     * Reads an export that was written to a file.
     *
     * @throws org.servanda.problem.ProblemException where the file cannot be read or is no export
     */
    public static JsonNode read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            JsonNode export = JSON.readTree(in);
            if (!export.path("reports").isArray()) {
                throw broken(file, "it has no list of reports").asException();
            }
            return export;
        } catch (NoSuchFileException e) {
            throw Problem.input(
                            "Cannot read " + file, "there is no such file", "Name a file that servanda export wrote")
                    .asException(e);
        } catch (JsonProcessingException e) {
            throw broken(file, "it is no JSON: " + e.getOriginalMessage()).asException(e);
        } catch (IOException e) {
            throw broken(file, String.valueOf(e.getMessage())).asException(e);
        }
    }

    private static Problem broken(Path file, String why) {
        return Problem.input(
                "Cannot use " + file + " as an export", why, "Write it with servanda export --format json");
    }

    /**
     * Writes a register as the contract's one object, laid out as {@link #write(JsonNode, OutputStream)} does, without holding it.
     *
     * @param out stays open
     */
    public static void write(Exported register, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.setPrettyPrinter(twoSpacesDeeper());
            generator.writeStartObject();
            generator.writeStringField("servanda", FORMAT);
            generator.writeStringField("as_of", register.asOf());
            for (RecordType type : RecordType.values()) {
                generator.writeArrayFieldStart(type.key());
                register.each(type, unchecked(generator::writeTree));
                generator.writeEndArray();
            }
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Something done with a record that may fail to write. */
    interface Writing {
        void write(JsonNode record) throws IOException;
    }

    /** The same where only unchecked failures may pass; they are unwrapped again by whoever writes. */
    static Consumer<JsonNode> unchecked(Writing writing) {
        return record -> {
            try {
                writing.write(record);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
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
