package zhiji.webhooks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import zhiji.webhooks.Answer.Fault;

/**
 * Posts to addresses outside (投递), each time once and within some seconds. It connects to the very address that it has
 * looked at, so that no name, whatever it leads to next, reaches a machine inside; it follows no redirect.
 */
@Component
class Post implements DisposableBean {

    static final Duration WITHIN = Duration.ofSeconds(15);

    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final WebhookSettings settings;
    private final Clock clock;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

    Post(WebhookSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What is sent where. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Letter(URI to, Map<String, String> headers, byte[] body) {}

    Answer send(Letter letter) {
        return send(letter, WITHIN);
    }

    Answer send(Letter letter, Duration within) {
        var began = System.nanoTime();
        var late = new AtomicBoolean();
        try (var socket = new Socket()) {
            var deadline = deadlines.schedule(
                    () -> {
                        late.set(true);
                        close(socket);
                    },
                    within.toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                return exchange(letter, socket, began);
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException fault) {
            return Answer.none(late.get() ? Fault.TOO_SLOW : kind(fault), millis(began));
        }
    }

    @Override
    public void destroy() {
        deadlines.shutdownNow();
    }

    private Answer exchange(Letter letter, Socket socket, long began) throws IOException {
        var address = address(letter.to().getHost());
        if (address.isEmpty()) {
            return Answer.none(Fault.PRIVATE_ADDRESS, millis(began));
        }
        socket.connect(new InetSocketAddress(address.get(), port(letter.to())), (int) CONNECTS_WITHIN.toMillis());
        try (var wire = wire(letter.to(), socket)) {
            var out = wire.getOutputStream();
            out.write(head(letter).getBytes(StandardCharsets.ISO_8859_1));
            out.write(letter.body());
            out.flush();
            var reply = HttpReply.read(new BufferedInputStream(wire.getInputStream()));
            var beginning = reply.beginning();
            return new Answer(reply.status(), reply.retryAfter(clock.instant()), beginning, null, millis(began));
        }
    }

    /** The first that may be connected to. */
    private Optional<InetAddress> address(String host) throws UnknownHostException {
        return Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> settings.privateAddresses() || OutsideAddress.is(address))
                .findFirst();
    }

    /** With TLS the certificate must be good for the name in the address. */
    private static Socket wire(URI to, Socket socket) throws IOException {
        if (!isSecure(to)) {
            return socket;
        }
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secure = (SSLSocket) factory.createSocket(socket, to.getHost(), port(to), true);
        var parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        return secure;
    }

    private static String head(Letter letter) {
        var to = letter.to();
        var path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        var query = to.getRawQuery() == null ? "" : "?" + to.getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        var host = to.getPort() < 0 ? to.getHost() : to.getHost() + ":" + to.getPort();
        head.append("Host: ").append(host).append("\r\n");
        for (var line : List.of("Connection: close", "User-Agent: Zhiji-Webhooks", "Accept: */*")) {
            head.append(line).append("\r\n");
        }
        letter.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("Content-Length: ")
                .append(letter.body().length)
                .append("\r\n\r\n")
                .toString();
    }

    private static Fault kind(IOException fault) {
        return switch (fault) {
            case UnknownHostException _ -> Fault.UNKNOWN_HOST;
            case SSLException _ -> Fault.CERTIFICATE;
            case ProtocolException _ -> Fault.NO_HTTP;
            default -> Fault.UNREACHABLE;
        };
    }

    private static boolean isSecure(URI to) {
        return "https".equalsIgnoreCase(to.getScheme());
    }

    private static int port(URI to) {
        return to.getPort() >= 0 ? to.getPort() : isSecure(to) ? HTTPS : HTTP;
    }

    private static int millis(long began) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // There is nothing left that could be closed.
        }
    }
}
