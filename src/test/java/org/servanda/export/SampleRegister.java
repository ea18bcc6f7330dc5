package org.servanda.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;

/** A small register with a record of every type, in which both quotes and cells have something to trip over. */
final class SampleRegister {

    static final Path FOLDER = Path.of("src/test/resources/org/servanda/export");

    private SampleRegister() {}

    static ObjectNode tree() {
        return (ObjectNode) JsonExport.read(FOLDER.resolve("register.json"));
    }
}
