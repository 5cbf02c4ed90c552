package zhiji.complaints;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhiji.platform.Digest;
import zhiji.platform.Problem;

/**
 * A task that a public form sets (验证任务): find a number whose digest together with the task begins with so many zero bits.
 * It costs a browser a moment and a machine that sends thousands of forms a great deal; a reader who took no time to read
 * is no reader. Signed, so that nobody sets tasks of their own.
 */
final class FormTask {

    static final int ZERO_BITS = 14;

    static final Duration SOONEST = Duration.ofSeconds(3);

    private static final Duration LATEST = Duration.ofHours(6);
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})\\.([0-9]{1,19})\\.([0-9a-f]{64})");
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    FormTask(byte[] key) {
        this.key = key.clone();
    }

    String set(Instant now) {
        var id = UUID.randomUUID();
        var random = HexFormat.of()
                .formatHex(ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
        var body = random + "." + now.toEpochMilli();
        return body + "." + signature(body);
    }

    /**
     * Checks what a form sent back.
     *
     * @return until when the task must be remembered as used
     * @throws Problem if it is not ours, too old, too new, or not solved
     */
    Instant check(String task, String answer, Instant now) {
        var match = FORM.matcher(task);
        if (!match.matches() || answer.length() > 20) {
            throw Problem.invalid("form.task");
        }
        var body = match.group(1) + "." + match.group(2);
        var given = match.group(3).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(signature(body).getBytes(StandardCharsets.US_ASCII), given)) {
            throw Problem.invalid("form.task");
        }
        var set = Instant.ofEpochMilli(Long.parseLong(match.group(2)));
        if (set.plus(LATEST).isBefore(now)) {
            throw Problem.invalid("form.too-late");
        }
        if (set.plus(SOONEST).isAfter(now) || !isSolved(task, answer)) {
            throw Problem.invalid("form.task");
        }
        return set.plus(LATEST);
    }

    static boolean isSolved(String task, String answer) {
        var digest = ByteBuffer.wrap(Digest.sha256(task + ":" + answer));
        return Integer.numberOfLeadingZeros(digest.getInt()) >= ZERO_BITS;
    }

    private String signature(String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
