package zhiji.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** By what somebody is looked up. */
record Sought(By by, String text) {

    private static final int LONGEST = 200;

    /** What the text is; {@code ANY} is whatever was typed or scanned. */
    enum By {
        @JsonProperty("id")
        ID,
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("card")
        CARD,
        @JsonProperty("openid")
        OPENID,
        @JsonProperty("code")
        CODE,
        @JsonProperty("name")
        NAME,
        @JsonProperty("any")
        ANY
    }

    /** One way of asking, absent where the request does not ask that way. */
    record Way(By by, @Nullable String text) {}

    /** @throws Problem unless there is exactly one */
    static Sought only(List<Way> ways) {
        var asked = new ArrayList<Sought>();
        for (var way : ways) {
            var text = way.text();
            if (text != null && !text.isBlank()) {
                asked.add(new Sought(way.by(), text.strip()));
            }
        }
        if (asked.size() != 1) {
            throw Problem.invalid("lookup.one-way", asked.size());
        }
        var only = asked.getFirst();
        if (only.text.length() > LONGEST || only.text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of(Objects.toString(only.by), "text.length", 1, LONGEST)));
        }
        return only;
    }
}
