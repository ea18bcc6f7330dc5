package org.servanda.intake;

import java.io.IOException;
import java.util.function.Consumer;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/** Parses one input of any kind but plain text. This runs in the parsing process, never in the one that holds the register. */
final class Parsing {

    private Parsing() {}

    /**
     * Says what each record of an input holds.
     *
     * @param from where to begin: a byte of an archive, an entry of a feed; 0 elsewhere
     */
    static void read(Material material, IntakeLimits limits, long from, Consumer<Part> parts) {
        try {
            switch (material.content()) {
                case ARCHIVE -> new Archive(material.path(), material.source(), limits, parts).read(from);
                case FEED -> Feed.read(material.bytes(), material.charset(), material.source(), from, parts);
                case HTML, PDF, MAIL, TEXT, OTHER -> {
                    parts.accept(new Part.Begun(0, material.source()));
                    parts.accept(new Part.Understood(draft(material, limits), null, material.content(), null));
                }
            }
        } catch (ProblemException e) {
            parts.accept(new Part.Broken(material.source(), e.problem()));
        } catch (IOException e) {
            Problem problem = Problem.input(
                    "Cannot read " + material.source(),
                    "reading it failed (" + e.getMessage() + ")",
                    "Check the file and the disk it is on, and read it again");
            parts.accept(new Part.Broken(material.source(), problem));
        } catch (StackOverflowError e) {
            Problem problem = Problem.input(
                    "Cannot read " + material.source(),
                    "it is nested deeper than any report",
                    "Save its text in a plain file and read that");
            parts.accept(new Part.Broken(material.source(), problem));
        } catch (RuntimeException e) {
            Problem problem = Problem.input(
                    "Cannot read " + material.source(),
                    "its parser failed on it (" + e.getClass().getSimpleName() + ")",
                    "Save its text in a plain file and read that");
            parts.accept(new Part.Broken(material.source(), problem));
        }
    }

    /** What a page, PDF or letter holds, within the limit of text. */
    static Draft draft(Material material, IntakeLimits limits) {
        String source = material.source();
        Draft draft = switch (material.content()) {
            case HTML -> Page.read(material.bytes(), material.charset(), material.url(), source);
            case PDF -> Paper.read(material.bytes(), source, limits.textBytes());
            case MAIL -> Letter.read(material.bytes(), source);
            case TEXT -> PlainText.read(material, limits);
            case FEED, ARCHIVE, OTHER -> throw new IllegalStateException(material.content() + " is not one record");
        };
        Draft fitting = draft.within(limits.textBytes(), source);
        return material.cut() ? fitting.withTrouble(PlainText.cutBytes(material, limits)) : fitting;
    }
}
