package zhiji.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyKind;
import zhiji.platform.PartyId;
import zhiji.platform.Person;
import zhiji.tiers.TierGlance;
import zhiji.value.WorthGlance;

/**
 * Who was found (识别结果): exactly one customer in full, or several to choose from, or none.
 *
 * @param by what the text turned out to be
 */
record LookupAnswer(Sought.By by, @Nullable Customer customer, List<Candidate> candidates) {

    LookupAnswer {
        candidates = List.copyOf(candidates);
    }

    /** Somebody it may be. */
    record Candidate(
            PartyId id,
            PartyKind kind,
            String name,
            @Nullable String city,
            @Nullable String contact) {}

    /** A customer, as far as the reader may know them. */
    record Customer(
            PartyId id,
            long version,
            PartyKind kind,
            String name,
            String greeting,
            @Nullable String city,
            @Nullable Person owner,
            List<String> tags,
            @Nullable String remarks,
            List<PartyContent.Contact> contacts,
            @Nullable TierGlance tier,
            @Nullable WorthGlance worth,
            @Nullable Habits habits,
            @Nullable Offer offer,
            List<Missing> missing) {

        Customer {
            tags = List.copyOf(tags);
            contacts = List.copyOf(contacts);
            missing = List.copyOf(missing);
        }
    }

    /** What nobody has written down yet and the reader may add. */
    enum Missing {
        @JsonProperty("phone")
        PHONE,
        @JsonProperty("card")
        CARD,
        @JsonProperty("email")
        EMAIL,
        @JsonProperty("address")
        ADDRESS,
        @JsonProperty("remarks")
        REMARKS
    }
}
