package zhiji.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhiji.records.RecordIntake;
import zhiji.records.UniqueKeys.Claim;

/** The records that rows speak of, and who has the unique values they give; looked up for all rows at once. */
record KnownRecords(Map<String, List<UUID>> named, Map<Claim, UUID> values, Map<UUID, RecordIntake.Standing> records) {

    static KnownRecords of(RecordChunk.Run run, List<RecordChunk.Row> rows) {
        var type = run.type().key();
        var actor = run.plan().actor();
        var texts = rows.stream()
                .map(RecordChunk.Row::key)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
        var claims = rows.stream()
                .flatMap(row -> run.unique().written(type, row.cells().values()).stream())
                .collect(Collectors.toSet());
        var named =
                run.key() == null ? Map.<String, List<UUID>>of() : run.lookup().find(type, run.key(), texts, actor);
        var ids = named.values().stream().flatMap(List::stream).toList();
        return new KnownRecords(
                named, run.unique().holders(type, claims), run.intake().find(type, ids, actor));
    }

    /** The records that go by a text. */
    List<RecordIntake.Standing> holders(String text) {
        return named.getOrDefault(text, List.of()).stream()
                .map(records::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Who has a unique value; nobody if it is free. */
    @Nullable
    UUID holder(Claim claim) {
        return values.get(claim);
    }
}
