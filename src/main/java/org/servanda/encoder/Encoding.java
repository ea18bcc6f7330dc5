package org.servanda.encoder;

/**
 * What one pass gives for a passage of T pieces; every output flat, piece after piece.
 *
 * @param hidden {@code [T][384]}, the state of each piece
 * @param trigger {@code [T][18]}, logits: an act of that kind begins here
 * @param attribute {@code [T][61]}, logits of {@link Labels#GROUPS}
 * @param query {@code [T][2 · 16 · 32]}, what an act beginning here looks for: start and end, role after role
 * @param key {@code [T][2 · 16 · 32]}, what it is compared with
 */
public record Encoding(Pieces pieces, float[] hidden, float[] trigger, float[] attribute, float[] query, float[] key) {}
