package zhiji.backup;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps blocks secret under a passphrase: AES-256-GCM with a key of PBKDF2 (HMAC-SHA-256), its salt drawn for each file. The
 * number of a block and whether it is the last one are part of its nonce, so that no block can be moved, left out or cut off.
 */
final class Seal {

    static final int SALT_BYTES = 16;

    private static final int ROUNDS = 600_000;
    private static final int MOST_ROUNDS = 10_000_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;

    private final byte[] salt;
    private final int rounds;
    private final SecretKey key;

    private Seal(byte[] salt, int rounds, SecretKey key) {
        this.salt = salt;
        this.rounds = rounds;
        this.key = key;
    }

    static Seal create(String passphrase) {
        var salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return of(passphrase, salt, ROUNDS);
    }

    static Seal of(String passphrase, byte[] salt, int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new BackupFault("The file is damaged: it asks for " + rounds + " rounds of its key.");
        }
        try {
            var wish = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, KEY_BITS);
            var secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(wish);
            return new Seal(salt, rounds, new SecretKeySpec(secret.getEncoded(), "AES"));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    byte[] salt() {
        return salt;
    }

    int rounds() {
        return rounds;
    }

    byte[] close(byte[] content, long number, boolean last) throws GeneralSecurityException {
        return cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(content);
    }

    /** @throws GeneralSecurityException if the block is not the one that was closed, or the passphrase is another */
    byte[] open(byte[] content, long number, boolean last) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, number, last).doFinal(content);
    }

    private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
        var nonce = ByteBuffer.allocate(NONCE_BYTES).putInt(last ? 1 : 0).putLong(number);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce.array()));
        return cipher;
    }
}
