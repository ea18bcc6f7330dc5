package org.servanda.encoder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Lays a model folder as {@code training/} would, around the tiny graph of the test resources. */
public final class TinyModel {

    private static final Path RESOURCES = Path.of("src/test/resources/org/servanda/encoder/tiny");

    private TinyModel() {}

    /** The folder, filled with a model that fits. */
    public static Path in(Path folder) {
        try {
            for (String file : List.of("reader.onnx", "vocabulary.txt")) {
                Files.copy(RESOURCES.resolve(file), folder.resolve(file));
            }
            Random chance = new Random(11);
            ByteBuffer tables = ByteBuffer.allocate(Tables.LENGTH * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            int kinds = Labels.KINDS.size() * (Labels.ATTRIBUTES + Labels.PAIR);
            for (int i = 0; i < Tables.LENGTH; i++) {
                tables.putFloat(i < kinds ? 0 : (float) chance.nextGaussian() * 0.05f);
            }
            Files.write(folder.resolve("tables.bin"), tables.array());
            write(folder, card(folder));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("the tiny model could not be laid in " + folder, e);
        }
    }

    static void write(Path folder, ObjectNode card) throws IOException {
        Files.writeString(folder.resolve("card.json"), card.toPrettyString());
    }

    static ObjectNode card(Path folder) throws IOException {
        ObjectNode card = new ObjectMapper().createObjectNode();
        card.put("format", 1);
        ObjectNode labels = card.putObject("labels");
        Labels.KINDS.forEach(labels.putArray("kinds")::add);
        ArrayNode groups = labels.putArray("groups");
        for (Labels.Group group : Labels.GROUPS) {
            ObjectNode one = groups.addObject();
            one.put("name", group.name());
            group.labels().forEach(one.putArray("labels")::add);
        }
        Labels.ROLES.forEach(labels.putArray("roles")::add);
        Labels.DYAD_ROOTS.forEach(labels.putArray("dyad_roots")::add);
        ObjectNode decoding = card.putObject("decoding");
        decoding.put("longest", 256).put("width", 32).put("longest_span", 60);
        List.of("passage", "trigger").forEach(decoding.putArray("never_none")::add);
        List.of("actor", "target", "speaker").forEach(decoding.putArray("several")::add);
        ObjectNode thresholds = card.putObject("thresholds");
        ArrayNode trigger = thresholds.putArray("trigger");
        Labels.KINDS.forEach(kind -> trigger.add(0.5));
        thresholds.put("area", 0.5).put("second_span", 0.9);
        ArrayNode bias = card.putArray("dyad_bias");
        Labels.DYAD_ROOTS.forEach(root -> bias.add(0));
        ObjectNode sums = card.putObject("sha256");
        for (String file : List.of("reader.onnx", "vocabulary.txt", "tables.bin")) {
            sums.put(file, sha256(Files.readAllBytes(folder.resolve(file))));
        }
        return card;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
