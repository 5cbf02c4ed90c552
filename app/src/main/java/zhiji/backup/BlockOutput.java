package zhiji.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The outer form of a backup: a head, then blocks that were compressed, and sealed if asked, each by itself. A few are worked
 * on at once; the memory needed does not depend on the length.
 */
final class BlockOutput extends OutputStream {

    static final byte[] MAGIC = "ZHIJI-B1".getBytes(StandardCharsets.US_ASCII);

    /** Below half a region of a small heap, so that the collector need not treat it as something huge. */
    static final int BLOCK_BYTES = 256 * 1024;

    private static final int WORKERS = 2;
    private static final int IN_FLIGHT = 8;

    private final DataOutputStream target;
    private final @Nullable Seal seal;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("backup-", 0).factory());
    private final Deque<Future<byte[]>> pending = new ArrayDeque<>();
    private byte[] block = new byte[BLOCK_BYTES];
    private int filled;
    private long number;
    private boolean complete;

    BlockOutput(OutputStream target, @Nullable Seal seal) throws IOException {
        this.target = new DataOutputStream(target);
        this.seal = seal;
        this.target.write(MAGIC);
        this.target.writeBoolean(seal != null);
        if (seal != null) {
            this.target.write(seal.salt());
            this.target.writeInt(seal.rounds());
        }
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        var done = 0;
        while (done < length) {
            var size = Math.min(length - done, BLOCK_BYTES - filled);
            System.arraycopy(content, offset + done, block, filled, size);
            filled += size;
            done += size;
            if (filled == BLOCK_BYTES) {
                submit(false);
            }
        }
    }

    /** Writes the last block: without it, a reader takes the file for cut off. */
    void complete() throws IOException {
        submit(true);
        while (!pending.isEmpty()) {
            writeNext();
        }
        target.flush();
        complete = true;
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        if (complete) {
            target.close();
        }
    }

    private void submit(boolean last) throws IOException {
        var content = block;
        var size = filled;
        var current = number++;
        pending.add(workers.submit(() -> pack(content, size, current, last)));
        block = new byte[BLOCK_BYTES];
        filled = 0;
        if (pending.size() > IN_FLIGHT) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        try {
            var packed = pending.remove().get();
            target.write(packed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The backup was interrupted.");
        } catch (ExecutionException fault) {
            throw new IOException(fault.getCause());
        }
    }

    /** Length, whether it is the last one, content. */
    private byte[] pack(byte[] content, int size, long current, boolean last)
            throws IOException, GeneralSecurityException {
        var compressed = compress(content, size);
        var payload = seal == null ? compressed : seal.close(compressed, current, last);
        var packed = new ByteArrayOutputStream(payload.length + 5);
        var data = new DataOutputStream(packed);
        data.writeInt(payload.length);
        data.writeBoolean(last);
        data.write(payload);
        return packed.toByteArray();
    }

    private static byte[] compress(byte[] content, int size) {
        var room = new byte[size + size / 1000 + 64];
        try (var deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            deflater.setInput(content, 0, size);
            deflater.finish();
            var length = 0;
            while (!deflater.finished()) {
                if (length == room.length) {
                    room = Arrays.copyOf(room, room.length * 2);
                }
                length += deflater.deflate(room, length, room.length - length);
            }
            return Arrays.copyOf(room, length);
        }
    }
}
