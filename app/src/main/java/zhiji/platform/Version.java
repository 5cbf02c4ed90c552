package zhiji.platform;

import org.jspecify.annotations.Nullable;

/** The version of a record that somebody saw, as the header {@code If-Match} names it. */
public final class Version {

    private Version() {}

    /**
     * Reads the header.
     *
     * @param stale the code of the sentence for who names no version of ours
     * @throws Problem if the header is missing or names none
     */
    public static long of(@Nullable String ifMatch, String stale) {
        if (ifMatch == null) {
            throw Problem.of(Problem.Kind.PRECONDITION_MISSING, "if-match.missing");
        }
        try {
            return Long.parseLong(ifMatch.replaceAll("^W/|\"", ""));
        } catch (NumberFormatException notOurs) {
            throw Problem.of(Problem.Kind.STALE, stale);
        }
    }

    /** As {@link #of(String, String)}, in words that fit any record. */
    public static long of(@Nullable String ifMatch) {
        return of(ifMatch, "record.changed-meanwhile");
    }
}
