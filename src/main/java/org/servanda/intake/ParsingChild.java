package org.servanda.intake;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.SynchronousQueue;

/**
 * The parsing process: reads jobs from standard input until it closes and answers on standard output. The thread that waits for input ends the
 * process when its owner is gone, even while a parser loops.
 */
final class ParsingChild {

    /** Exit status of a process that had too little memory for its job. */
    static final int OUT_OF_MEMORY = 3;

    private final DataOutputStream out;

    private ParsingChild(DataOutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        FileOutputStream answers = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        ParsingChild child = new ParsingChild(new DataOutputStream(new BufferedOutputStream(answers)));
        SynchronousQueue<byte[]> jobs = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name("parser").start(() -> child.work(jobs));
        try {
            for (byte[] job = Wire.receive(in); job != null; job = Wire.receive(in)) {
                jobs.put(job);
            }
            Runtime.getRuntime().halt(0);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        }
    }

    private void work(SynchronousQueue<byte[]> jobs) {
        try {
            Wire.send(out, new byte[0]);
            while (true) {
                Wire.Job job = Wire.job(jobs.take());
                Parsing.read(job.material(), job.limits(), job.from(), this::answer);
                Wire.send(out, new byte[0]);
            }
        } catch (IOException | InterruptedException | UncheckedIOException e) {
            Runtime.getRuntime().halt(1);
        } catch (Error e) {
            Runtime.getRuntime().halt(e instanceof OutOfMemoryError ? OUT_OF_MEMORY : 1);
        }
    }

    private void answer(Part part) {
        try {
            Wire.send(out, Wire.frame(part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
