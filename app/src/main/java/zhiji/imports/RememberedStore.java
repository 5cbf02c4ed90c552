package zhiji.imports;

import static zhiji.imports.jooq.Tables.REMEMBERED;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Remembers how files with the same headings were brought in last (记住的对应). */
@Repository
class RememberedStore {

    private final DSLContext sql;
    private final JsonMapper json;

    RememberedStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<ImportProposals.Earlier> find(String target, String headings) {
        return headings.isEmpty()
                ? Optional.empty()
                : sql.selectFrom(REMEMBERED)
                        .where(REMEMBERED.TARGET.eq(target))
                        .and(REMEMBERED.HEADINGS.eq(headings))
                        .fetchOptional(row -> new ImportProposals.Earlier(
                                json.readValue(row.getSettings().data(), ImportChoices.class),
                                Arrays.asList(json.readValue(row.getColumns().data(), ImportColumn[].class)),
                                row.getFileName()));
    }

    void save(Import done, Instant at) {
        var headings = Headings.key(done.columns());
        if (headings.isEmpty()) {
            return;
        }
        sql.insertInto(REMEMBERED)
                .set(REMEMBERED.TARGET, done.target())
                .set(REMEMBERED.HEADINGS, headings)
                .set(REMEMBERED.SETTINGS, JSONB.valueOf(json.writeValueAsString(done.settings())))
                .set(REMEMBERED.COLUMNS, JSONB.valueOf(json.writeValueAsString(done.columns())))
                .set(REMEMBERED.FILE_NAME, done.upload().name())
                .set(REMEMBERED.USED_AT, at)
                .set(REMEMBERED.CREATED_BY, done.createdBy())
                .onDuplicateKeyUpdate()
                .setAllToExcluded()
                .execute();
    }
}
