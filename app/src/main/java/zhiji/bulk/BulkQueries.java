package zhiji.bulk;

import static zhiji.bulk.jooq.Tables.BULK_ROW;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.QueryPart;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.filters.Filters;
import zhiji.filters.Reader;
import zhiji.platform.Actor;
import zhiji.types.Columns;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;

/** Changes thousands of records in one statement, which also remembers what each of them held before. */
@Repository
class BulkQueries {

    private final DSLContext sql;
    private final JsonMapper json;
    private final Filters filters;

    BulkQueries(DSLContext sql, JsonMapper json, Filters filters) {
        this.sql = sql;
        this.json = json;
        this.filters = filters;
    }

    /** Takes down which records are meant, within the rights of all readers; answers how many. */
    int choose(UUID bulk, RecordType type, BulkChange.Wish wish, Reader... readers) {
        var table = type.rows().table();
        var filter = filters.read(wish.filter(), type.key(), readers[0].actor());
        var matching = DSL.and(Stream.of(readers)
                .map(reader -> filters.matching(filter, type, table, reader))
                .toList());
        return sql.insertInto(BULK_ROW, BULK_ROW.BULK_ID, BULK_ROW.RECORD_ID)
                .select(DSL.select(DSL.val(bulk), Columns.id(table, type.rows().id()))
                        .from(table)
                        .where(matching))
                .execute();
    }

    /** Who changes what, when, by which bulk change. */
    record Step(BulkChange bulk, RecordType type, List<UUID> records, Instant at, Actor actor) {}

    void change(Step step) {
        execute(step, assignments(step), "true", "coalesce(changed.before, '{}')");
    }

    /** Sets back what still is as this change left it. */
    void undo(Step step) {
        execute(step, undoing(step), "bulk_row.before <> '{}'", "null");
    }

    /** A column and what it becomes; the field, as the history names it, and its value as JSON of a row. */
    private record Assignment(String field, String column, String value, String shown) {}

    private void execute(Step step, List<Assignment> assignments, String condition, String remembered) {
        var rows = step.type().rows();
        var changing = Objects.requireNonNull(rows.changing());
        var history = changing.history();
        var id = inline(Columns.id(rows.table(), rows.id()));
        var set = assignments.stream()
                .map(one -> one.column() + " = " + one.value())
                .collect(Collectors.joining(", "));
        var differs = assignments.stream()
                .map(one -> one.column() + " is distinct from (" + one.value() + ")")
                .collect(Collectors.joining(" or "));
        var before = shown(assignments, "old");
        var after = shown(assignments, "new");
        sql.execute("""
                with changed as (
                    update %1$s set %2$s, %3$s = %3$s + 1, %4$s = %5$s
                    from bulk.bulk_row
                    where bulk_row.bulk_id = %6$s and bulk_row.record_id = any(%7$s) and %8$s = bulk_row.record_id
                        and %9$s and (%10$s) and %23$s
                    returning new.%11$s as id, %12$s as before, %13$s as after
                ), remembered as (
                    insert into %14$s (%15$s, %16$s, %17$s, %18$s, %19$s)
                    select id, %5$s, %20$s, %21$s, (
                        select jsonb_agg(jsonb_build_object('field', key, 'before', before -> key, 'after', after -> key))
                        from jsonb_object_keys(after) as key
                        where before -> key is distinct from after -> key)
                    from changed
                )
                update bulk.bulk_row set before = %22$s
                from unnest(%7$s) as told (id) left join changed on changed.id = told.id
                where bulk_row.bulk_id = %6$s and bulk_row.record_id = told.id
                """.formatted(
                        rows.table(),
                        set,
                        changing.version().getUnqualifiedName(),
                        changing.updatedAt().getUnqualifiedName(),
                        inline(DSL.val(step.at())),
                        inline(DSL.val(step.bulk().id())),
                        inline(DSL.val(step.records().toArray(UUID[]::new))),
                        id,
                        inline(rows.living(rows.table())),
                        differs,
                        rows.id().getUnqualifiedName(),
                        before,
                        after,
                        Objects.requireNonNull(history.id().getTable()),
                        history.record().getUnqualifiedName(),
                        history.at().getUnqualifiedName(),
                        history.by().getUnqualifiedName(),
                        history.via().getUnqualifiedName(),
                        history.changes().getUnqualifiedName(),
                        inline(DSL.val(step.actor().id().value())),
                        inline(DSL.val(step.actor().via().name())),
                        remembered,
                        condition));
    }

