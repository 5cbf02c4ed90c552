package zhiji.complaints;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import zhiji.platform.Digest;
import zhiji.platform.Problem;

/**
 * The secret by which a customer follows a case without an account (查询码): sixteen signs that cannot be mistaken for each
 * other, 80 bits. Only its digest is kept.
 */
final class FollowCode {

    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FollowCode() {}

    static String next() {
        var code = new StringBuilder();
        for (var at = 0; at < LENGTH; at++) {
            if (at > 0 && at % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** @throws Problem if nothing could go by this code */
    static byte[] digest(String written) {
        var code = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
        if (!FORM.matcher(code).matches()) {
            throw Problem.notFound("form.no-case");
        }
        return Digest.sha256(code);
    }
}
