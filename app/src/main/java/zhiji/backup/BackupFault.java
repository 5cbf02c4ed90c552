package zhiji.backup;

/** A backup could not be written, read or brought back: one sentence for the person who asked. */
public final class BackupFault extends RuntimeException {

    BackupFault(String message) {
        super(message);
    }

    BackupFault(String message, Throwable cause) {
        super(message, cause);
    }
}
