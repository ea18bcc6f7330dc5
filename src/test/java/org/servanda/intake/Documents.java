package org.servanda.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes the PDF and archive files that tests read. */
final class Documents {

    private Documents() {}

    /** A PDF with a page for each text, its lines as given. */
    static byte[] pdf(String title, String password, String... pages) {
        BundledFonts.use();
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (String text : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(14);
                    content.newLineAtOffset(60, 720);
                    for (String line : text.split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            document.getDocumentInformation().setTitle(title);
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner-" + password, password, new AccessPermission()));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small PDF whose one page draws a form a thousand times, which draws another a thousand times, five deep. */
    static byte[] loopingPdf() {
        StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
        pdf.append("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        pdf.append("2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        pdf.append("3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R")
                .append("/Resources<</XObject<</X 5 0 R>>>>>>\nendobj\n");
        String thousandTimes = "/X Do ".repeat(1000);
        pdf.append("4 0 obj\n<</Length ").append(thousandTimes.length()).append(">>\nstream\n");
        pdf.append(thousandTimes).append("\nendstream\nendobj\n");
        for (int form = 5; form < 10; form++) {
            pdf.append(form).append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length ");
            pdf.append(thousandTimes.length())
                    .append("/Resources<</XObject<</X ")
                    .append(form + 1);
            pdf.append(" 0 R>>>>>>\nstream\n").append(thousandTimes).append("\nendstream\nendobj\n");
        }
        pdf.append(
                "10 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length 3>>\nstream\nq Q\nendstream\nendobj\n");
        pdf.append("trailer\n<</Root 1 0 R/Size 11>>\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A response record of a web archive. */
    static byte[] response(String url, String status, String httpHeaders, byte[] payload) {
        byte[] head = ("HTTP/1.1 " + status + "\r\n" + httpHeaders + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        String warc = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2015-06-30T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + payload.length)
                + "\r\n\r\n";
        return joined(
                warc.getBytes(StandardCharsets.US_ASCII),
                head,
                payload,
                "\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] page(String url, String html) {
        return response(url, "200 OK", "Content-Type: text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] warcInfo() {
        return ("WARC/1.0\r\nWARC-Type: warcinfo\r\nWARC-Date: 2015-06-30T09:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
                        + "Content-Type: application/warc-fields\r\nContent-Length: 13\r\n\r\nsoftware: x\r\n\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] gzipped(byte[] bytes) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
