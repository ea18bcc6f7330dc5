package org.servanda.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Makes files appear under their name only when they are whole: written beside it, flushed to the disk, then renamed in one step. */
final class WholeFile {

    /** Told how far the making of a file has come; tests end the process there. */
    interface Step {
        void at(String name);

        static void none(String name) {}
    }

    private static final AtomicLong NUMBER = new AtomicLong();

    private WholeFile() {}

    /** A name beside {@code place} that nobody else uses. What dead processes left under such names is removed. */
    static Path unfinished(Path place) throws IOException {
        String prefix = place.getFileName() + ".";
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(place.getParent())) {
            for (Path path : beside) {
                String name = path.getFileName().toString();
                if (name.startsWith(prefix)
                        && name.substring(prefix.length()).matches("[0-9]{1,18}-[0-9]+\\.part(-journal|-wal|-shm)?")) {
                    long process = Long.parseLong(name.substring(prefix.length(), name.indexOf('-', prefix.length())));
                    if (ProcessHandle.of(process).isEmpty()) {
                        Files.deleteIfExists(path);
                    }
                }
            }
        }
        return place.resolveSibling(prefix + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".part");
    }

    /** Flushes a finished file to the disk and gives it its name, in the place of what was there. */
    static void finish(Path unfinished, Path place, Step step) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        step.at("flushed");
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        step.at("renamed");
        flushFolder(place.getParent());
    }

    private static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows has no such thing; its renames are journalled
        }
    }
}
