package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.servanda.problem.Problem;

/**
 * Reads web archives (WARC, ISO 28500, plain or gzipped record by record): the payload of every response is a report. After a broken record the
 * next one is looked for by how records begin, so that one bad record costs only itself.
 */
final class Archive {

    private static final byte[] PLAIN_START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GZIP_START = {0x1f, (byte) 0x8b, 0x08};

    private final Path path;
    private final String source;
    private final IntakeLimits limits;
    private final Consumer<Part> parts;
    private int responses;
    private long damagedAfter = -1;

    Archive(Path path, String source, IntakeLimits limits, Consumer<Part> parts) {
        this.path = path;
        this.source = source;
        this.limits = limits;
        this.parts = parts;
    }

    /** @param from byte at or after which the first record is looked for */
    void read(long from) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            boolean gzipped = startsWith(file, 0, GZIP_START);
            long at = from == 0 ? 0 : nextStart(file, from, gzipped);
            while (at >= 0) {
                long broken = readRun(file, at);
                at = broken < 0 ? -1 : nextStart(file, broken + 1, gzipped);
            }
            sayDamage();
        }
        if (responses == 0 && from == 0) {
            parts.accept(new Part.Passed(source, "the archive holds no responses"));
        }
    }

    /** Reads records one after another; returns the position of the one that broke the run, or -1 at the end of the file. */
    private long readRun(FileChannel file, long start) throws IOException {
        file.position(start);
        WarcReader reader = null;
        long position = start;
        while (true) {
            WarcRecord record;
            try {
                reader = reader == null ? new WarcReader(file) : reader;
                Optional<WarcRecord> next = reader.next();
                if (next.isEmpty()) {
                    return -1;
                }
                record = next.get();
            } catch (IOException | RuntimeException e) {
                damagedAfter = position;
                return position;
            }
            position = reader.position();
            sayDamage();
            String label = source + ", record at byte " + position;
            if (record instanceof WarcTargetRecord target) {
                label += " (" + target.target() + ")";
            }
            try {
                record(record, position, label);
            } catch (IOException | RuntimeException e) {
                responses++;
                parts.accept(broken(label));
                return position;
            }
        }
    }

    /** Damage between records is said once, when the next good record or the end of the file is reached. */
    private void sayDamage() {
        if (damagedAfter >= 0) {
            responses++;
            parts.accept(broken(source + ", record at or after byte " + damagedAfter));
            damagedAfter = -1;
        }
    }

    private static Part broken(String label) {
        Problem problem = Problem.input(
                "Cannot read " + label,
                "the record is broken or ends early",
                "Read the page at its own address instead; the other records were read");
        return new Part.Broken(label, problem);
    }

    private void record(WarcRecord record, long position, String label) throws IOException {
        if (record instanceof WarcResponse response
                && response.contentType().base().equals(MediaType.HTTP)) {
            responses++;
            parts.accept(new Part.Begun(position, label));
            HttpResponse http = response.http();
            if (http.status() != 200) {
                parts.accept(new Part.Passed(label, "the server had answered " + http.status()));
                return;
            }
            byte[] payload = http.bodyDecoded().stream().readNBytes(limits.recordBytes() + 1);
            understand(response, payload, http.contentType(), label);
        } else if (record instanceof WarcResource resource) {
            responses++;
            parts.accept(new Part.Begun(position, label));
            byte[] payload = resource.body().stream().readNBytes(limits.recordBytes() + 1);
            understand(resource, payload, resource.contentType(), label);
        }
    }

    private void understand(WarcTargetRecord record, byte[] payload, MediaType type, String label) throws IOException {
        String url = record.target();
        String name = url.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        String declared = type.base().toString().toLowerCase(Locale.ROOT);
        Content content = Content.of(payload, name, declared);
        if (content == Content.OTHER || content == Content.ARCHIVE || content == Content.FEED || script(declared)) {
            parts.accept(new Part.Passed(label, "its answer is no report but " + declared));
            return;
        }
        boolean cut = payload.length > limits.recordBytes();
        byte[] bytes = cut ? java.util.Arrays.copyOf(payload, limits.recordBytes()) : payload;
        String fetched = record.date().toString();
        String charset = type.parameters().get("charset");
        Material material = new Material(label, content, charset, url, fetched, bytes, cut, null);
        try {
            Draft draft = content == Content.TEXT
                    ? PlainText.read(material, limits).withUrl(url)
                    : Parsing.draft(material, limits).withUrl(url);
            parts.accept(new Part.Understood(draft, bytes, content, fetched));
        } catch (org.servanda.problem.ProblemException e) {
            parts.accept(new Part.Broken(label, e.problem()));
        }
    }

    private static boolean script(String declared) {
        return declared.contains("javascript")
                || declared.contains("json")
                || declared.contains("css")
                || declared.startsWith("image/")
                || declared.startsWith("font/");
    }

    /** Where the next record may begin, at or after a position; -1 where there is none. */
    private static long nextStart(FileChannel file, long from, boolean gzipped) throws IOException {
        byte[] start = gzipped ? GZIP_START : PLAIN_START;
        ByteBuffer window = ByteBuffer.allocate(1 << 16);
        long at = from;
        while (at < file.size()) {
            window.clear();
            int read = file.read(window, at);
            for (int i = 0; i + start.length <= read; i++) {
                if (matches(window, i, start) && begins(file, at + i, gzipped)) {
                    return at + i;
                }
            }
            if (read < window.capacity()) {
                return -1;
            }
            at += read - start.length + 1;
        }
        return -1;
    }

    private static boolean matches(ByteBuffer window, int at, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (window.get(at + i) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether what looks like a start is one: a line that begins a record, or a gzip member that holds such a line. */
    private static boolean begins(FileChannel file, long at, boolean gzipped) throws IOException {
        if (!gzipped) {
            return at == 0 || startsWith(file, at - 1, new byte[] {'\n'});
        }
        ByteBuffer head = ByteBuffer.allocate(4096);
        int read = Math.max(0, file.read(head, at));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(head.array(), 0, read))) {
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("WARC/");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startsWith(FileChannel file, long at, byte[] start) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(start.length);
        return file.read(head, at) == start.length && java.util.Arrays.equals(head.array(), start);
    }
}
