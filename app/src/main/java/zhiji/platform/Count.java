package zhiji.platform;

/** How many there are; if not exact, there are at least {@code value}. */
public record Count(long value, boolean exact) {

    /** Beyond this a list is "many", unless somebody asks for the exact number. */
    public static final int CAP = 1000;

    /** Reads the answer of a count that stopped at one more than the cap. */
    public static Count capped(long counted) {
        return counted > CAP ? new Count(CAP, false) : new Count(counted, true);
    }
}
