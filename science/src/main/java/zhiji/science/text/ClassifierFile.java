package zhiji.science.text;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A classifier as bytes (模型文件): a mark, the version, a CRC-32 of the rest, the labels, the runs of characters ascending as
 * differences with their weights, and for each label the plane in 16 bits a run. It holds runs met in at least two texts:
 * single texts cannot be read back, but what customers write often can. Treat it like the texts.
 *
 * <p>Reading trusts nothing: every count is checked against the bytes that are left before memory is taken, and every value
 * against its range; a file that is not exactly a model ends in a {@link Refusal}. The checksum finds damage, not intent.
 */
public final class ClassifierFile {

    private static final long MARK = 0x5A48494A49545854L; // ZHIJITXT
    private static final int VERSION = 1;
    private static final int HEAD = Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int MOST_GRAMS = 1 << 26;
    private static final int LONGEST_NUMBER = 10;
    private static final int GRAM_BYTES = 1 + Float.BYTES;
    private static final float HEAVIEST = 1e6f;
    private static final int PLANE_HEAD = 4 * Double.BYTES;

    private ClassifierFile() {}

    /** The same classifier always gives the same bytes. */
    public static byte[] write(TextClassifier classifier) {
        GramIndex index = classifier.index();
        List<byte[]> labels = classifier.labels().stream()
                .map(label -> label.getBytes(StandardCharsets.UTF_8))
                .toList();
        int labelBytes =
                labels.stream().mapToInt(label -> label.length + LONGEST_NUMBER).sum();
        int planeBytes = PLANE_HEAD + index.size() * Short.BYTES;
        ByteBuffer out = ByteBuffer.allocate(HEAD
                + 5 * LONGEST_NUMBER
                + labelBytes
                + Math.multiplyExact(index.size(), LONGEST_NUMBER + Float.BYTES)
                + Math.multiplyExact(classifier.planes().size(), planeBytes));
        out.position(HEAD);
        putNumber(out, labels.size());
        for (byte[] label : labels) {
            putNumber(out, label.length);
            out.put(label);
        }
        putNumber(out, classifier.longestGram());
        putIndex(out, index, classifier.weights());
        putNumber(out, classifier.planes().size());
        classifier.planes().forEach(plane -> putPlane(out, plane));
        out.putLong(0, MARK).putInt(Long.BYTES, VERSION);
        out.putLong(Long.BYTES + Integer.BYTES, checksum(out.array(), out.position()));
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    /** What {@link #write} wrote. */
    public static TextClassifier read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD || in.getLong() != MARK) {
            throw new Refusal("This is not a text model of Zhiji.");
        }
        int version = in.getInt();
        if (version != VERSION) {
            throw new Refusal("The model has version " + version + "; this program reads version " + VERSION + ".");
        }
        if (in.getLong() != checksum(bytes, bytes.length)) {
            throw new Refusal("The model is damaged: its checksum does not fit. Train or copy it again.");
        }
        try {
            TextClassifier classifier = body(in);
            require(!in.hasRemaining());
            return classifier;
        } catch (BufferUnderflowException cut) {
            throw malformed();
        }
    }

    private static TextClassifier body(ByteBuffer in) {
        int labels = getNumber(in, 2, TextClassifier.MOST_LABELS);
        List<String> names = new ArrayList<>(labels);
        for (int i = 0; i < labels; i++) {
            byte[] label = new byte[getNumber(in, 0, in.remaining())];
            in.get(label);
            names.add(new String(label, StandardCharsets.UTF_8));
        }
        require(new HashSet<>(names).size() == labels);
        int longestGram = getNumber(in, 1, Grams.LONGEST);
        int size = getNumber(in, 0, Math.min(MOST_GRAMS, in.remaining() / GRAM_BYTES));
        long[] grams = new long[size];
        float[] weights = new float[size];
        getIndex(in, grams, weights);
        int planes = getNumber(in, 1, TextClassifier.MOST_LABELS);
        require(planes == (labels == 2 ? 1 : labels));
        require((long) planes * (PLANE_HEAD + (long) size * Short.BYTES) == in.remaining());
        List<Plane> read = new ArrayList<>(planes);
        for (int i = 0; i < planes; i++) {
            read.add(getPlane(in, size));
        }
        return new TextClassifier(names, longestGram, new GramIndex(grams), weights, read);
    }

    private static void putIndex(ByteBuffer out, GramIndex index, float[] weights) {
        putNumber(out, index.size());
        long before = Long.MIN_VALUE;
        for (int number = 0; number < index.size(); number++) {
            putNumber(out, index.gram(number) - before);
            out.putFloat(weights[number]);
            before = index.gram(number);
        }
    }

    private static void getIndex(ByteBuffer in, long[] grams, float[] weights) {
        long before = Long.MIN_VALUE;
        for (int number = 0; number < grams.length; number++) {
            grams[number] = before + getNumber(in);
            require(grams[number] > before || number == 0);
            weights[number] = in.getFloat();
            require(weights[number] >= 0 && weights[number] <= HEAVIEST);
            before = grams[number];
        }
    }

    private static void putPlane(ByteBuffer out, Plane plane) {
        out.putDouble(plane.scale()).putDouble(plane.bias());
        out.putDouble(plane.calibration().slope()).putDouble(plane.calibration().shift());
        for (short weight : plane.weights()) {
            out.putShort(weight);
        }
    }

    private static Plane getPlane(ByteBuffer in, int size) {
        double scale = getFinite(in);
        double bias = getFinite(in);
        Platt calibration = new Platt(getFinite(in), getFinite(in));
        require(scale >= 0);
        short[] weights = new short[size];
        in.asShortBuffer().get(weights);
        in.position(in.position() + size * Short.BYTES);
        return new Plane(weights, scale, bias, calibration);
    }

    /** Seven bits a byte, the lowest first, the highest bit set while more follow. */
    private static void putNumber(ByteBuffer out, long number) {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) (rest | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    private static long getNumber(ByteBuffer in) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = in.get();
            number |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw malformed();
    }

    private static int getNumber(ByteBuffer in, int least, int most) {
        long number = getNumber(in);
        require(number >= least && number <= most);
        return (int) number;
    }

    private static double getFinite(ByteBuffer in) {
        double value = in.getDouble();
        require(Double.isFinite(value));
        return value;
    }

    private static long checksum(byte[] bytes, int end) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, HEAD, end - HEAD);
        return checksum.getValue();
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return new Refusal("The model is not well-formed; it was not written by this program.");
    }
}
