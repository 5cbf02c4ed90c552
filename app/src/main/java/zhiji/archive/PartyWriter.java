package zhiji.archive;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.RecordWriter;

/** Changes parties field by field, as lists and the history do. */
@Component
class PartyWriter implements RecordWriter {

    private static final Set<String> FIELDS = Set.of(
            "kind", "name", "names", "identifiers", "contacts", "addresses", "owner", "tags", "source", "remarks");

    private final Parties parties;
    private final PartyHistory history;

    PartyWriter(Parties parties, PartyHistory history) {
        this.parties = parties;
        this.history = history;
    }

    @Override
    public String type() {
        return ArchiveTypes.PARTIES;
    }

    @Override
    public void change(UUID id, @Nullable Long version, Map<String, JsonNode> values, Actor actor) {
        var party = parties.get(new PartyId(id), actor);
        var all = history.values(party.content());
        values.forEach((field, value) -> {
            if (!FIELDS.contains(field) && !field.startsWith("custom.")) {
                throw Problem.invalid(List.of(Problem.Field.of(field, "filter.unknown-field", field)));
            }
            if (value.isNull()) {
                all.remove(field);
            } else {
                all.put(field, value);
            }
        });
        parties.replace(party.id(), version == null ? party.version() : version, content(all), actor);
    }

    private PartyContent content(Map<String, JsonNode> values) {
        try {
            return history.content(values);
        } catch (JacksonException unreadable) {
            throw unreadable.getCause() instanceof Problem problem
                    ? problem
                    : Problem.invalid(List.of(Problem.Field.of("values", "value.unreadable", values.keySet())));
        }
    }

    @Override
    public void delete(UUID id, Actor actor) {
        parties.delete(new PartyId(id), actor);
    }

    @Override
    public void restore(UUID id, Actor actor) {
        parties.restore(new PartyId(id), actor);
    }
}
