package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.servanda.problem.Problem;

/**
 * How the two processes talk: frames of a four-byte length and so many bytes, over the child's standard input and output. A job goes one way;
 * parts and an empty frame at the end come back. Both ends are the same program, so the frames carry no version.
 */
final class Wire {

    private static final int NOTHING = -1;

    /** Far above any record; four letters of a message that went to the wrong stream are a number above it. */
    private static final int LONGEST = 500_000_000;

    private Wire() {}

    /** A job: one input, the limits, and where to begin in it. */
    record Job(Material material, IntakeLimits limits, long from) {}

    static void send(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
        out.flush();
    }

    /** The next frame, or null at the end of the stream and at what cannot be a frame. */
    static byte[] receive(DataInputStream in) throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        if (length < 0 || length > LONGEST) {
            return null;
        }
        byte[] frame = new byte[length];
        in.readFully(frame);
        return frame;
    }

    static byte[] frame(Job job) {
        return written(out -> {
            Material material = job.material();
            string(out, material.source());
            out.writeByte(material.content().ordinal());
            string(out, material.charset());
            string(out, material.url());
            string(out, material.fetched());
            bytes(out, material.bytes());
            out.writeBoolean(material.cut());
            string(out, material.path() == null ? null : material.path().toString());
            IntakeLimits limits = job.limits();
            out.writeInt(limits.textBytes());
            out.writeInt(limits.recordBytes());
            out.writeLong(limits.parsingTime().toMillis());
            out.writeInt(limits.parsingMemory());
            out.writeLong(limits.fetchTime().toMillis());
            out.writeInt(limits.redirects());
            out.writeLong(job.from());
        });
    }

    static Job job(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        String source = string(in);
        Content content = Content.values()[in.readByte()];
        String charset = string(in);
        String url = string(in);
        String fetched = string(in);
        byte[] bytes = bytes(in);
        boolean cut = in.readBoolean();
        String path = string(in);
        Material material =
                new Material(source, content, charset, url, fetched, bytes, cut, path == null ? null : Path.of(path));
        IntakeLimits limits = new IntakeLimits(
                in.readInt(),
                in.readInt(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                Duration.ofMillis(in.readLong()),
                in.readInt());
        return new Job(material, limits, in.readLong());
    }

    static byte[] frame(Part part) {
        return written(out -> {
            switch (part) {
                case Part.Begun begun -> {
                    out.writeByte('B');
                    out.writeLong(begun.position());
                    string(out, begun.label());
                }
                case Part.Understood understood -> {
                    out.writeByte('U');
                    draft(out, understood.draft());
                    bytes(out, understood.payload());
                    out.writeByte(understood.content().ordinal());
                    string(out, understood.fetched());
                }
                case Part.Broken broken -> {
                    out.writeByte('X');
                    string(out, broken.label());
                    problem(out, broken.problem());
                }
                case Part.Passed passed -> {
                    out.writeByte('P');
                    string(out, passed.label());
                    string(out, passed.why());
                }
            }
        });
    }

    static Part part(byte[] frame) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(frame));
        int kind = in.readByte();
        return switch (kind) {
            case 'B' -> new Part.Begun(in.readLong(), string(in));
            case 'U' -> new Part.Understood(draft(in), bytes(in), Content.values()[in.readByte()], string(in));
            case 'X' -> new Part.Broken(string(in), problem(in));
            case 'P' -> new Part.Passed(string(in), string(in));
            default -> throw new IllegalStateException("no part of a record begins with " + kind);
        };
    }

    private static void draft(DataOutputStream out, Draft draft) throws IOException {
        string(out, draft.url());
        string(out, draft.outlet());
        string(out, draft.title());
        string(out, draft.published());
        string(out, draft.publishedBasis());
        string(out, draft.modified());
        string(out, draft.text());
        out.writeInt(draft.notes().size());
        for (String note : draft.notes()) {
            string(out, note);
        }
        problem(out, draft.trouble());
    }

    private static Draft draft(DataInputStream in) throws IOException {
        String url = string(in);
        String outlet = string(in);
        String title = string(in);
        String published = string(in);
        String basis = string(in);
        String modified = string(in);
        String text = string(in);
        List<String> notes = new ArrayList<>();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            notes.add(string(in));
        }
        return new Draft(url, outlet, title, published, basis, modified, text, notes, problem(in));
    }

    private static void problem(DataOutputStream out, Problem problem) throws IOException {
        string(out, problem == null ? null : problem.what());
        if (problem != null) {
            string(out, problem.why());
            string(out, problem.remedy());
        }
    }

    private static Problem problem(DataInputStream in) throws IOException {
        String what = string(in);
        return what == null ? null : Problem.input(what, string(in), string(in));
    }

    private static void string(DataOutputStream out, String words) throws IOException {
        bytes(out, words == null ? null : words.getBytes(StandardCharsets.UTF_8));
    }

    private static String string(DataInputStream in) throws IOException {
        byte[] bytes = bytes(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes == null ? NOTHING : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NOTHING) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writing.to(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
