package zhiji.science.identity;

/** How well two values agree; each kind of field uses some of these, best first. */
public enum Level {
    /** The same after normalisation. */
    SAME,
    /** Company names: brand and trade are the same, place or legal form differ or are left out. */
    SAME_CORE,
    /** Company names: same brand, and one name leaves words of the trade out. */
    SHORTENED,
    /** A typing error or a sound-alike away. */
    NEAR,
    /** Mostly the same. */
    SIMILAR,
    /** Partly the same: same road, same year, same surname. */
    PARTLY,
    /** Company names: same brand, another trade. */
    SAME_BRAND,
    /** Addresses: the same town and nothing more. */
    SAME_TOWN,
    /** Company names: another branch, unit or number of one firm. */
    OTHER_UNIT,
    /** Different. */
    DIFFERENT,
    /** Credit codes: both valid and different. */
    EXCLUDED
}
