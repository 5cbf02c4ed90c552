package zhiji.records;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import zhiji.filters.FieldSql;
import zhiji.jobs.JobKind;
import zhiji.types.CustomField;
import zhiji.types.Definitions;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/**
 * The job that makes the index of a custom field by which lists filter and sort, or takes it away: while people work, and
 * again from the start if the server was stopped meanwhile.
 */
@Component
class FieldIndexes implements JobKind {

    static final String KIND = "field-index";

    private final DSLContext sql;
    private final RecordTypes types;
    private final Definitions definitions;
    private final Lock oneAtATime = new ReentrantLock();

    FieldIndexes(DSLContext sql, RecordTypes types, Definitions definitions) {
        this.sql = sql;
        this.types = types;
        this.definitions = definitions;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** One at a time: two that are made on one table at once wait for each other for ever. */
    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        oneAtATime.lock();
        try {
            run(id);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void run(UUID id) {
        var wanted = definitions.fields().stream()
                .filter(field -> field.id().equals(id) && field.isIndexed())
                .findFirst();
        if (wanted.isEmpty() || !isSound(id)) {
            for (var schema : sql.fetch("select schemaname from pg_indexes where indexname = ?", name(id))
                    .getValues(0, String.class)) {
                sql.execute("drop index concurrently if exists {0}", DSL.name(schema, name(id)));
                sql.execute("drop statistics if exists {0}", DSL.name(schema, statistics(id)));
            }
        }
        wanted.ifPresent(this::create);
    }

    private void create(CustomField field) {
        types.find(field.type())
                .ifPresent(type ->
                        type.field(RecordField.CUSTOM + field.key()).ifPresent(one -> create(field.id(), type, one)));
    }

    private void create(UUID id, RecordType type, RecordField field) {
        var table = type.rows().table();
        var value = sql.renderInlined(FieldSql.value(type, field, table));
        var living = sql.renderInlined(type.rows().living(table));
        var columns = field.type().kind() == FieldType.Kind.CHOICES
                ? "using gin ((" + value + ") jsonb_path_ops)"
                : "((" + value + "), " + Objects.requireNonNull(type.rows().id().getUnqualifiedName()) + ")";
        sql.execute("create index concurrently if not exists " + DSL.name(name(id)) + " on " + table + " " + columns
                + " where " + living);
        if (isDescribed(type, field)) {
            describe(id, type, value);
        }
        sql.execute("analyze " + table);
    }

    /** What is described is read from all rows of the table: of another type that shares it, a number may be a name. */
    private static boolean isDescribed(RecordType type, RecordField field) {
        return switch (field.type().kind()) {
            case CHOICES -> false;
            case NUMBER, TRUTH, ID -> type.rows().kind() == null;
            case TEXT, MONEY, DATE, TIME, MOMENT, CHOICE -> true;
        };
    }

    /** The planner takes no numbers from an index of part of a table: how values are spread is told it apart from that. */
    private void describe(UUID id, RecordType type, String value) {
        var table = type.rows().table();
        var kind = type.rows().kind();
        var columns = kind == null ? "" : sql.render(DSL.field(kind.column().getUnqualifiedName())) + ", ";
        var schema = Objects.requireNonNull(table.getSchema()).getName();
        var name = DSL.name(schema, statistics(id));
        sql.execute("create statistics if not exists " + name + " on " + columns + "(" + value + ") from " + table);
    }

    /** An index that was not finished is there, but of no use. */
    private boolean isSound(UUID id) {
        return !sql.fetchExists(DSL.selectOne()
                .from("pg_index join pg_class on pg_class.oid = indexrelid")
                .where("relname = {0} and not indisvalid", DSL.val(name(id))));
    }

    private static String statistics(UUID field) {
        return name(field) + "_values";
    }

    static String name(UUID field) {
        return "custom_" + field.toString().replace("-", "");
    }
}
