package org.servanda.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/**
 * The right to write to a register: an operating system's lock on {@code FILE.lock}, which says who holds it. The system drops the lock when the process
 * ends in whatever way; the file stays.
 */
final class WriterLock implements AutoCloseable {

    /** Locked far behind the words, because on Windows nobody can read what is locked. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_NOTE = 4096;

    /** Held by this process: a second channel on the file, once closed, would drop the first one's lock (POSIX), so it must not be opened. */
    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path lockFile;
    private final FileChannel channel;

    private WriterLock(Path lockFile, FileChannel channel) {
        this.lockFile = lockFile;
        this.channel = channel;
    }

    /** What this process is called where nobody gave it a better name. */
    static String thisProgram() {
        return ProcessHandle.current()
                .info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("unknown");
    }

    /**
     * @param file as the user named it
     * @throws ProblemException when someone else holds it, saying who
     */
    static WriterLock take(Path file, Path place, String command) {
        Path lockFile = place.resolveSibling(place.getFileName() + ".lock");
        String note = note(command);
        String holder = HELD_HERE.putIfAbsent(lockFile, note);
        if (holder != null) {
            throw held(file, holder);
        }
        WriterLock lock = null;
        try {
            lock = takeFromSystem(file, lockFile, note);
            return lock;
        } catch (IOException e) {
            throw Problem.register(
                            "Cannot write to " + file,
                            "its lock file " + lockFile + " cannot be written",
                            "Give yourself the right to write to that folder, and check the space on the disk")
                    .asException(e);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(lockFile);
            }
        }
    }

    private static WriterLock takeFromSystem(Path file, Path lockFile, String note) throws IOException {
        FileChannel channel = FileChannel.open(
                lockFile, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw held(file, read(channel));
            }
            write(channel, note);
            taken = true;
            return new WriterLock(lockFile, channel);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static String note(String command) {
        ProcessHandle self = ProcessHandle.current();
        String started = self.info()
                .startInstant()
                .map(instant -> ", started " + instant.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
        return "process " + self.pid() + " (" + command.replaceAll("\\s+", " ").strip() + started + ")";
    }

    private static ProblemException held(Path file, String holder) {
        String who = holder.isEmpty() ? "another process" : holder;
        return Problem.register(
                        "Cannot write to " + file,
                        who + " is writing to it",
                        "Wait until that process has ended, or end it, and do it again")
                .asException();
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer words = ByteBuffer.allocate(LONGEST_NOTE);
        channel.read(words, 0);
        return new String(words.array(), 0, words.position(), StandardCharsets.UTF_8).strip();
    }

    private static void write(FileChannel channel, String note) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((note + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock " + lockFile + " could not be given back", e);
        } finally {
            HELD_HERE.remove(lockFile);
        }
    }
}
