package zhiji.review;

import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyKind;
import zhiji.identity.Pair;

/**
 * Two parties that may be one customer (疑似重复), how much speaks for it, and the numbers of which each has only one.
 * It is sure when more than names speaks for it, beyond the threshold.
 */
record Link(
        Pair pair,
        PartyKind kind,
        double bits,
        double probability,
        boolean sure,
        @Nullable String code,
        @Nullable String otherCode) {}
