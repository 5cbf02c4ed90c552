package zhiji.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent (签名): HMAC-SHA256 of id, time and body with dots between them, once with each secret that is in force.
 * Standard Webhooks specification, "Signature scheme".
 */
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    static String of(UUID id, Instant at, byte[] body, Collection<byte[]> secrets) {
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(id, at, body, secret)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(UUID id, Instant at, byte[] body, byte[] secret) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
