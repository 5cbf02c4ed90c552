package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.MODEL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Keeps what was learnt from classified complaints, and what it is learnt from. */
@Repository
class ModelStore {

    /** A category with fewer texts teaches nothing and cannot be dealt into folds. */
    private static final int LEAST_EACH = 10;

    private final DSLContext sql;

    ModelStore(DSLContext sql) {
        this.sql = sql;
    }

    /** What was learnt from so many texts, when {@code classified} cases had a category. */
    @SuppressWarnings("ArrayRecordComponent") // A file as it is kept; nobody compares models.
    record Model(
            UUID id,
            byte[] content,
            int classified,
            int texts,
            int labels,
            double accuracy,
            double macroF1,
            Instant learntAt) {}

    /** Texts and the category of each. */
    record Texts(List<String> texts, List<String> labels) {}

    Optional<Model> latest() {
        return sql.select(
                        MODEL.ID,
                        MODEL.CONTENT,
                        MODEL.CLASSIFIED,
                        MODEL.TEXTS,
                        MODEL.LABELS,
                        MODEL.ACCURACY,
                        MODEL.MACRO_F1,
                        MODEL.LEARNT_AT)
                .from(MODEL)
                .orderBy(MODEL.LEARNT_AT.desc(), MODEL.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Model::new));
    }

    /** Keeps a model in place of all others. */
    void replace(Model model) {
        sql.insertInto(MODEL)
                .set(MODEL.ID, model.id())
                .set(MODEL.CONTENT, model.content())
                .set(MODEL.CLASSIFIED, model.classified())
                .set(MODEL.TEXTS, model.texts())
                .set(MODEL.LABELS, model.labels())
                .set(MODEL.ACCURACY, model.accuracy())
                .set(MODEL.MACRO_F1, model.macroF1())
                .set(MODEL.LEARNT_AT, model.learntAt())
                .execute();
        sql.deleteFrom(MODEL).where(MODEL.ID.ne(model.id())).execute();
    }

    int classified() {
        return sql.fetchCount(DSL.selectFrom(COMPLAINT)
                .where(COMPLAINT.CATEGORY_ID.isNotNull())
                .and(COMPLAINT.DELETED_AT.isNull()));
    }

    /** The newest; confidential ones teach nothing, for a model remembers words. */
    Texts texts(int limit) {
        var rows = sql
                .select(COMPLAINT.TEXT, COMPLAINT.CATEGORY_ID)
                .from(COMPLAINT)
                .where(COMPLAINT.CATEGORY_ID.isNotNull())
                .and(COMPLAINT.DELETED_AT.isNull())
                .and(DSL.not(COMPLAINT.CONFIDENTIAL))
                .orderBy(COMPLAINT.RECEIVED_AT.desc())
                .limit(limit)
                .fetch()
                .intoGroups(COMPLAINT.CATEGORY_ID)
                .values()
                .stream()
                .filter(group -> group.size() >= LEAST_EACH)
                .flatMap(List::stream)
                .toList();
        return new Texts(
                rows.stream().map(row -> row.get(COMPLAINT.TEXT)).toList(),
                rows.stream()
                        .map(row -> row.get(COMPLAINT.CATEGORY_ID).toString())
                        .toList());
    }
}
