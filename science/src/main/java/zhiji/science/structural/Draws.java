package zhiji.science.structural;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Random draws that depend on seed and sample number alone. */
final class Draws {

    private Draws() {}

    /** The generator of one sample; mixing keeps the streams of neighbouring samples apart. */
    static SplittableRandom generator(long seed, int sample) {
        return new SplittableRandom(mix(seed + mix(sample + 1)));
    }

    /** Finaliser of MurmurHash3 with the constants of Stafford's variant 13. */
    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** How often each row is drawn when as many rows as there are are drawn with replacement. */
    static void withReplacement(SplittableRandom random, int[] multiplicities) {
        Arrays.fill(multiplicities, 0);
        for (int draw = 0; draw < multiplicities.length; draw++) {
            multiplicities[random.nextInt(multiplicities.length)]++;
        }
    }

    /** Shuffles in place. */
    static void shuffle(SplittableRandom random, int[] values) {
        for (int last = values.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = values[last];
            values[last] = values[other];
            values[other] = swapped;
        }
    }
}
