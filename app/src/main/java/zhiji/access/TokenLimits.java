package zhiji.access;

import org.jspecify.annotations.Nullable;

/**
 * What a personal key keeps its program from, though its owner may.
 *
 * @param readOnly whether it changes nothing
 * @param perMinute requests that it may send in a minute at most; null for as many as it likes
 */
record TokenLimits(boolean readOnly, @Nullable Integer perMinute) {

    static final int MOST_PER_MINUTE = 1_000_000;
    static final TokenLimits NONE = new TokenLimits(false, null);
}
