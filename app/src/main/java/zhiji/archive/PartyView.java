package zhiji.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.access.People;
import zhiji.platform.PartyId;
import zhiji.platform.Person;

/** What the API shows: parties with the names of people instead of their ids. */
final class PartyView {

    private PartyView() {}

    /** A whole party. */
    record PartyDetail(
            PartyId id,
            long version,
            PartyKind kind,
            String name,
            List<PartyContent.Name> names,
            List<PartyContent.Identifier> identifiers,
            List<PartyContent.Contact> contacts,
            List<PartyContent.Address> addresses,
            @Nullable Person owner,
            List<String> tags,
            @Nullable String source,
            @Nullable String remarks,
            Map<String, JsonNode> custom,
            Instant createdAt,
            @Nullable Person createdBy,
            Instant updatedAt) {

        static PartyDetail of(Party party, People people) {
            var content = party.content();
            return new PartyDetail(
                    party.id(),
                    party.version(),
                    content.kind(),
                    content.name(),
                    content.names(),
                    content.identifiers(),
                    content.contacts(),
                    content.addresses(),
                    people.find(content.ownerId()),
                    content.tags(),
                    content.source(),
                    content.remarks(),
                    content.customValues(),
                    party.createdAt(),
                    people.find(party.createdBy()),
                    party.updatedAt());
        }
    }

    /** A party in a list. */
    record PartyItem(
            PartyId id,
            PartyKind kind,
            String name,
            @Nullable String city,
            PartyRow.@Nullable Contact contact,
            @Nullable Person owner,
            List<String> tags,
            Instant createdAt,
            Instant updatedAt) {

        static PartyItem of(PartyRow row, People people) {
            return new PartyItem(
                    row.id(),
                    row.kind(),
                    row.name(),
                    row.city(),
                    row.contact(),
                    people.find(row.owner()),
                    row.tags(),
                    row.createdAt(),
                    row.updatedAt());
        }
    }
}
