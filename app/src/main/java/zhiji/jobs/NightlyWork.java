package zhiji.jobs;

/** Work that begins by itself in the small hours (夜间任务); once for all servers on a database. */
public interface NightlyWork {

    /** Begins it: takes down what is to be done and asks {@link Jobs} for it. Returns soon. */
    void begin();
}
