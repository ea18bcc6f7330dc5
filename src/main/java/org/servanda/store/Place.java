package org.servanda.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.servanda.problem.Problem;

/** Where a file really lies, links followed, so that two names of one file share one lock. */
final class Place {

    private Place() {}

    static Path of(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw refusal(file, "it is a folder", "Name a file in it");
        }
        if (!Files.isDirectory(folder)) {
            throw refusal(file, "the folder " + folder + " does not exist", "Make the folder first, or name another");
        }
        try {
            return Files.exists(file) ? file.toRealPath() : folder.toRealPath().resolve(file.getFileName());
        } catch (IOException e) {
            throw refusal(file, "its folder cannot be looked into", "Give yourself the right to read it");
        }
    }

    private static RuntimeException refusal(Path file, String why, String remedy) {
        return Problem.register("Cannot open " + file, why, remedy).asException();
    }
}
