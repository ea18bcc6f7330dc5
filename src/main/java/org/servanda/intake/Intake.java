package org.servanda.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;
import org.servanda.report.Report;

/**
 * The door through which reports come in: files, folders, addresses, feeds, archives, standard input. Plain text is read here; all else is
 * parsed in a process of its own, which is started when first needed and replaced when it hangs or dies. For one thread at a time.
 */
public final class Intake implements AutoCloseable {

    /** The input that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final String STANDARD_INPUT_NAME = "standard input";

    private final IntakeLimits limits;
    private final ParsingProcess parsing;
    private final Web web;
    private final Language language = new Language();

    /** @param javaCommand how a Java machine with this program's class path is started, up to the main class */
    public Intake(IntakeLimits limits, List<String> javaCommand) {
        this.limits = limits;
        this.parsing = new ParsingProcess(javaCommand, limits);
        this.web = new Web(limits);
    }

    /** An intake whose parsing process runs with the Java machine and class path of this one. */
    public static Intake open(IntakeLimits limits) {
        return new Intake(limits, ParsingProcess.commandOfThisProcess());
    }

    /**
     * How to take.
     *
     * @param linked whether the pages that a feed links to are read in place of the entries' own text
     * @param standardInput what {@code -} reads
     * @param now kept as the time of fetching with what comes from an address
     */
    public record Options(boolean linked, InputStream standardInput, Instant now) {}

    /**
     * Takes inputs in their order and says of each what became of it. What the sink throws ends the taking and reaches the caller.
     *
     * @param inputs paths, http or https addresses, {@code -} for standard input
     */
    public void take(List<String> inputs, Options options, Consumer<Outcome> sink) {
        for (String input : inputs) {
            try {
                if (input.equals(STANDARD_INPUT)) {
                    standardInput(options, sink);
                } else if (Web.isAddress(input)) {
                    answer(input, web.fetch(input), options, sink);
                } else {
                    path(input, options, sink);
                }
            } catch (ProblemException e) {
                sink.accept(new Outcome.Refused(input, e.problem()));
            }
        }
    }

    private void answer(String input, Web.Answer answer, Options options, Consumer<Outcome> sink) {
        answer(input, answer, options, entry -> true, sink);
    }

    /**
     * Takes what a server answered.
     *
     * @param wanted whether an entry of a feed, by the SHA-256 of its own bytes, is worth asking for its linked page
     */
    void answer(String input, Web.Answer answer, Options options, Predicate<String> wanted, Consumer<Outcome> sink) {
        String address = answer.address().toString().replaceFirst("#.*", "");
        String path = answer.address().getPath() == null ? "" : answer.address().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        Content content = Content.of(answer.bytes(), name, answer.mediaType());
        Material material = new Material(
                input,
                content,
                answer.charset(),
                address,
                options.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                answer.bytes(),
                answer.cut(),
                null);
        if (content == Content.FEED) {
            feed(material, options, wanted, sink);
        } else {
            spooled(material, options, sink);
        }
    }

    private void standardInput(Options options, Consumer<Outcome> sink) {
        byte[] bytes;
        try {
            bytes = options.standardInput().readNBytes(limits.recordBytes() + 1);
        } catch (IOException e) {
            throw refused(STANDARD_INPUT_NAME, "it broke off (" + e.getMessage() + ")", "Check what writes to it")
                    .asException(e);
        }
        boolean cut = bytes.length > limits.recordBytes();
        byte[] kept = cut ? Arrays.copyOf(bytes, limits.recordBytes()) : bytes;
        Content content = Content.of(kept, "", null);
        spooled(new Material(STANDARD_INPUT_NAME, content, null, null, null, kept, cut, null), options, sink);
    }

    /** Archives are read from a file, by position; one that came otherwise is put into one first. */
    private void spooled(Material material, Options options, Consumer<Outcome> sink) {
        if (material.content() != Content.ARCHIVE) {
            material(material, options, sink);
            return;
        }
        try {
            Path spool = Files.createTempFile("servanda", ".warc");
            try {
                Files.write(spool, material.bytes());
                Material onDisk =
                        new Material(material.source(), Content.ARCHIVE, null, null, null, new byte[0], false, spool);
                material(onDisk, options, sink);
                if (material.cut()) {
                    sink.accept(new Outcome.Refused(
                            material.source(),
                            refused(
                                    "the rest of " + material.source(),
                                    "it is longer than " + IntakeLimits.inWords(limits.recordBytes()),
                                    "Save it as a file and read that")));
                }
            } finally {
                Files.deleteIfExists(spool);
            }
        } catch (IOException e) {
            throw refused(
                            material.source(),
                            "it could not be put into a temporary file (" + e.getMessage() + ")",
                            "Make room in the temporary folder and read it again")
                    .asException(e);
        }
    }

