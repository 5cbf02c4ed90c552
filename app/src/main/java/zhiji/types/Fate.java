package zhiji.types;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an erasure does (去留) with something that is kept about a person, and how much of it there is. */
public record Fate(String what, long count, Kind kind) {

    /** Whether it goes, stays since books must be kept, or stays as proof of what was done rightly. */
    public enum Kind {
        @JsonProperty("goes")
        GOES,
        @JsonProperty("books")
        BOOKS,
        @JsonProperty("proof")
        PROOF
    }

    public static Fate goes(String what, long count) {
        return new Fate(what, count, Kind.GOES);
    }

    /** Without the identity; the person stays as somebody without a name. */
    public static Fate books(String what, long count) {
        return new Fate(what, count, Kind.BOOKS);
    }

    /** Without the identity; nobody needs to meet it in lists. */
    public static Fate proof(String what, long count) {
        return new Fate(what, count, Kind.PROOF);
    }
}
