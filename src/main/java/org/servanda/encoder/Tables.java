package org.servanda.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The small tables that are laid over the graph's outputs: {@code tables.bin}, little-endian 32-bit floats, one table after the other in the order of the
 * components, rows first.
 *
 * @param kindAttribute {@code [kinds][attributes]}, added to the attribute output at the trigger of an act of that kind
 * @param kindQuery {@code [kinds][2 · roles · 32]}, added to the query output there
 * @param dyad {@code [3 · 384][256]}
 * @param dyadBias {@code [256]}
 * @param dyadOut {@code [256][roots]}
 * @param dyadOutBias {@code [roots]}
 */
record Tables(
        float[] kindAttribute,
        float[] kindQuery,
        float[] dyad,
        float[] dyadBias,
        float[] dyadOut,
        float[] dyadOutBias) {

    static final int INNER = 256;

    /** Floats in the file. */
    static final int LENGTH = Labels.KINDS.size() * (Labels.ATTRIBUTES + Labels.PAIR)
            + INNER * (3 * Labels.SIZE + 1)
            + Labels.DYAD_ROOTS.size() * (INNER + 1);

    static Tables read(ModelCard card) {
        byte[] bytes = card.bytes(ModelCard.TABLES);
        if (bytes.length != LENGTH * Float.BYTES) {
            String why = "its " + ModelCard.TABLES + " has " + bytes.length + " bytes where this program needs "
                    + LENGTH * Float.BYTES;
            throw card.refused(why).asException();
        }
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int kinds = Labels.KINDS.size();
        int roots = Labels.DYAD_ROOTS.size();
        return new Tables(
                next(file, kinds * Labels.ATTRIBUTES),
                next(file, kinds * Labels.PAIR),
                next(file, 3 * Labels.SIZE * INNER),
                next(file, INNER),
                next(file, INNER * roots),
                next(file, roots));
    }

    private static float[] next(ByteBuffer file, int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = file.getFloat();
        }
        return values;
    }
}