    private void path(String input, Options options, Consumer<Outcome> sink) {
        Path path;
        try {
            path = Path.of(input);
        } catch (InvalidPathException e) {
            throw refused(input, "it is not a valid path", "Check how it is written")
                    .asException(e);
        }
        if (Files.isDirectory(path)) {
            new Folder(file -> file(file, file.toString(), true, options, sink), sink).walk(path);
        } else {
            file(path, input, false, options, sink);
        }
    }

    /** @param inFolder whether a folder was named and not this file */
    void file(Path path, String input, boolean inFolder, Options options, Consumer<Outcome> sink) {
        String name = path.getFileName() == null ? input : path.getFileName().toString();
        try {
            if (name.startsWith(".")) {
                throw refused(
                                input,
                                "its name starts with a dot, so it counts as hidden",
                                "Rename it and read it again")
                        .asException();
            }
            byte[] bytes = bytes(path, input);
            boolean cut = bytes.length > limits.recordBytes();
            if (bytes.length == 0) {
                throw refused(input, "it is empty", "Check that it was saved whole")
                        .asException();
            }
            Content content = Content.of(bytes, name, null);
            String unknown = whyUnknown(content, bytes, name, inFolder);
            if (unknown != null
                    && inFolder
                    && (!Content.knownName(name) || Content.ending(name).equals("xml"))) {
                sink.accept(new Outcome.Skipped(name, unknown));
                return;
            }
            if (unknown != null) {
                String remedy = content == Content.TEXT
                        ? "Rename it to end in .txt if it is a plain text, and read it again"
                        : "Save it as text, HTML or PDF and read that";
                throw refused(input, unknown, remedy).asException();
            }
            byte[] kept = cut ? Arrays.copyOf(bytes, limits.recordBytes()) : bytes;
            boolean archive = content == Content.ARCHIVE;
            Material material = new Material(
                    name,
                    content,
                    null,
                    null,
                    null,
                    archive ? new byte[0] : kept,
                    cut && !archive,
                    archive ? path.toAbsolutePath() : null);
            material(material, options, sink);
        } catch (ProblemException e) {
            sink.accept(new Outcome.Refused(name, e.problem()));
        }
    }

    /** Why a file is of no type that is read, or null. In a folder only a known name makes words a report. */
    private static String whyUnknown(Content content, byte[] bytes, String name, boolean inFolder) {
        if (content == Content.OTHER) {
            String why = Content.whyOther(bytes);
            return Content.plainName(name) ? why + ", whatever its name says" : why;
        }
        String ending = Content.ending(name);
        boolean unnamed = ending.isEmpty() && !inFolder;
        if (content == Content.TEXT && !Content.knownName(name) && !unnamed) {
            return ending.isEmpty() ? "its name has no ending" : "its type ." + ending + " is not one that is read";
        }
        if (content == Content.TEXT && (ending.equals("pdf") || ending.startsWith("warc"))) {
            return "it is not what its ending ." + ending + " says";
        }
        return null;
    }

