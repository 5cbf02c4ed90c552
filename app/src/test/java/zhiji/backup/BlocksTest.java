package zhiji.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes back, and whatever happens to it on the way is noticed. */
class BlocksTest {

    private static final String PASSPHRASE = "山西煤业 2026";

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BlockOutput.BLOCK_BYTES - 1, BlockOutput.BLOCK_BYTES, 3 * BlockOutput.BLOCK_BYTES + 17})
    void comesBackAsItWas(int length) throws IOException {
        var content = new byte[length];
        random.nextBytes(content);
        Arrays.fill(content, 0, length / 2, (byte) 'a');
        assertThat(read(write(content, null), null)).isEqualTo(content);
        assertThat(read(write(content, PASSPHRASE), PASSPHRASE)).isEqualTo(content);
    }

    @Test
    void noticesEveryChangedByteOfASealedFile() throws IOException {
        var file = write("江苏鸿泽电器".repeat(60_000).getBytes(StandardCharsets.UTF_8), PASSPHRASE);
        for (var attempt = 0; attempt < 40; attempt++) {
            var changed = file.clone();
            changed[BlockOutput.MAGIC.length + 21 + random.nextInt(file.length - BlockOutput.MAGIC.length - 21)] ^= 4;
            assertThatThrownBy(() -> read(changed, PASSPHRASE)).isInstanceOf(BackupFault.class);
        }
    }

    @Test
    void noticesAMissingEnd() throws IOException {
        var content = new byte[3 * BlockOutput.BLOCK_BYTES];
        random.nextBytes(content);
        for (var passphrase : new @Nullable String[] {null, PASSPHRASE}) {
            var file = write(content, passphrase);
            for (var length : new int[] {4, 9, 40, file.length / 2, file.length - 1}) {
                assertThatThrownBy(() -> read(Arrays.copyOf(file, length), passphrase))
                        .isInstanceOf(BackupFault.class);
            }
        }
    }

    /** A block that claims to be the last one is not taken for it. */
    @Test
    void noticesABlockThatWasCutOffAndMarkedAsTheEnd() throws IOException {
        var content = new byte[2 * BlockOutput.BLOCK_BYTES];
        random.nextBytes(content);
        var file = write(content, PASSPHRASE);
        var head = BlockOutput.MAGIC.length + 1 + Seal.SALT_BYTES + 4;
        var first = ByteBuffer.wrap(file, head, 4).getInt();
        var cut = Arrays.copyOf(file, head + 5 + first);
        cut[head + 4] = 1;
        assertThatThrownBy(() -> read(cut, PASSPHRASE)).isInstanceOf(BackupFault.class);
    }

    @Test
    void saysWhatIsWrongInASentence() throws IOException {
        var sealed = write(new byte[10], PASSPHRASE);
        assertThatThrownBy(() -> read(sealed, null)).hasMessageContaining("ZHIJI_BACKUP_PASSPHRASE");
        assertThatThrownBy(() -> read(sealed, "another")).hasMessageContaining("passphrase is not the one");
        assertThatThrownBy(() -> read(new byte[100], null)).hasMessageContaining("not a backup of Zhiji");
    }

    private static byte[] write(byte[] content, @Nullable String passphrase) throws IOException {
        var target = new ByteArrayOutputStream();
        var seal = passphrase == null ? null : Seal.of(passphrase, new byte[Seal.SALT_BYTES], 1_000);
        try (var output = new BlockOutput(target, seal)) {
            output.write(content);
            output.complete();
        }
        return target.toByteArray();
    }

    private static byte[] read(byte[] file, @Nullable String passphrase) throws IOException {
        try (var input = new BlockInput(new ByteArrayInputStream(file), passphrase)) {
            return input.readAllBytes();
        }
    }
}
