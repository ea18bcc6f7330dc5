package org.servanda.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Writes a folder of pages and papers for measuring what parsing costs: HTML with much around the text, PDF of twenty pages. */
final class DocumentFolder {

    private static final int PAGES_OF_A_PAPER = 20;
    private static final int LINKS_AROUND = 2000;

    private DocumentFolder() {}

    /** @param arguments the folder, and how many documents of each kind */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int many = Integer.parseInt(arguments[1]);
        for (int i = 0; i < many; i++) {
            Files.writeString(folder.resolve("page" + i + ".html"), page(i));
            paper(i, folder.resolve("paper" + i + ".pdf"));
        }
    }

    private static String page(int number) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < LINKS_AROUND; i++) {
            links.append("<li><a href=\"/")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append(" of the gazette</a></li>\n");
        }
        StringBuilder paragraphs = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            paragraphs.append("<p>").append(body(number * 10 + i)).append("</p>\n");
        }
        return "<!DOCTYPE html><html><head><title>Gazette " + number
                + "</title><meta property=\"article:published_time\" content=\"1990-02-03\"></head><body>" + "<nav><ul>"
                + links + "</ul></nav><article><h1>Gazette " + number + "</h1>" + paragraphs
                + "</article></body></html>\n";
    }

    private static void paper(int number, Path file) throws IOException {
        try (PDDocument paper = new PDDocument()) {
            for (int i = 0; i < PAGES_OF_A_PAPER; i++) {
                PDPage page = new PDPage();
                paper.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(paper, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                    content.setLeading(12);
                    content.newLineAtOffset(50, 740);
                    for (String line : lines(body(number * PAGES_OF_A_PAPER + i))) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            paper.save(file.toFile());
        }
    }

    private static String body(int number) {
        String text = SyntheticReports.text(number);
        return text.substring(text.indexOf("\n\n") + 2).strip();
    }

    private static List<String> lines(String text) {
        return List.of(text.replaceAll("(.{60,80}) ", "$1\n").split("\n"));
    }
}