    /** A file's bytes up to one more than the limit; of an archive only the first, because it is read by position later. */
    private byte[] bytes(Path path, String input) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(Content.HEAD);
            if (head.length < Content.HEAD || Content.of(head, "", null) == Content.ARCHIVE) {
                return head;
            }
            byte[] rest = in.readNBytes(limits.recordBytes() + 1 - head.length);
            byte[] all = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return all;
        } catch (java.nio.file.NoSuchFileException e) {
            throw refused(input, "there is no such file", "Check its name and folder")
                    .asException(e);
        } catch (AccessDeniedException e) {
            throw refused(input, "you may not read it", "Change its permissions and read it again")
                    .asException(e);
        } catch (IOException e) {
            throw refused(
                            input,
                            "reading it failed (" + e.getMessage() + ")",
                            "Check the disk it is on and read it again")
                    .asException(e);
        }
    }

    private void material(Material material, Options options, Consumer<Outcome> sink) {
        switch (material.content()) {
            case TEXT -> deliver(material, PlainText.read(material, limits), null, material.content(), null, sink);
            case HTML, MAIL -> parse(material, sink);
            case PDF -> {
                if (material.cut()) {
                    throw refused(
                                    material.source(),
                                    "it is larger than " + IntakeLimits.inWords(limits.recordBytes()),
                                    "Split it into smaller files and read those")
                            .asException();
                }
                parse(material, sink);
            }
            case ARCHIVE -> parse(material, sink);
            case FEED -> feed(material, options, entry -> true, sink);
            case OTHER ->
                throw refused(
                                material.source(),
                                material.bytes().length == 0 ? "it is empty" : Content.whyOther(material.bytes()),
                                "Save it as text, HTML or PDF and read that")
                        .asException();
        }
    }

    private void parse(Material material, Consumer<Outcome> sink) {
        parsing.read(material, part -> part(material, part, sink));
    }

    private void part(Material material, Part part, Consumer<Outcome> sink) {
        switch (part) {
            case Part.Begun begun -> {}
            case Part.Understood understood ->
                deliver(
                        material,
                        understood.draft(),
                        understood.payload(),
                        understood.content(),
                        understood.fetched(),
                        sink);
            case Part.Broken broken -> sink.accept(new Outcome.Refused(broken.label(), broken.problem()));
            case Part.Passed passed -> sink.accept(new Outcome.Skipped(passed.label(), passed.why()));
        }
    }

    /** All entries come before the first linked page: the pages need the parsing process too. */
    private void feed(Material feed, Options options, Predicate<String> wanted, Consumer<Outcome> sink) {
        if (!options.linked()) {
            parse(feed, sink);
            return;
        }
        List<Part> parts = new ArrayList<>();
        parsing.read(feed, parts::add);
        for (Part part : parts) {
            if (part instanceof Part.Understood entry && entry.draft().url() != null) {
                if (wanted.test(sha256(entry.payload()))) {
                    linked(feed, entry, options, sink);
                }
            } else {
                part(feed, part, sink);
            }
        }
    }

    /** Reads the page that an entry links to; the entry's own text where the page cannot be read. */
    private void linked(Material feed, Part.Understood entry, Options options, Consumer<Outcome> sink) {
        List<Outcome> outcomes = new ArrayList<>();
        Problem problem;
        try {
            Web.Answer page = web.fetchLinked(entry.draft().url(), feed.url());
            answer(
                    entry.draft().url(),
                    page,
                    new Options(false, options.standardInput(), options.now()),
                    outcomes::add);
            problem = outcomes.size() == 1 && outcomes.get(0) instanceof Outcome.Refused refused
                    ? refused.problem()
                    : null;
        } catch (ProblemException e) {
            problem = e.problem();
        }
        if (problem == null) {
            outcomes.forEach(sink);
            return;
        }
        Problem instead = Problem.input(
                "Read only the feed's own text of " + entry.draft().url(), problem.why(), problem.remedy());
        Part.Understood own = new Part.Understood(
                entry.draft().withTrouble(instead), entry.payload(), entry.content(), entry.fetched());
        part(feed, own, sink);
    }

    /** @param payload the record's own bytes, or null where they are the whole material */
    private void deliver(
            Material material, Draft draft, byte[] payload, Content content, String fetched, Consumer<Outcome> sink) {
        if (draft.text().isBlank()) {
            String label = draft.url() == null ? material.source() : draft.url();
            Problem empty = refused(label, "it holds no text", "Check that it was saved whole");
            sink.accept(new Outcome.Refused(material.source(), empty));
            return;
        }
        byte[] bytes = payload == null ? material.bytes() : payload;
        String code = language.of(draft.text());
        List<String> notes = new ArrayList<>(draft.notes());
        if (code.equals(Language.UNDECIDED)) {
            notes.add("its language could not be told, so it is stored and not read");
        } else if (!code.equals("en")) {
            notes.add("it is in " + Language.inWords(code) + ", so it is stored and not read");
        }
        Report report = new Report(
                sha256(bytes),
                material.source(),
                List.of(),
                payload == null && material.url() != null ? material.url() : draft.url(),
                draft.outlet(),
                draft.title(),
                draft.published(),
                draft.publishedBasis(),
                draft.modified(),
                fetched == null ? material.fetched() : fetched,
                code,
                draft.text(),
                notes);
        Received received = new Received(report, bytes, content.mediaType());
        sink.accept(
                draft.trouble() == null
                        ? new Outcome.Read(received)
                        : new Outcome.ReadInPart(received, draft.trouble()));
    }

    Web web() {
        return web;
    }

    private static Problem refused(String source, String why, String remedy) {
        return Problem.input("Cannot read " + source, why, remedy);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    /** Ends the parsing process and drops open connections. */
    @Override
    public void close() {
        parsing.close();
        web.close();
    }
}
