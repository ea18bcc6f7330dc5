package org.servanda.intake;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.servanda.problem.Problem;

/** Walks a folder and the folders in it, everything in the order of its name. */
final class Folder {

    private final Consumer<Path> files;
    private final Consumer<Outcome> sink;

    Folder(Consumer<Path> files, Consumer<Outcome> sink) {
        this.files = files;
        this.sink = sink;
    }

    void walk(Path folder) {
        walk(
                folder,
                folder.getFileName() == null
                        ? folder.toString()
                        : folder.getFileName().toString(),
                new ArrayList<>());
    }

    private void walk(Path folder, String name, List<Object> above) {
        Object key;
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            key = folder.toRealPath();
            entries.forEach(children::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            sink.accept(new Outcome.Refused(
                    name,
                    Problem.input(
                            "Cannot read the folder " + folder,
                            "it cannot be listed",
                            "Check that it is there and that you may read it")));
            return;
        }
        if (above.contains(key)) {
            sink.accept(new Outcome.Skipped(name, "the folder is a link to one that holds it"));
            return;
        }
        above.add(key);
        children.sort(Comparator.comparing(path -> path.getFileName().toString()));
        for (Path child : children) {
            String childName = child.getFileName().toString();
            if (childName.startsWith(".")) {
                sink.accept(new Outcome.Skipped(childName, "its name starts with a dot"));
            } else if (Files.isDirectory(child)) {
                walk(child, childName, above);
            } else if (!Files.isRegularFile(child)) {
                sink.accept(new Outcome.Skipped(childName, "it is no regular file"));
            } else {
                files.accept(child);
            }
        }
        above.remove(key);
        if (children.isEmpty() && above.isEmpty()) {
            sink.accept(new Outcome.Skipped(name, "the folder is empty"));
        }
    }
}
