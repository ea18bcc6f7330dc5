package org.servanda.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.servanda.problem.ProblemException;

class ModelCardTest {

    @TempDir
    Path folder;

    @BeforeEach
    void layModel() {
        TinyModel.in(folder);
    }

    private void open() {
        Encoder.open(ModelCard.read(folder), 1).close();
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(this::open)
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("Cannot use the model in " + folder + ": its ")
                .hasMessageContainingAll(words)
                .hasMessageEndingWith(" in its place.");
    }

    @Test
    void aModelThatFitsItsCardIsOpened() {
        open();

        assertThat(ModelCard.isIn(folder)).isTrue();
        assertThat(ModelCard.isIn(folder.resolve("elsewhere"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"card.json", "reader.onnx", "vocabulary.txt", "tables.bin"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertRefused(file, "is not there or cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader.onnx", "vocabulary.txt", "tables.bin"})
    void aFileThatWasCutIsNamed(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(file));
        Files.write(folder.resolve(file), Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(file, bytes.length / 2 + " bytes", "is cut or not the one that its card names");
    }

    @Test
    void filesThatWereSwappedAreNamed() throws IOException {
        Files.copy(folder.resolve("tables.bin"), folder.resolve("spare"));
        Files.delete(folder.resolve("tables.bin"));
        Files.move(folder.resolve("vocabulary.txt"), folder.resolve("tables.bin"));
        Files.move(folder.resolve("spare"), folder.resolve("vocabulary.txt"));

        assertRefused("is cut or not the one that its card names");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader.onnx", "vocabulary.txt", "tables.bin"})
    void aFileThatIsWhatItsCardNamesAndNoModelIsNamed(String file) throws IOException {
        Files.writeString(folder.resolve(file), "nothing");
        TinyModel.write(folder, TinyModel.card(folder));

        assertRefused(file);
    }

    @Test
    void aCardThatIsNoJsonIsRefused() throws IOException {
        Files.writeString(folder.resolve("card.json"), "{\"format\": 1");

        assertRefused("card.json is no JSON");
    }

    @Test
    void aCardOfAnotherFormatIsRefused() throws IOException {
        ObjectNode card = TinyModel.card(folder);
        card.put("format", 2);
        TinyModel.write(folder, card);

        assertRefused("format 2, this program reads format 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "roles", "dyad_roots", "groups"})
    void aModelWithOtherLabelsIsRefused(String list) throws IOException {
        ObjectNode card = TinyModel.card(folder);
        ArrayNode labels = (ArrayNode) card.path("labels").path(list);
        labels.add(labels.remove(0));
        TinyModel.write(folder, card);

        assertRefused("labels are not those that this program knows");
    }

    @Test
    void aModelWithoutThresholdsIsRefused() throws IOException {
        ObjectNode card = TinyModel.card(folder);
        card.remove("thresholds");
        TinyModel.write(folder, card);

        assertRefused("lacks thresholds");
    }

    @Test
    void theVersionChangesWithAThreshold() throws IOException {
        String before = ModelCard.read(folder).version();
        ObjectNode card = TinyModel.card(folder);
        ((ObjectNode) card.path("thresholds")).put("area", 0.55);
        TinyModel.write(folder, card);

        assertThat(before)
                .matches("[0-9a-f]{12}")
                .isNotEqualTo(ModelCard.read(folder).version());
    }
}
