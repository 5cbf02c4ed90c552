package zhiji.science.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ClassifierFileTest {

    private static final int HEAD = 20;

    private final TextClassifier classifier =
            TextClassifier.train(TextFixtures.complaints(30, 6), TrainingOptions.STANDARD);
    private final byte[] file = ClassifierFile.write(classifier);

    /** Made by {@code TextClassifier.train(complaints(30, 6), STANDARD)} on 22 November 2026. */
    @Test
    void readsAndRepeatsTheGoldenFile() throws IOException {
        try (InputStream golden = ClassifierFileTest.class.getResourceAsStream("complaints.model")) {
            assertThat(golden).isNotNull();
            byte[] kept = golden.readAllBytes();
            assertThat(ClassifierFile.read(kept).classify("等了两个小时").label()).isEqualTo("慢");
            assertThat(file).isEqualTo(kept);
        }
    }

    @Test
    void bringsBackTheSameClassifier() {
        TextClassifier read = ClassifierFile.read(file);

        assertThat(ClassifierFile.write(read)).isEqualTo(file);
        for (String text : new String[] {"等了两个小时", "", "菜凉了，态度差", "something else"}) {
            assertThat(read.classify(text)).isEqualTo(classifier.classify(text));
        }
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> ClassifierFile.read(new byte[0])).hasMessage("This is not a text model of Zhiji.");
        assertThatThrownBy(() -> ClassifierFile.read(new byte[100])).hasMessage("This is not a text model of Zhiji.");
        byte[] newer = ByteBuffer.wrap(file.clone()).putInt(8, 2).array();
        assertThatThrownBy(() -> ClassifierFile.read(newer))
                .hasMessage("The model has version 2; this program reads version 1.");
        byte[] cut = Arrays.copyOf(file, file.length - 1);
        assertThatThrownBy(() -> ClassifierFile.read(cut)).hasMessageContaining("damaged");
    }

    @Test
    void noticesEveryFlippedBit() {
        for (int at = 12; at < file.length; at += 7) {
            byte[] damaged = file.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            assertThatThrownBy(() -> ClassifierFile.read(damaged)).isInstanceOf(Refusal.class);
        }
    }

    /** The checksum is made to fit, as an attacker would: nothing but a Refusal may come of it, and little memory be taken. */
    @Test
    void survivesForgedFiles() {
        Random random = new Random(17);
        for (int round = 0; round < 3_000; round++) {
            byte[] forged = random.nextInt(4) == 0
                    ? Arrays.copyOf(file, HEAD + random.nextInt(file.length - HEAD))
                    : file.clone();
            for (int change = random.nextInt(4); change >= 0 && forged.length > HEAD; change--) {
                int reach = random.nextBoolean() ? Math.min(80, forged.length - HEAD) : forged.length - HEAD;
                forged[HEAD + random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            CRC32 checksum = new CRC32();
            checksum.update(forged, HEAD, forged.length - HEAD);
            ByteBuffer.wrap(forged).putLong(12, checksum.getValue());
            try {
                ClassifierFile.read(forged).classify("等了两个小时");
            } catch (Refusal refused) {
                assertThat(refused).hasMessageContaining("not well-formed");
            }
        }
    }
}
