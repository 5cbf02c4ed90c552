package zhiji.backup;

/** Somebody wanted a backup no longer while it was written. */
public final class BackupStopped extends RuntimeException {

    BackupStopped() {
        super("The backup was stopped.");
    }
}
