package zhiji.science.structural;

/** How neighbouring constructs are weighted in the inner estimation (内部加权方案; Tenenhaus et al. 2005, section 1.3). */
public enum Scheme {
    /** Drivers by multiple regression, outcomes by correlation: the only scheme that uses the arrows' direction. */
    PATH,
    /** The sign of the correlation. */
    CENTROID,
    /** The correlation. */
    FACTORIAL
}
