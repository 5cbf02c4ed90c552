package zhiji.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a person who may sign in. */
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    public static UserId next() {
        return new UserId(Ids.next());
    }

    /** Reads an id from a path or a parameter. */
    public static UserId valueOf(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
