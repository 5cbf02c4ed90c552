package zhiji.backup;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Reads what {@link BlockOutput} wrote, and says in words what is wrong with it. */
final class BlockInput extends InputStream {

    private final DataInputStream source;
    private final @Nullable Seal seal;
    private final byte[] block = new byte[BlockOutput.BLOCK_BYTES];
    private int size;
    private int position;
    private long number;
    private boolean ended;

    /** @throws BackupFault if this is no backup, or one that needs a passphrase and there is none */
    BlockInput(InputStream source, @Nullable String passphrase) throws IOException {
        this.source = new DataInputStream(source);
        try {
            if (!Arrays.equals(this.source.readNBytes(BlockOutput.MAGIC.length), BlockOutput.MAGIC)) {
                throw new BackupFault("This is not a backup of Zhiji.");
            }
            seal = this.source.readBoolean() ? seal(passphrase) : null;
        } catch (EOFException cut) {
            throw cutOff();
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (position == size) {
            if (ended) {
                return -1;
            }
            readBlock();
        }
        var taken = Math.min(length, size - position);
        System.arraycopy(block, position, target, offset, taken);
        position += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private Seal seal(@Nullable String passphrase) throws IOException {
        var salt = source.readNBytes(Seal.SALT_BYTES);
        var rounds = source.readInt();
        if (passphrase == null) {
            throw new BackupFault("The backup is encrypted: give its passphrase in ZHIJI_BACKUP_PASSPHRASE.");
        }
        return Seal.of(passphrase, salt, rounds);
    }

    private void readBlock() throws IOException {
        try {
            var length = source.readInt();
            var last = source.readBoolean();
            if (length < 0 || length > BlockOutput.BLOCK_BYTES * 2) {
                throw damaged();
            }
            var payload = source.readNBytes(length);
            if (payload.length < length) {
                throw cutOff();
            }
            inflate(seal == null ? payload : seal.open(payload, number, last));
            number++;
            position = 0;
            ended = last;
        } catch (EOFException cut) {
            throw cutOff();
        } catch (GeneralSecurityException refused) {
            throw number == 0
                    ? new BackupFault("The passphrase is not the one of this backup, or its beginning is damaged.")
                    : damaged();
        }
    }

    private void inflate(byte[] compressed) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(compressed);
            size = 0;
            while (!inflater.finished()) {
                var more = inflater.inflate(block, size, block.length - size);
                size += more;
                if (more == 0 && !inflater.finished()) {
                    throw damaged();
                }
            }
        } catch (DataFormatException broken) {
            throw damaged();
        }
    }

    private BackupFault damaged() {
        return new BackupFault("The backup is damaged in its block " + (number + 1) + "; use another one.");
    }

    private static BackupFault cutOff() {
        return new BackupFault("The backup is cut off: its end is missing. Use another one, or copy it again.");
    }
}
