package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.report.Report;

class WatchTest {

    private static final Instant START = Instant.parse("2024-02-01T10:00:00Z");

    @TempDir
    Path folder;

    private Taking taking;
    private final List<Outcome> outcomes = new ArrayList<>();
    private Instant now = START;

    @BeforeEach
    void open() {
        taking = new Taking(folder);
    }

    @AfterEach
    void close() {
        taking.close();
    }

    private Watch watch(String input) {
        return new Watch(taking.intake, Watch.Pace.STANDARD, List.of(input), false);
    }

    /** What a look brings, after so much time. */
    private List<Outcome> look(Watch watch, Duration later) {
        now = now.plus(later);
        outcomes.clear();
        watch.round(now, outcomes::add);
        return List.copyOf(outcomes);
    }

    private Path written(String name, String text, Instant when) {
        try {
            Path file = taking.file(name, text);
            Files.setLastModifiedTime(file, FileTime.from(when));
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFileInAWatchedFolderIsHandedOnceWhenItHasStoppedGrowing() {
        Watch watch = watch(folder.resolve("in").toString());
        written("in/a.txt", Taking.ENGLISH + " A", START.minusSeconds(60));
        written("in/b.txt", Taking.ENGLISH + " B", START);

        assertThat(Taking.reports(look(watch, Duration.ZERO)))
                .extracting(Report::source)
                .containsExactly("a.txt");
        assertThat(Taking.reports(look(watch, Duration.ofSeconds(5))))
                .extracting(Report::source)
                .containsExactly("b.txt");
        assertThat(look(watch, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void aChangedFileIsHandedAgainAndARenamedOneIsNot() throws IOException {
        Watch watch = watch(folder.resolve("in").toString());
        Path file = written("in/a.txt", Taking.ENGLISH, START.minusSeconds(60));
        look(watch, Duration.ZERO);
        Files.move(file, folder.resolve("in/b.txt"));

        assertThat(look(watch, Duration.ofSeconds(5))).isEmpty();

        written("in/b.txt", Taking.ENGLISH + " More.", START.plusSeconds(1));

        assertThat(look(watch, Duration.ofSeconds(5))).hasSize(1);
    }

    @Test
    void aFolderThatVanishesIsSaidOnceAndWatchedOnWhenItIsBack() throws IOException {
        Watch watch = watch(folder.resolve("in").toString());
        Path file = written("in/a.txt", Taking.ENGLISH, START.minusSeconds(60));
        look(watch, Duration.ZERO);
        Files.delete(file);
        Files.delete(folder.resolve("in"));

        assertThat(look(watch, Duration.ofSeconds(5))).hasSize(1).allMatch(Outcome.Refused.class::isInstance);
        assertThat(look(watch, Duration.ofSeconds(5))).isEmpty();

        written("in/b.txt", Taking.ENGLISH + " B", START.minusSeconds(60));

        assertThat(Taking.reports(look(watch, Duration.ofSeconds(5))))
                .extracting(Report::source)
                .containsExactly("b.txt");
    }

    @Test
    void aBadFileIsSaidOnce() {
        Watch watch = watch(folder.resolve("in").toString());
        written("in/a.txt", " ", START.minusSeconds(60));
        written("in/.b", "x", START.minusSeconds(60));

        assertThat(look(watch, Duration.ZERO)).hasSize(2);
        assertThat(look(watch, Duration.ofSeconds(5))).isEmpty();
    }

    @Test
    void aFeedIsAskedWithItsTagsAndEachEntryHandedOnce() throws IOException {
        AtomicReference<String> items = new AtomicReference<>(item("1"));
        AtomicInteger unchanged = new AtomicInteger();
        AtomicInteger failing = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            try (exchange) {
                String tag = "\"" + items.get().hashCode() + "\"";
                exchange.getResponseHeaders().add("ETag", tag);
                if (failing.get() > 0) {
                    failing.incrementAndGet();
                    exchange.sendResponseHeaders(503, -1);
                } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    unchanged.incrementAndGet();
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    byte[] bytes = ("<rss version='2.0'><channel><title>S</title>" + items + "</channel></rss>")
                            .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            }
        });
        server.start();
        try {
            Watch watch = watch("http://127.0.0.1:" + server.getAddress().getPort() + "/feed");

            assertThat(look(watch, Duration.ZERO)).hasSize(1);
            assertThat(look(watch, Duration.ofMinutes(1))).isEmpty();
            assertThat(unchanged).hasValue(0);
            assertThat(look(watch, Duration.ofMinutes(5))).isEmpty();
            assertThat(unchanged).hasValue(1);

            items.set(item("2") + item("1"));
            assertThat(Taking.reports(look(watch, Duration.ofMinutes(5))))
                    .extracting(Report::title)
                    .containsExactly("2");

            failing.set(1);
            assertThat(look(watch, Duration.ofMinutes(5))).hasSize(1).allMatch(Outcome.Refused.class::isInstance);
            assertThat(look(watch, Duration.ofMinutes(5))).isEmpty();
            assertThat(failing).hasValue(2);
            assertThat(look(watch, Duration.ofMinutes(5))).isEmpty();
            assertThat(failing).hasValue(3);

            failing.set(0);
            items.set(item("3") + item("2") + item("1"));
            assertThat(Taking.reports(look(watch, Duration.ofMinutes(20))))
                    .extracting(Report::title)
                    .containsExactly("3");
        } finally {
            server.stop(0);
        }
    }

    private static String item(String title) {
        return "<item><title>" + title + "</title><link>http://example.org/" + title + "</link><description>"
                + Taking.ENGLISH + "</description></item>";
    }

    @Test
    void anInterruptEndsTheWatch() throws InterruptedException {
        Thread watcher = new Thread(() -> watch(folder.toString()).run(() -> START, outcomes::add));
        watcher.start();
        watcher.interrupt();

        watcher.join(5000);

        assertThat(watcher.isAlive()).isFalse();
    }
}
