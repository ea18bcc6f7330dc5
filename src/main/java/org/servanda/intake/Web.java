package org.servanda.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.servanda.problem.Problem;

/** Fetches what stands at an http or https address, within the limits of time, size and redirects. */
final class Web implements AutoCloseable {

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w:.-]+)", Pattern.CASE_INSENSITIVE);
    private static final String AGENT = "Servanda/0.1";

    private final IntakeLimits limits;
    private HttpClient client;

    Web(IntakeLimits limits) {
        this.limits = limits;
    }

    /**
     * What a server answered.
     *
     * @param address where it finally stood, after redirects
     * @param mediaType as declared, in lower case, without parameters; null where none was
     * @param cut whether there was more than the limit of a record
     * @param unchanged whether the server said that nothing is new since the tags sent along (304)
     */
    record Answer(
            URI address,
            byte[] bytes,
            String mediaType,
            String charset,
            boolean cut,
            String entityTag,
            String lastModified,
            boolean unchanged) {}

    static boolean isAddress(String input) {
        String lower = input.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** @throws org.servanda.problem.ProblemException saying why nothing could be fetched */
    Answer fetch(String address) {
        return fetch(address, null, null, null);
    }

    /**
     * Fetches a page that a feed links to. A feed from the open net must not make this program ask machines of the local one, so a linked
     * address there is refused unless the feed itself came from that host.
     */
    Answer fetchLinked(String address, String feedAddress) {
        return fetch(
                address,
                null,
                null,
                feedAddress == null
                        ? ""
                        : String.valueOf(URI.create(feedAddress).getHost()));
    }

    /** Fetches what is new since the tags of an earlier answer; either may be null. */
    Answer fetchIfChanged(String address, String entityTag, String lastModified) {
        return fetch(address, entityTag, lastModified, null);
    }

    private Answer fetch(String input, String entityTag, String lastModified, String trustedHost) {
        long end = System.nanoTime() + limits.fetchTime().toNanos();
        URI address = parsed(input);
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            if (trustedHost != null && !trustedHost.equals(address.getHost()) && isLocal(address)) {
                throw refused(
                        input,
                        "the feed links into the local network, at " + address.getHost(),
                        "Read that address by itself if you trust it");
            }
            HttpResponse<Body> response = ask(input, address, entityTag, lastModified, end);
            int status = response.statusCode();
            String location = response.headers().firstValue("location").orElse(null);
            if (status == 304 && (entityTag != null || lastModified != null)) {
                return new Answer(address, new byte[0], null, null, false, entityTag, lastModified, true);
            }
            if (status < 300 || status > 399 || location == null) {
                return answered(input, address, response);
            }
            address = redirected(input, address, location);
        }
        throw refused(
                input,
                "it was redirected more than " + limits.redirects() + " times",
                "Open it in a browser and read the address at which it ends");
    }

    private Answer answered(String input, URI address, HttpResponse<Body> response) {
        int status = response.statusCode();
        if (status == 404 || status == 410) {
            throw refused(
                    input,
                    "the server has no such page (" + status + ")",
                    "Check the address, or read an archived copy");
        }
        if (status == 401 || status == 403 || status == 407) {
            throw refused(
                    input,
                    "the server does not let it be read (" + status + ")",
                    "Save the page in a browser and read the file");
        }
        if (status == 429 || status >= 500) {
            throw refused(input, "the server cannot answer now (" + status + ")", "Try again later");
        }
        if (status != 200) {
            throw refused(
                    input, "the server answered " + status + " and not with a page", "Check the address in a browser");
        }
        Body body = unzipped(input, response.headers(), response.body());
        HttpHeaders headers = response.headers();
        String type = headers.firstValue("content-type").orElse(null);
        Matcher charset = CHARSET.matcher(type == null ? "" : type);
        return new Answer(
                address,
                body.bytes(),
                type == null ? null : type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT),
                charset.find() ? charset.group(1) : null,
                body.cut(),
                headers.firstValue("etag").orElse(null),
                headers.firstValue("last-modified").orElse(null),
                false);
    }

    private HttpResponse<Body> ask(String input, URI address, String entityTag, String lastModified, long end) {
        long left = end - System.nanoTime();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofNanos(Math.max(1, left)))
                .header("User-Agent", AGENT)
                .header("Accept", "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,*/*;q=0.8");
        if (entityTag != null) {
            request.header("If-None-Match", entityTag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        CompletableFuture<HttpResponse<Body>> answer =
                client().sendAsync(request.build(), ignored -> new Collector(limits.recordBytes()));
        String tooSlow = "it did not answer in full within " + IntakeLimits.inWords(limits.fetchTime());
        try {
            return answer.get(Math.max(1, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw refused(input, tooSlow, "Try again later, or save the page in a browser and read the file");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw refused(input, "fetching was interrupted", "Read it again");
        } catch (ExecutionException e) {
            throw refused(
                    input,
                    e.getCause() instanceof HttpTimeoutException
                                    && !(e.getCause() instanceof HttpConnectTimeoutException)
                            ? tooSlow
                            : why(e.getCause(), address),
                    "Check the address and the connection, and read it again");
        }
    }

    private static String why(Throwable cause, URI address) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof UnknownHostException || each instanceof java.nio.channels.UnresolvedAddressException) {
                return "no host is known by the name " + address.getHost();
            }
            if (each instanceof SSLException) {
                return "no secure connection to " + address.getHost() + " could be made";
            }
            if (each instanceof HttpConnectTimeoutException) {
                return address.getHost() + " cannot be reached";
            }
        }
        return cause instanceof ConnectException
                ? "no server answers at " + address.getAuthority()
                : "the connection to " + address.getAuthority() + " broke off";
    }

    private static URI parsed(String input) {
        URI address;
        try {
            address = URI.create(input.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw refused(input, "it is not a valid address", "Check how it is written");
        }
        if (address.getHost() == null || !isAddress(address.toString())) {
            throw refused(
                    input, "it is not an address that begins with http:// or https://", "Check how it is written");
        }
        return address;
    }

    private static URI redirected(String input, URI from, String location) {
        try {
            return parsed(from.resolve(location.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            throw refused(
                    input, "it was redirected to “" + location + "”, which is no address", "Check it in a browser");
        }
    }

    private static boolean isLocal(URI address) {
        try {
            for (InetAddress each : InetAddress.getAllByName(address.getHost())) {
                if (each.isLoopbackAddress()
                        || each.isSiteLocalAddress()
                        || each.isLinkLocalAddress()
                        || each.isAnyLocalAddress()) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Body unzipped(String input, HttpHeaders headers, Body body) {
        String encoding = headers.firstValue("content-encoding").orElse("").toLowerCase(Locale.ROOT);
        if (!encoding.contains("gzip")) {
            return body;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.bytes()))) {
            byte[] bytes = in.readNBytes(limits.recordBytes() + 1);
            boolean cut = bytes.length > limits.recordBytes();
            return new Body(cut ? java.util.Arrays.copyOf(bytes, limits.recordBytes()) : bytes, cut || body.cut());
        } catch (IOException e) {
            throw refused(input, "the server packed its answer with gzip and it cannot be unpacked", "Try again later");
        }
    }

    private static org.servanda.problem.ProblemException refused(String input, String why, String remedy) {
        return Problem.input("Cannot read " + input, why, remedy).asException();
    }

    private HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(limits.fetchTime())
                    .build();
        }
        return client;
    }

    @Override
    public void close() {
        if (client != null) {
            client.shutdownNow();
            client = null;
        }
    }

    private record Body(byte[] bytes, boolean cut) {}

    /** Keeps an answer up to the limit and drops the connection there. */
    private static final class Collector implements HttpResponse.BodySubscriber<Body> {
        private final int limit;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<Body> body = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Collector(int limit) {
            this.limit = limit;
        }

        @Override
        public CompletionStage<Body> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] some = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
                boolean full = some.length < buffer.remaining();
                buffer.get(some);
                bytes.writeBytes(some);
                if (full) {
                    subscription.cancel();
                    body.complete(new Body(bytes.toByteArray(), true));
                    return;
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            body.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            body.complete(new Body(bytes.toByteArray(), false));
        }
    }
}
