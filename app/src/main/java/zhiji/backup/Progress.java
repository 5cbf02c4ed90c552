package zhiji.backup;

/** Hears how far a backup is, and may have it stopped. */
public interface Progress {

    /** Nobody listens. */
    Progress NONE = share -> true;

    /**
     * Called now and then with the share that is done, from 0 to 1.
     *
     * @return whether to go on
     */
    boolean at(double share);
}
