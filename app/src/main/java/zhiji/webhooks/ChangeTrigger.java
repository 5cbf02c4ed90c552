package zhiji.webhooks;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.TableField;
import zhiji.platform.Digest;
import zhiji.types.RecordRows;
import zhiji.types.RecordType;

/**
 * What tells the outbox what a statement did to the records of a table (触发器): whatever way a change comes in, it passes
 * here, in its own transaction. It follows from the declaration of the record type.
 *
 * @param event what it waits for, and how the rows are called
 * @param rows a query of them: type, id, what became of it, when
 */
record ChangeTrigger(String table, String name, String event, String rows) {

    private static final int NAME_BYTES = 4;

    static List<ChangeTrigger> of(RecordType type) {
        var rows = type.rows();
        var table = rows.table().toString();
        return List.of(
                named(table, "insert", "insert on %s referencing new table as new_rows", inserted(type)),
                named(
                        table,
                        "update",
                        "update on %s referencing old table as old_rows new table as new_rows",
                        updated(type)),
                named(table, "delete", "delete on %s referencing old table as old_rows", deleted(type)));
    }

    /** Another program that means something else by it gives it another name. */
    private static ChangeTrigger named(String table, String operation, String event, String rows) {
        var digest = Digest.sha256(rows);
        var mark = HexFormat.of().formatHex(digest, 0, NAME_BYTES);
        return new ChangeTrigger(table, "webhooks_" + operation + "_" + mark, event.formatted(table), rows);
    }

    private static String inserted(RecordType type) {
        return "select %s, n.%s, 'created', now() from new_rows as n where %s"
                .formatted(key(type, "n"), id(type), lives(type, "n"));
    }

    private static String deleted(RecordType type) {
        return "select %s, o.%s, 'deleted', now() from old_rows as o where %s"
                .formatted(key(type, "o"), id(type), lives(type, "o"));
    }

    private static String updated(RecordType type) {
        var changing = type.rows().changing();
        if (changing == null) {
            return "select %1$s, n.%2$s, 'changed', now() from old_rows as o join new_rows as n on n.%2$s = o.%2$s where to_jsonb(o) <> to_jsonb(n)"
                    .formatted(key(type, "n"), id(type));
        }
        var merged = changing.mergedInto();
        return """
                select %1$s, n.%2$s, case when n.%3$s is not null and o.%3$s is null then 'deleted' %4$s
                    when (%5$s) and not (%6$s) then 'created' else 'changed' end,
                    case when n.%7$s <> o.%7$s then n.%7$s else now() end
                from old_rows as o join new_rows as n on n.%2$s = o.%2$s
                where ((%5$s) or (%6$s)) and (n.%7$s <> o.%7$s or (%5$s) <> (%6$s))""".formatted(
                        key(type, "n"),
                        id(type),
                        column(changing.deletedAt()),
                        merged == null
                                ? ""
                                : "when n.%1$s is not null and o.%1$s is null then 'merged'".formatted(column(merged)),
                        lives(type, "n"),
                        lives(type, "o"),
                        column(changing.updatedAt()));
    }

    /** Neither put aside nor merged into another. */
    private static String lives(RecordType type, String rows) {
        var changing = type.rows().changing();
        if (changing == null) {
            return "true";
        }
        var conditions = new ArrayList<TableField<?, ?>>(List.of(changing.deletedAt()));
        var merged = changing.mergedInto();
        if (merged != null) {
            conditions.add(merged);
        }
        return conditions.stream()
                .map(field -> rows + "." + column(field) + " is null")
                .collect(Collectors.joining(" and "));
    }

    private static String key(RecordType type, String rows) {
        RecordRows.Kind kind = type.rows().kind();
        return kind == null ? "'" + type.key() + "'" : rows + "." + column(kind.column());
    }

    private static String id(RecordType type) {
        return column(type.rows().id());
    }

    private static String column(TableField<?, ?> field) {
        return field.getUnqualifiedName().toString();
    }
}
