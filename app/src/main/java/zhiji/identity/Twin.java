package zhiji.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyKind;
import zhiji.platform.PartyId;
import zhiji.platform.Person;

/** A party that may be the same customer (疑似同一客户), how likely that is, and what speaks for and against it. */
record Twin(
        PartyId id,
        PartyKind kind,
        String name,
        List<String> contacts,
        List<String> addresses,
        @Nullable Person owner,
        double probability,
        Likeness likeness,
        List<Step> steps) {

    Twin {
        contacts = List.copyOf(contacts);
        addresses = List.copyOf(addresses);
        steps = List.copyOf(steps);
    }

    /** What is to be thought of it. */
    enum Likeness {
        @JsonProperty("same")
        SAME,
        @JsonProperty("maybe")
        MAYBE
    }

    /** What one field says, in bits and words, and the probability reached with it. */
    record Step(String field, String text, double bits, double probability) {}
}
