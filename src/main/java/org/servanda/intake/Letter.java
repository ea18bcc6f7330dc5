package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.servanda.problem.Problem;

/** Reads an e-mail: its plain text where it has one, else its HTML; attachments are not read. */
final class Letter {

    private Letter() {}

    static Draft read(byte[] bytes, String source) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try {
            Message letter = builder.parseMessage(new ByteArrayInputStream(bytes));
            List<Entity> plain = new ArrayList<>();
            List<Entity> html = new ArrayList<>();
            int attachments = sort(letter, plain, html, 0);
            String text = text(plain.isEmpty() ? html : plain);
            List<String> notes =
                    attachments == 0 ? List.of() : List.of("its attachments (" + attachments + ") were not read");
            String written = field(letter, "Date");
            String published = Day.of(written);
            Draft draft = new Draft(
                    null,
                    sender(letter),
                    letter.getSubject() == null || letter.getSubject().isBlank()
                            ? null
                            : letter.getSubject().strip(),
                    published,
                    published == null ? null : "mail",
                    null,
                    text,
                    notes,
                    null);
            if (written != null && published == null) {
                draft = draft.withTrouble(PlainText.undated(source, written));
            }
            return draft;
        } catch (IOException | RuntimeException e) {
            throw Problem.input(
                            "Cannot read " + source,
                            "its mail structure is broken",
                            "Save the message again as .eml and read that")
                    .asException(e);
        }
    }

    /** Sorts the parts that are meant to be read into plain text and HTML; returns how many others there are. */
    private static int sort(Entity entity, List<Entity> plain, List<Entity> html, int depth) {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < 20) {
            int attachments = 0;
            for (Entity part : parts.getBodyParts()) {
                attachments += sort(part, plain, html, depth + 1);
            }
            return attachments;
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        if (!attached && body instanceof SingleBody && entity.getMimeType().equals("text/plain")) {
            plain.add(entity);
            return 0;
        }
        if (!attached && body instanceof SingleBody && entity.getMimeType().equals("text/html")) {
            html.add(entity);
            return 0;
        }
        return 1;
    }

    private static String text(List<Entity> parts) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Entity part : parts) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ((SingleBody) part.getBody()).getInputStream().transferTo(bytes);
            String words = Decoded.of(bytes.toByteArray(), part.getCharset()).text();
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            text.append(part.getMimeType().equals("text/html") ? Page.words(words) : words);
        }
        return text.toString();
    }

    private static String sender(Message letter) {
        if (letter.getFrom() == null || letter.getFrom().isEmpty()) {
            return null;
        }
        Mailbox from = letter.getFrom().get(0);
        return from.getName() == null || from.getName().isBlank()
                ? null
                : from.getName().strip();
    }

    private static String field(Message letter, String name) {
        Field field = letter.getHeader().getField(name);
        return field == null || field.getBody().isBlank()
                ? null
                : field.getBody().strip();
    }
}
