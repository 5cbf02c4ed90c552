package zhiji.identity;

import static zhiji.identity.jooq.Tables.DRAFT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyWatch;
import zhiji.platform.CopyText;

/** Keeps the rows of files that are being checked, so that later rows are compared with them. */
@Repository
class DraftStore {

    private final DSLContext sql;
    private final JsonMapper json;

    DraftStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(UUID draft, Collection<PartyWatch.Asked> rows) {
        var text = new CopyText();
        for (var row : rows) {
            text.add(draft)
                    .add(row.row())
                    .add(Model.of(row.content().kind()).name())
                    .addArray(row.keys().narrow())
                    .add(json.writeValueAsString(row.content()))
                    .end();
        }
        sql.connection(
                connection -> text.into("identity.draft (import_id, row_number, kind, keys, content)", connection));
    }

    /** The rows of a file, by number, as they were written. */
    Map<Long, PartyContent> find(UUID draft, Collection<Long> rows) {
        var found = new HashMap<Long, PartyContent>();
        if (!rows.isEmpty()) {
            sql.select(DRAFT.ROW_NUMBER, DRAFT.CONTENT)
                    .from(DRAFT)
                    .where(DRAFT.IMPORT_ID.eq(draft))
                    .and(DRAFT.ROW_NUMBER.in(rows))
                    .forEach(row ->
                            found.put(row.value1(), json.readValue(row.value2().data(), PartyContent.class)));
        }
        return found;
    }

    void delete(UUID draft) {
        sql.deleteFrom(DRAFT).where(DRAFT.IMPORT_ID.eq(draft)).execute();
    }

    /** Which earlier rows of a file share a key with which of the rows. */
    List<KeyStore.Shared<Long>> sharing(UUID draft, List<KeyStore.Wanted> wanted, int limit) {
        return KeyStore.quick(
                        sql,
                        () -> sql.fetch(
                                """
                        select distinct asked.place, found.row_number
                        from unnest(?, ?, ?::bigint[]) as asked (place, line, key)
                        cross join lateral (
                            select row_number from identity.draft
                            where keys @> array[asked.key] and import_id = ? and row_number < asked.line
                            limit ?) as found
                        """,
                                KeyStore.places(wanted),
                                wanted.stream().map(KeyStore.Wanted::line).toArray(Long[]::new),
                                KeyStore.keys(wanted),
                                draft,
                                limit))
                .map(row -> new KeyStore.Shared<>(row.get(0, Integer.class), row.get(1, Long.class)));
    }
}
