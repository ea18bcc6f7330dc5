package org.servanda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.servanda.report.Report;

class WebIntakeTest {

    @TempDir
    Path folder;

    private HttpServer server;
    private Taking taking;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        taking = new Taking(
                folder,
                IntakeLimits.STANDARD.withFetchTime(Duration.ofMillis(1500)).withSizes(20_000, 30_000));
    }

    @AfterEach
    void close() {
        taking.close();
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private String serve(String path, String type, String text) {
        return serve(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private String serve(String path, String type, byte[] bytes) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            answer(exchange, 200, bytes);
        });
        return at(path);
    }

    private static void answer(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String page(String text) {
        return "<!DOCTYPE html><html><head><title>T</title></head><body><p>" + text + "</p></body></html>";
    }

    @Test
    void aPageIsReadFromItsAddress() {
        String address = serve("/page", "text/html; charset=utf-8", page(Taking.ENGLISH));

        Report report = Taking.received(Taking.only(taking.outcomes(address))).report();

        assertThat(report.text()).isEqualTo(Taking.ENGLISH);
        assertThat(report.source()).isEqualTo(address);
        assertThat(report.url()).isEqualTo(address);
        assertThat(report.fetched()).isEqualTo("2024-02-01T10:00:00Z");
    }

    @Test
    void theServersCharsetIsHeeded() {
        String text = Taking.ENGLISH + " Łódź";
        String address =
                serve("/a.txt", "text/plain; charset=windows-1250", text.getBytes(Charset.forName("windows-1250")));

        assertThat(Taking.received(Taking.only(taking.outcomes(address)))
                        .report()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void aMissingPageIsRefused() {
        server.createContext("/gone", exchange -> answer(exchange, 404, new byte[0]));

        assertThat(taking.refusal(at("/gone")).sentence())
                .isEqualTo("Cannot read " + at("/gone")
                        + ": the server has no such page (404). Check the address, or read an archived copy.");
    }

    @Test
    void aServerThatIsTooSlowIsGivenUp() {
        server.createContext("/slow", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        assertThat(taking.refusal(at("/slow")).why()).isEqualTo("it did not answer in full within 1500 ms");
    }

    @Test
    void noServerAndNoAddressAreToldApart() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(taking.refusal("http://127.0.0.1:" + port + "/x").why()).contains("no server answers");
        assertThat(taking.refusal("http://").why()).contains("address");
        assertThat(taking.refusal("http://a b c/").why()).contains("address");
    }

    @Test
    void redirectsAreFollowedToTheirEndButNotForEver() {
        serve("/end", "text/html", page(Taking.ENGLISH));
        server.createContext("/start", exchange -> {
            exchange.getResponseHeaders().add("Location", "/end");
            answer(exchange, 302, new byte[0]);
        });
        server.createContext("/round", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round");
            answer(exchange, 301, new byte[0]);
        });

        Report report =
                Taking.received(Taking.only(taking.outcomes(at("/start")))).report();

        assertThat(report.source()).isEqualTo(at("/start"));
        assertThat(report.url()).isEqualTo(at("/end"));
        assertThat(taking.refusal(at("/round")).why()).isEqualTo("it was redirected more than 5 times");
    }

    @Test
    void anAnswerThatIsTooLongIsCut() {
        String address = serve("/long.txt", "text/plain", Taking.ENGLISH.repeat(400));

        assertThat(taking.partial(address).why()).contains("cut");
    }

    @Test
    void aFeedIsReadByItsOwnTextAndWithLinkedByItsPages() {
        serve("/1", "text/html", page(Taking.ENGLISH + " The whole page."));
        server.createContext("/2", exchange -> answer(exchange, 404, new byte[0]));
        String feed = serve(
                "/feed",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Sample Wire</title><item><title>A</title><link>" + at("/1")
                        + "</link><description>" + Taking.ENGLISH + "</description></item><item><title>B</title><link>"
                        + at("/2") + "</link><description>" + Taking.ENGLISH
                        + " B</description></item></channel></rss>");

        List<Report> own = Taking.reports(taking.outcomes(feed));
        List<Outcome> linked = taking.taken(true, new byte[0], feed);

        assertThat(own).extracting(Report::url).containsExactly(at("/1"), at("/2"));
        assertThat(own).extracting(Report::text).containsExactly(Taking.ENGLISH, Taking.ENGLISH + " B");
        assertThat(linked).hasSize(2);
        assertThat(Taking.received(linked.get(0)).report().text()).endsWith("The whole page.");
        assertThat(linked.get(1)).isInstanceOf(Outcome.ReadInPart.class);
        assertThat(Taking.received(linked.get(1)).report().text()).isEqualTo(Taking.ENGLISH + " B");
    }

    @Test
    void aFeedFileCannotMakeTheProgramAskTheLocalNetwork() {
        String secret = serve("/secret", "text/html", page("Secret"));
        Path feed = taking.file(
                "feed.xml",
                "<rss version='2.0'><channel><title>S</title><item><title>A</title><link>" + secret
                        + "</link><description>" + Taking.ENGLISH + "</description></item></channel></rss>");

        Outcome outcome = Taking.only(taking.taken(true, new byte[0], feed));

        assertThat(((Outcome.ReadInPart) outcome).problem().why()).contains("local network");
        assertThat(Taking.received(outcome).report().text()).isEqualTo(Taking.ENGLISH);
    }
}
