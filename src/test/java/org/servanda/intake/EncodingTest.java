package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String CAFÉ =
            "The “café” treaty – signed in Zürich 🕊 by the President’s envoy.\r\nSecond line.";
    private static final String EXPECTED = CAFÉ.replace("\r\n", "\n");

    private static String decoded(byte[] bytes) {
        return Decoded.of(bytes, null).text();
    }

    private static byte[] marked(String mark, Charset charset) {
        return (mark + CAFÉ).getBytes(charset);
    }

    @Test
    void utf8IsReadWithAndWithoutItsMark() {
        assertThat(decoded(CAFÉ.getBytes(StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
        assertThat(decoded(marked("\ufeff", StandardCharsets.UTF_8))).isEqualTo(EXPECTED);
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() {
        assertThat(decoded(marked("\ufeff", StandardCharsets.UTF_16LE))).isEqualTo(EXPECTED);
        assertThat(decoded(marked("\ufeff", StandardCharsets.UTF_16BE))).isEqualTo(EXPECTED);
        assertThat(decoded(marked("", StandardCharsets.UTF_16LE))).isEqualTo(EXPECTED);
        assertThat(decoded(marked("", StandardCharsets.UTF_16BE))).isEqualTo(EXPECTED);
    }

    @Test
    void cyrillicUtf16WithoutAMarkIsRead() {
        String text = "Президенты двух стран подписали соглашение о торговле и транспорте.";

        assertThat(decoded(text.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(text);
    }

    @Test
    void windowsEncodingsAreDetected() {
        String english = "The president’s “roadmap” was signed – both sides said so. ".repeat(3);
        String russian = "Президенты двух стран подписали соглашение о сотрудничестве в области торговли.";
        String polish =
                "Ministrowie spraw zagranicznych podpisali umowę o współpracy gospodarczej, która wejdzie w życie w przyszłym roku.";

        assertThat(decoded(english.getBytes(Charset.forName("windows-1252")))).isEqualTo(english);
        assertThat(decoded(russian.getBytes(Charset.forName("windows-1251")))).isEqualTo(russian);
        assertThat(decoded(polish.getBytes(Charset.forName("windows-1250")))).isEqualTo(polish);
    }

    @Test
    void aDeclarationDecidesWhereBytesLeaveItOpen() {
        byte[] bytes = "Çeşme’de görüşme".getBytes(Charset.forName("windows-1254"));

        assertThat(Decoded.of(bytes, "windows-1254").text()).isEqualTo("Çeşme’de görüşme");
        assertThat(Decoded.of(bytes, "iso-8859-9").text()).isEqualTo("Çeşme’de görüşme");
    }

    @Test
    void aWrongDeclarationDoesNotSpoilValidUtf8() {
        assertThat(Decoded.of(CAFÉ.getBytes(StandardCharsets.UTF_8), "windows-1252")
                        .text())
                .isEqualTo(EXPECTED);
        assertThat(Decoded.of(CAFÉ.getBytes(StandardCharsets.UTF_8), "no-such-thing")
                        .text())
                .isEqualTo(EXPECTED);
    }

    @Test
    void utf8WithABrokenByteStaysUtf8AndCountsTheLoss() {
        byte[] bytes = ("ä".repeat(40) + "?").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;

        Decoded decoded = Decoded.of(bytes, null);

        assertThat(decoded.text()).startsWith("ääää");
        assertThat(decoded.lost()).isEqualTo(1);
    }

    @Test
    void bytesThatAreNoTextAreKnown() {
        byte[] noise = new byte[500];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31);
        }
        assertThat(Decoded.looksBinary(noise, 4096)).isTrue();
        assertThat(Decoded.looksBinary(marked("", StandardCharsets.UTF_16LE), 4096))
                .isFalse();
        assertThat(Decoded.looksBinary(CAFÉ.getBytes(Charset.forName("windows-1252")), 4096))
                .isFalse();
    }
}
