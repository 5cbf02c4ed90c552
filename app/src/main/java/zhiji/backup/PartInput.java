package zhiji.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PartOutput} wrote; a part that was read to its end is known to be whole. */
final class PartInput implements AutoCloseable {

    private static final int DIGEST_BYTES = 32;

    private final DataInputStream source;
    private @Nullable Part current;
    private int parts;

    PartInput(BlockInput blocks) {
        source = new DataInputStream(blocks);
    }

    /** The next part; what was left of the one before is read and checked first. Empty at the end of a whole backup. */
    Optional<Part> next() throws IOException {
        if (current != null) {
            current.transferTo(OutputStream.nullOutputStream());
        }
        if (source.readByte() == PartOutput.END) {
            var expected = source.readInt();
            if (expected != parts || source.read() >= 0) {
                throw new BackupFault("The backup is damaged: it has " + parts + " parts instead of " + expected + ".");
            }
            return Optional.empty();
        }
        parts++;
        current = new Part(source.readUTF());
        return Optional.of(current);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** One named part, to be read to its end. */
    final class Part extends InputStream {

        private final String name;
        private final MessageDigest digest = PartOutput.sha256();
        private int left;
        private boolean ended;
        private long rows;
        private long bytes;

        private Part(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        /** How many rows it has; known at its end. */
        long rows() {
            return rows;
        }

        long bytes() {
            return bytes;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && !ended) {
                left = source.readInt();
                if (left == 0) {
                    end();
                }
            }
            if (ended) {
                return -1;
            }
            var taken = source.read(target, offset, Math.min(length, left));
            if (taken < 0) {
                throw new EOFException();
            }
            digest.update(target, offset, taken);
            left -= taken;
            bytes += taken;
            return taken;
        }

        private void end() throws IOException {
            ended = true;
            rows = source.readLong();
            if (!Arrays.equals(source.readNBytes(DIGEST_BYTES), digest.digest())) {
                throw new BackupFault("The backup is damaged: its part " + name + " is not what was written.");
            }
        }
    }
}