    private static String shown(List<Assignment> assignments, String row) {
        return assignments.stream()
                .filter(one -> !one.shown().isEmpty())
                .map(one -> one.shown().formatted(row))
                .collect(Collectors.joining(" || "));
    }

    private List<Assignment> assignments(Step step) {
        var values = step.bulk().wish().values();
        return switch (step.bulk().wish().action()) {
            case CHANGE -> changed(step.type(), values);
            case TAG -> tags(step.type(), values, new Tagging(true, false));
            case UNTAG -> tags(step.type(), values, new Tagging(false, false));
            case RETAG -> retagged(step.type(), values, false);
            case DELETE -> throw new IllegalStateException("Records are deleted one by one.");
        };
    }

    private List<Assignment> undoing(Step step) {
        var values = step.bulk().wish().values();
        return switch (step.bulk().wish().action()) {
            case CHANGE -> setBack(step.type(), values);
            case TAG -> tags(step.type(), values, new Tagging(false, true));
            case UNTAG -> tags(step.type(), values, new Tagging(true, true));
            case RETAG -> retagged(step.type(), values, true);
            case DELETE -> throw new IllegalStateException("Records are restored one by one.");
        };
    }

    private List<Assignment> changed(RecordType type, Map<String, JsonNode> values) {
        var assignments = new ArrayList<Assignment>();
        var written = json.createObjectNode();
        var gone = new ArrayList<String>();
        values.forEach((key, value) -> {
            var field = type.field(key).orElseThrow();
            if (field.column() instanceof FieldColumn.Document document) {
                if (value.isNull()) {
                    gone.add(document.key());
                } else {
                    written.set(document.key(), value);
                }
            } else {
                assignments.add(plain(field, inline(plain(field, value))));
            }
        });
        if (!written.isEmpty() || !gone.isEmpty()) {
            var column = Objects.requireNonNull(type.rows().custom());
            var value = "(%s - %s::text[]) || %s"
                    .formatted(
                            inline(column),
                            inline(DSL.val(gone.toArray(String[]::new))),
                            inline(DSL.val(JSONB.valueOf(written.toString()))));
            assignments.add(document(type, values, value));
        }
        return assignments;
    }

    /** Only what nobody changed since. */
    private List<Assignment> setBack(RecordType type, Map<String, JsonNode> values) {
        var assignments = new ArrayList<Assignment>();
        var custom = inline(Objects.requireNonNull(type.rows().custom()));
        var document = custom;
        for (var entry : values.entrySet()) {
            var field = type.field(entry.getKey()).orElseThrow();
            if (field.column() instanceof FieldColumn.Document one) {
                document = setBack(one.key(), entry.getKey(), entry.getValue(), custom, document);
            } else {
                assignments.add(plain(field, setBack(type, field, entry.getValue())));
            }
        }
        if (!document.equals(custom)) {
            assignments.add(document(type, values, document));
        }
        return assignments;
    }

    /** The document with one key as it was before, if it is still as it was written. */
    private String setBack(String own, String key, JsonNode written, String custom, String document) {
        var still = written.isNull()
                ? "not jsonb_exists(%s, '%s')".formatted(custom, own)
                : "%s -> '%s' = %s".formatted(custom, own, inline(DSL.val(JSONB.valueOf(written.toString()))));
        return """
                ((%1$s) - (case when %2$s then '%3$s' else '' end))
                    || (case when %2$s and bulk_row.before -> '%4$s' <> 'null'
                        then jsonb_build_object('%3$s', bulk_row.before -> '%4$s') else '{}' end)
                """.formatted(document, still, own, key);
    }

    private String setBack(RecordType type, RecordField field, JsonNode written) {
        return "case when %1$s is not distinct from %2$s then (bulk_row.before ->> '%3$s')::%4$s else %1$s end"
                .formatted(
                        type.rows().table() + "." + plainColumn(field),
                        inline(plain(field, written)),
                        field.key(),
                        field.type().kind() == FieldType.Kind.ID ? "uuid" : "text");
    }

    private static Assignment document(RecordType type, Map<String, JsonNode> values, String value) {
        var column = String.valueOf(Objects.requireNonNull(type.rows().custom()).getUnqualifiedName());
        var shown = values.keySet().stream()
                .filter(key -> key.startsWith(RecordField.CUSTOM))
                .map(key -> "'%s', %%1$s.%s -> '%s'".formatted(key, column, key.substring(RecordField.CUSTOM.length())))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        return new Assignment("custom", column, value, shown);
    }

