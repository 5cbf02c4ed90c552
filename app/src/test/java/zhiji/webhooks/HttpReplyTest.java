package zhiji.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Replies as servers give them, whole and broken. */
class HttpReplyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    @Test
    void passesOverWhatComesBeforeTheAnswer() throws IOException {
        var reply = reply("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 Accepted\r\nContent-Length: 2\r\n\r\nokmore");
        assertThat(reply.status()).isEqualTo(202);
        assertThat(reply.beginning()).isEqualTo("ok");
    }

    @Test
    void putsChunksTogether() throws IOException {
        var reply = reply("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\n收\r\n2\r\n到\r\n0\r\n\r\n"
                .replace("2\r\n到", "3\r\n到"));
        assertThat(reply.beginning()).isEqualTo("收到");
    }

    @Test
    void readsNoMoreThanTheBeginning() throws IOException {
        assertThat(reply("HTTP/1.1 500 No\r\n\r\n" + "x".repeat(100_000)).beginning())
                .hasSize(HttpReply.LONGEST_BEGINNING);
        assertThat(reply("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nabc")
                        .beginning())
                .isEmpty();
        assertThat(reply("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnumber\r\n")
                        .beginning())
                .isEmpty();
    }

    @Test
    void waitsForNothingAfterAStatusThatHasNoBody() throws IOException {
        assertThat(reply("HTTP/1.1 204 No Content\r\n\r\nof the next").beginning())
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoHttp() {
        for (var text : new String[] {"", "SSH-2.0-OpenSSH\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\r\n"}) {
            assertThatThrownBy(() -> reply(text)).as(text).isInstanceOf(ProtocolException.class);
        }
        assertThatThrownBy(() -> reply("HTTP/1.1 200 " + "x".repeat(10_000) + "\r\n\r\n"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> reply("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(1_000) + "\r\n"))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void waitsAsLongAsItIsAskedTo() throws IOException {
        assertThat(retryAfter("120")).isEqualTo(Duration.ofMinutes(2));
        assertThat(retryAfter("Sun, 1 Mar 2026 09:00:00 GMT")).isEqualTo(Duration.ofHours(1));
        assertThat(retryAfter("soon")).isNull();
        assertThat(Backoff.after(1, retryAfter("120"))).contains(Duration.ofMinutes(2));
        assertThat(Backoff.after(6, retryAfter("120"))).contains(Duration.ofMinutes(5));
        assertThat(Backoff.after(1, Duration.ofDays(400))).contains(Duration.ofHours(24));
    }

    @Test
    void triesTwentyTimesInThreeDays() {
        var pauses = IntStream.range(1, 20)
                .mapToObj(attempts -> Backoff.after(attempts, null).orElseThrow())
                .toList();
        assertThat(pauses).isSorted().startsWith(Duration.ofSeconds(5));
        assertThat(pauses.stream().mapToLong(Duration::toHours).sum()).isBetween(69L, 73L);
        assertThat(Backoff.after(20, null)).isEmpty();
    }

    private static @Nullable Duration retryAfter(String said) throws IOException {
        return reply("HTTP/1.1 503 Busy\r\nRetry-After: " + said + "\r\n\r\n").retryAfter(NOW);
    }

    private static HttpReply reply(String text) throws IOException {
        return HttpReply.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
