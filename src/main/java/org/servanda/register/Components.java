package org.servanda.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Splits tellings into components: sets between which no two tellings are like enough to be of one thing. */
final class Components {

    private final int[] parent;

    private Components(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /** Components in the canonical order of their first tellings; equal for every order of the input. */
    static List<List<Told>> of(List<Told> tellings) {
        List<Told> ordered = new ArrayList<>(tellings);
        ordered.sort(Told.CANONICAL);
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            for (String key : Blocks.keys(ordered.get(i))) {
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        Components components = new Components(ordered.size());
        Likeness likeness = new Likeness();
        for (List<Integer> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    components.link(block.get(i), block.get(j), ordered, likeness);
                }
            }
        }
        Map<Integer, List<Told>> byRoot = new TreeMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            byRoot.computeIfAbsent(components.root(i), root -> new ArrayList<>())
                    .add(ordered.get(i));
        }
        return List.copyOf(byRoot.values());
    }

    private void link(int a, int b, List<Told> tellings, Likeness likeness) {
        int one = root(a);
        int other = root(b);
        if (one != other && likeness.of(tellings.get(a), tellings.get(b)) >= Likeness.LINK) {
            parent[Math.max(one, other)] = Math.min(one, other);
        }
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
