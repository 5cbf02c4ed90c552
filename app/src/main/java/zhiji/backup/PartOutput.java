package zhiji.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The inner form of a backup: named parts, one after the other, each followed by how many rows it has and its SHA-256. */
final class PartOutput implements AutoCloseable {

    static final int PART = 1;
    static final int END = 0;

    private static final int CHUNK_BYTES = 64 * 1024;

    private final BlockOutput blocks;
    private final DataOutputStream target;
    private int parts;
    private long bytes;

    PartOutput(BlockOutput blocks) {
        this.blocks = blocks;
        target = new DataOutputStream(blocks);
    }

    /** Writes the content of a part, and says how many rows that were. */
    interface Content {
        long writeTo(OutputStream target) throws IOException;
    }

    void add(String name, Content content) throws IOException {
        target.writeByte(PART);
        target.writeUTF(name);
        var chunks = new Chunks();
        var buffer = new BufferedOutputStream(chunks, CHUNK_BYTES);
        var rows = content.writeTo(buffer);
        buffer.flush();
        target.writeInt(0);
        target.writeLong(rows);
        target.write(chunks.digest.digest());
        parts++;
    }

    /** How much was written before compression. */
    long bytes() {
        return bytes;
    }

    void complete() throws IOException {
        target.writeByte(END);
        target.writeInt(parts);
        target.flush();
        blocks.complete();
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private final class Chunks extends OutputStream {

        private final MessageDigest digest = sha256();

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            if (length == 0) {
                return;
            }
            target.writeInt(length);
            target.write(content, offset, length);
            digest.update(content, offset, length);
            bytes += length;
        }
    }
}