    private static Assignment plain(RecordField field, String value) {
        var column = plainColumn(field);
        return new Assignment(
                field.key(), column, value, "jsonb_build_object('%s', %%1$s.%s)".formatted(field.key(), column));
    }

    private static String plainColumn(RecordField field) {
        return switch (field.column()) {
            case FieldColumn.Plain plain -> String.valueOf(plain.column().getUnqualifiedName());
            default -> throw new IllegalStateException("Not changed in bulk: " + field.key());
        };
    }

    private static Field<?> plain(RecordField field, JsonNode value) {
        var text = value.isNull() ? null : value.asString();
        return field.type().kind() == FieldType.Kind.ID
                ? DSL.val(text == null ? null : UUID.fromString(text), UUID.class)
                : DSL.val(text, String.class);
    }

    /** The words and, where there are any, the tokens that find them change alike. */
    private List<Assignment> tags(RecordType type, Map<String, JsonNode> values, Tagging tagging) {
        var field = tagsOf(type);
        var columns = (FieldColumn.Tags) field.column();
        var told = told(columns, values, tagging);
        var words = String.valueOf(columns.words().getUnqualifiedName());
        var assignments = new ArrayList<Assignment>();
        assignments.add(new Assignment(
                field.key(),
                words,
                changed(type.rows().table() + "." + words, "word", told, tagging),
                "jsonb_build_object('%s', to_jsonb(%%1$s.%s))".formatted(field.key(), words)));
        var tokens = columns.tokens();
        if (tokens != null) {
            var column = String.valueOf(tokens.column().getUnqualifiedName());
            assignments.add(new Assignment(
                    field.key(), column, changed(type.rows().table() + "." + column, "code", told, tagging), ""));
        }
        return assignments;
    }

    private List<Assignment> retagged(RecordType type, Map<String, JsonNode> values, boolean undoes) {
        var field = tagsOf(type);
        var columns = (FieldColumn.Tags) field.column();
        var words = String.valueOf(columns.words().getUnqualifiedName());
        var assignments = new ArrayList<Assignment>();
        assignments.add(new Assignment(
                field.key(),
                words,
                retagged(type.rows().table() + "." + words, Retagging.words(sql, values), undoes),
                "jsonb_build_object('%s', to_jsonb(%%1$s.%s))".formatted(field.key(), words)));
        var tokens = columns.tokens();
        if (tokens != null) {
            var column = String.valueOf(tokens.column().getUnqualifiedName());
            var changed = retagged(type.rows().table() + "." + column, Retagging.tokens(sql, values, tokens), undoes);
            assignments.add(new Assignment(field.key(), column, changed, ""));
        }
        return assignments;
    }

    private static String retagged(String column, Retagging retagging, boolean undoes) {
        return undoes ? retagging.undone(column) : retagging.done(column);
    }

    /** Whether words are added, and whether only those count that a record had, or had not, before. */
    private record Tagging(boolean adds, boolean undoes) {}

    private static RecordField tagsOf(RecordType type) {
        return type.fields().stream()
                .filter(field -> field.column() instanceof FieldColumn.Tags)
                .findFirst()
                .orElseThrow();
    }

    private static String changed(String column, String part, String told, Tagging tagging) {
        return tagging.adds()
                ? "%1$s || array(select %2$s from %3$s where %2$s <> all(%1$s))".formatted(column, part, told)
                : "array(select kept from unnest(%1$s) as kept where kept not in (select %2$s from %3$s))"
                        .formatted(column, part, told);
    }

    /** The words with the numbers of their tokens. */
    private String told(FieldColumn.Tags columns, Map<String, JsonNode> values, Tagging tagging) {
        var words = Objects.requireNonNull(values.get("tags"))
                .valueStream()
                .map(JsonNode::asString)
                .toArray(String[]::new);
        var tokens = columns.tokens();
        var codes = Stream.of(words)
                .map(word -> tokens == null ? 0 : tokens.code().applyAsInt(word))
                .toArray(Integer[]::new);
        var all = "unnest(" + inline(DSL.val(words)) + ", " + inline(DSL.val(codes)) + ")";
        if (!tagging.undoes()) {
            return all + " as told (word, code)";
        }
        return "(select word, code from " + all + " as one (word, code) where " + (tagging.adds() ? "" : "not ")
                + "coalesce(jsonb_exists(bulk_row.before -> 'tags', word), false)) as told";
    }

    private String inline(QueryPart part) {
        return sql.renderInlined(part);
    }
}
