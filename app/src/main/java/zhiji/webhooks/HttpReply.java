package zhiji.webhooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reply of an HTTP/1.1 server, read no farther than its beginning. */
record HttpReply(int status, Map<String, String> headers, InputStream rest) {

    static final int LONGEST_BEGINNING = 1024;

    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_HEADERS = 100;
    private static final int FIRST_FINAL_STATUS = 200;
    private static final int NO_CONTENT = 204;
    private static final int HEXADECIMAL = 16;

    /** What the server says before its answer, such as 100, is passed over. */
    static HttpReply read(InputStream in) throws IOException {
        while (true) {
            var status = status(line(in));
            var headers = headers(in);
            if (status >= FIRST_FINAL_STATUS) {
                return new HttpReply(status, headers, in);
            }
        }
    }

    /** The first kB of the body, as far as it comes. */
    String beginning() {
        if (status == NO_CONTENT) {
            return "";
        }
        var kept = new ByteArrayOutputStream();
        try {
            if (headers.getOrDefault("transfer-encoding", "")
                    .toLowerCase(Locale.ROOT)
                    .contains("chunked")) {
                readChunks(kept);
            } else {
                copy(kept, length());
            }
        } catch (IOException | NumberFormatException cutShort) {
            // The status has come: what could be read of the rest is enough.
        }
        return kept.toString(StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /** How long we are asked to wait, in seconds or until a date. */
    @Nullable
    Duration retryAfter(Instant now) {
        var asked = headers.get("retry-after");
        if (asked == null) {
            return null;
        }
        try {
            return asked.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(now, Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(asked)));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private int length() {
        var said = headers.get("content-length");
        return said == null
                ? LONGEST_BEGINNING
                : (int) Math.min(LONGEST_BEGINNING, Math.max(0, Long.parseLong(said.strip())));
    }

    private void readChunks(ByteArrayOutputStream kept) throws IOException {
        while (kept.size() < LONGEST_BEGINNING) {
            var size = Integer.parseInt(line(rest).split(";", 2)[0].strip(), HEXADECIMAL);
            if (size <= 0) {
                return;
            }
            copy(kept, Math.min(size, LONGEST_BEGINNING - kept.size()));
            line(rest);
        }
    }

    private void copy(ByteArrayOutputStream kept, int length) throws IOException {
        for (var index = 0; index < length; index++) {
            var next = rest.read();
            if (next < 0) {
                return;
            }
            kept.write(next);
        }
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new ProtocolException("No answer in HTTP/1.1");
        }
        return Integer.parseInt(line.split(" ", 3)[1]);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        for (var count = 0; count < MOST_HEADERS; count++) {
            var line = line(in);
            if (line.isEmpty()) {
                return headers;
            }
            var colon = line.indexOf(':');
            if (colon > 0) {
                headers.put(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        throw new ProtocolException("Too many headers");
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        while (line.size() < LONGEST_LINE) {
            var next = in.read();
            if (next < 0) {
                throw new ProtocolException("The answer ends in its head");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
            }
            line.write(next);
        }
        throw new ProtocolException("Too long a line");
    }
}
