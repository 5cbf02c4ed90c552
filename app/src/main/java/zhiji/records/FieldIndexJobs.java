package zhiji.records;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import zhiji.jobs.JobReport;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.Definitions;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** Tells of the making of indexes as background work; only what waits or is under way is known. */
@Repository
class FieldIndexJobs implements JobReport {

    private final DSLContext sql;
    private final Definitions definitions;
    private final TypeTexts texts;
    private final RecordTypes types;

    FieldIndexJobs(DSLContext sql, Definitions definitions, TypeTexts texts, RecordTypes types) {
        this.sql = sql;
        this.definitions = definitions;
        this.texts = texts;
        this.types = types;
    }

    @Override
    public String kind() {
        return FieldIndexes.KIND;
    }

    @Override
    public List<Work> recent(int limit, Actor actor) {
        if (!actor.administrator()) {
            return List.of();
        }
        return sql.fetch(
                        "select task_instance, execution_time from jobs.scheduled_tasks where task_name = ? limit ?",
                        FieldIndexes.KIND,
                        limit)
                .map(row -> {
                    var id = UUID.fromString(row.get(0, String.class));
                    return new Work(
                            id, subject(id), State.RUNNING, id, null, null, row.get(1, Instant.class), null, false);
                });
    }

    @Override
    public void cancel(UUID id, Actor actor) {
        throw Problem.of(Problem.Kind.CONFLICT, "job.not-cancellable");
    }

    @Override
    public void retry(UUID id, Actor actor) {
        throw Problem.of(Problem.Kind.CONFLICT, "job.not-retryable");
    }

    private String subject(UUID id) {
        return definitions.fields().stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .flatMap(field -> types.find(field.type())
                        .flatMap(type ->
                                type.field(RecordField.CUSTOM + field.key()).map(found -> texts.of(type, found))))
                .orElse("—");
    }
}
