package zhiji.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/** What a party is. */
public enum PartyKind {
    @JsonProperty("organisation")
    ORGANISATION,
    @JsonProperty("person")
    PERSON,
    @JsonProperty("household")
    HOUSEHOLD;

    /** Reads a kind from a setting. */
    public static Optional<PartyKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
