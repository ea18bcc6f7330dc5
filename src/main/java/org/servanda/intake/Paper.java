package org.servanda.intake;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.servanda.problem.Problem;
import org.servanda.problem.ProblemException;

/** Reads the text layer of a PDF, page by page. */
final class Paper {

    private Paper() {}

    static Draft read(byte[] bytes, String source, int textBytes) {
        BundledFonts.use();
        boolean endless = !endsProperly(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            Draft draft = Draft.ofText(text(document, textBytes));
            if (draft.text().isBlank()) {
                throw noText(source, document.getNumberOfPages(), endless).asException();
            }
            String title = document.getDocumentInformation().getTitle();
            draft = new Draft(null, null, usable(title), null, null, null, draft.text(), List.of(), null);
            if (endless) {
                draft = draft.withTrouble(Problem.input(
                        "Read only part of " + source,
                        "the PDF is truncated: its end is missing, and pages may be",
                        "Get the file again and read it"));
            }
            return Imprint.fill(draft);
        } catch (InvalidPasswordException e) {
            throw Problem.input(
                            "Cannot read " + source, "it is encrypted", "Save it without a password and read it again")
                    .asException(e);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Problem.input(
                            "Cannot read " + source,
                            endless ? "the PDF is truncated: its end is missing" : "its PDF structure is broken",
                            "Get the file again, or print it to a new PDF, and read that")
                    .asException(e);
        }
    }

    private static String text(PDDocument document, int textBytes) throws IOException {
        StringBuilder text = new StringBuilder();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\n");
        for (int page = 1; page <= document.getNumberOfPages() && text.length() <= textBytes; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, new Appender(text));
        }
        return text.toString()
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static Problem noText(String source, int pages, boolean endless) {
        if (endless) {
            return Problem.input(
                    "Cannot read " + source,
                    "the PDF is truncated: no page with text is left",
                    "Get the file again and read it");
        }
        return Problem.input(
                "Cannot read " + source,
                "none of its pages (" + pages + ") holds text; they may be pictures of text",
                "Run text recognition over it and read the result");
    }

    private static boolean endsProperly(byte[] bytes) {
        int tail = Math.min(bytes.length, 2048);
        return new String(bytes, bytes.length - tail, tail, StandardCharsets.ISO_8859_1).contains("%%EOF");
    }

    /** Word processors put file names there. */
    private static String usable(String title) {
        boolean junk = title == null
                || title.strip().length() < 4
                || title.startsWith("Microsoft ")
                || title.matches("(?i).*\\.(docx?|rtf|odt|indd|qxd|pdf|pptx?|xlsx?)$")
                || title.matches("(?i)untitled.*|document\\s*\\d*|[\\d_ .-]+");
        return junk ? null : title.strip();
    }

    /** Writes into a text that is kept. */
    private static final class Appender extends Writer {
        private final StringBuilder text;

        Appender(StringBuilder text) {
            this.text = text;
        }

        @Override
        public void write(char[] characters, int offset, int length) {
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
