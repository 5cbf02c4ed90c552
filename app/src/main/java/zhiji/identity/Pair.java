package zhiji.identity;

import zhiji.platform.PartyId;

/** Two parties, the smaller id first. */
public record Pair(PartyId party, PartyId other) {

    public Pair {
        if (party.value().compareTo(other.value()) >= 0) {
            throw new IllegalArgumentException(party + " does not come before " + other);
        }
    }

    public static Pair of(PartyId one, PartyId other) {
        return one.value().compareTo(other.value()) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
}
