package zhiji.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a party, for ever: a merge of twins changes what it resolves to, never the id on a fact. */
public record PartyId(@JsonValue UUID value) {

    @JsonCreator
    public PartyId {}

    public static PartyId next() {
        return new PartyId(Ids.next());
    }

    /** Reads an id from a path or a parameter. */
    public static PartyId valueOf(String text) {
        return new PartyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
