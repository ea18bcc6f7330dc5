package org.servanda.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.servanda.problem.Problem;

/**
 * The other end of {@link ParsingChild}: starts it when first needed, hands it one input at a time, ends and replaces it when a record takes too
 * long or the process dies. Not for several threads at once.
 */
final class ParsingProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final byte[] CLOSED = new byte[0];

    private final List<String> command;
    private final IntakeLimits limits;
    private Process process;
    private DataOutputStream jobs;
    private BlockingQueue<byte[]> answers;
    private Thread listener;

    /** @param command how a Java machine with this program's class path is started, up to the main class */
    ParsingProcess(List<String> command, IntakeLimits limits) {
        this.command = List.copyOf(command);
        this.limits = limits;
    }

    /** The Java machine and class path that this very process runs with. */
    static List<String> commandOfThisProcess() {
        Path java = Path.of(System.getProperty("java.home"), "bin", File.separatorChar == '\\' ? "java.exe" : "java");
        String running = Files.isExecutable(java)
                ? java.toString()
                : ProcessHandle.current().info().command().orElse("java");
        return List.of(running, "-cp", System.getProperty("java.class.path"));
    }

    /** Hands every part of an input to the consumer. Whatever happens to the child becomes a part too. */
    void read(Material material, Consumer<Part> parts) {
        long from = 0;
        long lastLost = -1;
        while (from >= 0) {
            Part.Begun lost = readOnce(material, from, parts);
            boolean goesOn = lost != null && severalRecords(material) && lost.position() > lastLost;
            from = goesOn ? lost.position() + 1 : -1;
            lastLost = goesOn ? lost.position() : lastLost;
        }
    }

    private static boolean severalRecords(Material material) {
        return material.content() == Content.ARCHIVE || material.content() == Content.FEED;
    }

    /** Reads from a position on; returns the record at which the child was lost, or null where the input was read to its end. */
    private Part.Begun readOnce(Material material, long from, Consumer<Part> parts) {
        if (!started(material, parts)) {
            return null;
        }
        Part.Begun current = null;
        boolean finished = false;
        try {
            Wire.send(jobs, Wire.frame(new Wire.Job(material, limits, from)));
            while (true) {
                byte[] answer = answers.poll(limits.parsingTime().toMillis(), TimeUnit.MILLISECONDS);
                if (answer == null || answer == CLOSED) {
                    String label = current == null ? material.source() : current.label();
                    parts.accept(new Part.Broken(label, lost(label, answer == null)));
                    return current;
                }
                if (answer.length == 0) {
                    finished = true;
                    return null;
                }
                Part part = Wire.part(answer);
                if (part instanceof Part.Begun begun) {
                    current = begun;
                } else {
                    parts.accept(part);
                }
            }
        } catch (IOException e) {
            parts.accept(new Part.Broken(material.source(), lost(material.source(), false)));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Problem problem =
                    Problem.input("Cannot read " + material.source(), "reading was interrupted", "Read it again");
            parts.accept(new Part.Broken(material.source(), problem));
            return null;
        } finally {
            if (!finished) {
                close();
            }
        }
    }

    private Problem lost(String label, boolean tooSlow) {
        String what = "Cannot read " + label;
        String remedy = "Save its text in a plain file and read that";
        if (tooSlow) {
            String why = "parsing it took longer than " + IntakeLimits.inWords(limits.parsingTime()) + " and was ended";
            return Problem.input(what, why, remedy);
        }
        int status = exitStatus();
        if (status == ParsingChild.OUT_OF_MEMORY) {
            return Problem.input(
                    what, "parsing it takes more than " + limits.parsingMemory() + " MB of memory", remedy);
        }
        return Problem.input(what, "its parser stopped (exit status " + status + ")", remedy);
    }

    private int exitStatus() {
        try {
            return process.waitFor(5, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private boolean started(Material material, Consumer<Part> parts) {
        if (process != null && process.isAlive()) {
            return true;
        }
        close();
        try {
            start();
            byte[] ready = answers.poll(START.toMillis(), TimeUnit.MILLISECONDS);
            if (ready != null && ready != CLOSED) {
                return true;
            }
        } catch (IOException e) {
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        Problem problem = Problem.input(
                "Cannot read " + material.source(),
                "the process that parses such files could not be started with " + command.get(0),
                "Check that this Java can be run and that memory is left, and read it again");
        parts.accept(new Part.Broken(material.source(), problem));
        return false;
    }

    private void start() throws IOException {
        List<String> whole = new java.util.ArrayList<>(command);
        whole.addAll(
                1,
                List.of(
                        "-Xmx" + limits.parsingMemory() + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Djava.awt.headless=true",
                        "-Duser.language=en",
                        "-Duser.country=",
                        "-Duser.timezone=UTC"));
        whole.add(ParsingChild.class.getName());
        process = new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        jobs = new DataOutputStream(new java.io.BufferedOutputStream(process.getOutputStream(), 1 << 16));
        answers = new ArrayBlockingQueue<>(4);
        DataInputStream in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        BlockingQueue<byte[]> queue = answers;
        listener = Thread.ofPlatform().daemon().name("parsing answers").start(() -> listen(in, queue));
    }

    private static void listen(DataInputStream in, BlockingQueue<byte[]> queue) {
        try (in) {
            byte[] frame;
            do {
                frame = frameOrClosed(in);
                queue.put(frame);
            } while (frame != CLOSED);
        } catch (IOException e) {
            // Closing a pipe whose process is gone may fail; nothing more will come of it.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] frameOrClosed(DataInputStream in) {
        try {
            byte[] frame = Wire.receive(in);
            return frame == null ? CLOSED : frame;
        } catch (IOException e) {
            return CLOSED;
        }
    }

    /** Ends the child; the next input starts another. */
    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
        if (listener != null) {
            listener.interrupt();
            listener = null;
        }
    }
}
