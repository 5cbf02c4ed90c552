package zhiji.science.structural;

/** What is done about unanswered questions (缺失值处理); the result says which was used and how many cells it touched. */
public enum Missing {
    /** Each gap takes the mean of its column: keeps every row, shrinks variance. */
    MEAN,
    /** A row with any gap is left out. */
    CASEWISE,
    /** Each correlation uses the rows that answer both questions; the matrix may then not be a possible one. */
    PAIRWISE
}
