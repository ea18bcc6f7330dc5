package org.servanda.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.servanda.export.Json;

/** One call of the program in this process: its exit status, and what it printed where. */
record Call(int status, byte[] output, String err) {

    static Call of(Object... arguments) {
        return fed("", arguments);
    }

    /** The same with something on standard input. */
    static Call fed(String input, Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        PrintStream usualOut = System.out;
        PrintStream usualErr = System.err;
        InputStream usualIn = System.in;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            PrintWriter results = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            PrintWriter messages = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
            int status = Main.run(words, results, messages);
            results.flush();
            return new Call(status, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
            System.setIn(usualIn);
        }
    }

    /** Asserts that all went well and nothing was said about it. */
    Call well() {
        assertThat(err).isEmpty();
        assertThat(status).isZero();
        return this;
    }

    /** Asserts that it failed with nothing but one sentence of three parts, and gives the sentence. */
    String failed(int expected) {
        assertThat(err)
                .as("standard error")
                .matches("(?s)[^\n]+: [^\n]+\\. [^\n]+\\.\n")
                .doesNotContain("\tat ");
        assertThat(status).as(err).isEqualTo(expected);
        assertThat(out()).isEmpty();
        return err;
    }

    String out() {
        return new String(output, StandardCharsets.UTF_8);
    }

    ObjectNode json() {
        return (ObjectNode) Json.tree(out());
    }

    List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        json().path("items").forEach(items::add);
        return items;
    }
}
