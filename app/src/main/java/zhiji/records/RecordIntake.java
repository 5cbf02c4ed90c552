package zhiji.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Front door for many records of a custom type at once (批量写入), as imports bring them. */
@Service
public class RecordIntake {

    private final CustomRecords records;
    private final CustomValues custom;
    private final RecordStore store;
    private final IntakeStore intake;
    private final UniqueKeys unique;
    private final Clock clock;

    RecordIntake(
            CustomRecords records,
            CustomValues custom,
            RecordStore store,
            IntakeStore intake,
            UniqueKeys unique,
            Clock clock) {
        this.records = records;
        this.custom = custom;
        this.store = store;
        this.intake = intake;
        this.unique = unique;
        this.clock = clock;
    }

    /** Values by the keys of fields, in the form in which they are kept. */
    public record Content(CustomRecord.Content kept) {

        public Map<String, JsonNode> values() {
            return kept.values();
        }

        public Map<String, JsonNode> custom() {
            return kept.custom();
        }
    }

    /** A record as it stands. */
    public record Standing(CustomRecord record) {

        public UUID id() {
            return record.id();
        }

        public Map<String, JsonNode> values() {
            return record.content().values();
        }
    }

    /** A record and what it is to become. */
    public record Change(Standing before, Content after) {}

    /** What is kept of what was written; what cannot be kept is named. Nobody is asked whether those exist who are named. */
    public Content read(String type, Map<String, JsonNode> written, List<Problem.Field> faults) {
        return new Content(records.read(type, written, faults));
    }

    /** What a new record has where nothing was written. */
    public Map<String, JsonNode> withDefaults(String type, Map<String, JsonNode> written) {
        var all = new TreeMap<>(written);
        custom.withDefaults(type, Map.of()).forEach((key, value) -> all.putIfAbsent(RecordField.CUSTOM + key, value));
        return all;
    }

    /** The living ones of the records, by id. */
    public Map<UUID, Standing> find(String type, Collection<UUID> ids, Actor actor) {
        return store.findAll(type, ids, actor).stream()
                .filter(record -> record.deletedAt() == null)
                .collect(Collectors.toMap(CustomRecord::id, Standing::new));
    }

    /** Adds records whose unique values nobody has; the traces are in the order given. */
    @Transactional
    public List<Trace> add(String type, List<Content> contents, Actor actor) {
        var now = clock.instant();
        var added = contents.stream()
                .map(content -> new CustomRecord(Ids.next(), type, 1, content.kept(), now, now, null))
                .toList();
        intake.insert(added, actor);
        unique.claim(type, claims(added));
        return added.stream().map(record -> Trace.created(record.id())).toList();
    }

    /** Changes records; one that somebody else changed meanwhile fails the whole transaction. */
    @Transactional
    public List<Trace> change(RecordType type, List<Change> changes, Actor actor) {
        var now = clock.instant();
        var after = changes.stream()
                .map(change -> change.before().record().with(change.after().kept(), now))
                .toList();
        var entries = new ArrayList<IntakeStore.Entry>();
        var traces = new ArrayList<Trace>();
        for (var change : changes) {
            var before = change.before().record();
            var differences = FieldChange.between(
                    before.content().values(), change.after().values());
            entries.add(new IntakeStore.Entry(before.id(), differences));
            traces.add(Trace.changed(
                    before.id(), before.updatedAt(), new Trace.Written(before.version() + 1, now), differences));
        }
        intake.update(after);
        intake.remember(entries, now, actor);
        unique.claim(type.key(), claims(after));
        return traces;
    }

    private Map<UUID, Set<UniqueKeys.Claim>> claims(List<CustomRecord> written) {
        var claims = new HashMap<UUID, Set<UniqueKeys.Claim>>();
        written.forEach(record -> claims.put(
                record.id(), unique.claims(record.type(), record.content().custom())));
        return claims;
    }
}
