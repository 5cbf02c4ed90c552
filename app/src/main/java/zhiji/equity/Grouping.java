package zhiji.equity;

/** Into which groups customers are put to see how they move. */
enum Grouping {
    QUADRANT,
    STAGE,
    TIER
}
