package zhiji.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/** What a receiver recognises us by (签名密钥): random bytes, written as Standard Webhooks writes them. */
final class Secret {

    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static byte[] make() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String text(byte[] secret) {
        return PREFIX + Base64.getEncoder().encodeToString(secret);
    }
}
