package zhiji.review;

import static zhiji.review.jooq.Tables.LESSON;
import static zhiji.review.jooq.Tables.VERDICT;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;

/** Keeps what people decided at the desk, and what can be learnt from it. */
@Repository
class VerdictStore {

    private final DSLContext sql;

    VerdictStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A decided pair, and the weight of the evidence when it was decided. */
    record Lesson(double bits, boolean same) {}

    void insert(Verdict verdict) {
        sql.insertInto(VERDICT)
                .set(VERDICT.ID, verdict.id())
                .set(VERDICT.KIND, verdict.kind().name())
                .set(
                        VERDICT.PARTIES,
                        verdict.parties().stream().map(PartyId::value).toArray(UUID[]::new))
                .set(VERDICT.MERGE_ID, verdict.merge())
                .set(VERDICT.DECISION_ID, verdict.decision())
                .set(VERDICT.DECIDED_AT, verdict.at())
                .set(VERDICT.CREATED_BY, verdict.by())
                .execute();
    }

    void insertLessons(UUID verdict, String model, List<Lesson> lessons) {
        var rows = lessons.stream()
                .map(lesson -> sql.insertInto(LESSON)
                        .set(LESSON.VERDICT_ID, verdict)
                        .set(LESSON.MODEL, model)
                        .set(LESSON.BITS, lesson.bits())
                        .set(LESSON.SAME, lesson.same()));
        sql.batch(rows.toList()).execute();
    }

    Optional<Verdict> lock(UUID id) {
        return sql.selectFrom(VERDICT)
                .where(VERDICT.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> new Verdict(
                        row.getId(),
                        Verdict.Kind.valueOf(row.getKind()),
                        Arrays.stream(row.getParties()).map(PartyId::new).toList(),
                        row.getMergeId(),
                        row.getDecisionId(),
                        row.getDecidedAt(),
                        row.getCreatedBy()));
    }

    void delete(UUID id) {
        sql.deleteFrom(VERDICT).where(VERDICT.ID.eq(id)).execute();
    }

    List<String> models() {
        return sql.selectDistinct(LESSON.MODEL).from(LESSON).fetch(row -> row.value1());
    }

    /** In the order in which they were decided, so that learning from them gives the same each time. */
    List<Lesson> lessons(String model) {
        return sql.select(LESSON.BITS, LESSON.SAME)
                .from(LESSON)
                .where(LESSON.MODEL.eq(model))
                .orderBy(LESSON.VERDICT_ID, LESSON.BITS)
                .fetch(Records.mapping(Lesson::new));
    }
}
