package zhiji.science.identity;

/** What to do with two records (判定): merge them, let a person decide, or keep them apart. */
public enum Verdict {
    /** One customer. */
    MATCH,
    /** The evidence does not decide; a person should. */
    REVIEW,
    /** Two customers. */
    DIFFERENT
}
