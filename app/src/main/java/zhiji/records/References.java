package zhiji.records;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.filters.FieldSql;
import zhiji.platform.Actor;
import zhiji.types.RecordTypes;

/** Knows which records others name, by all relations that are declared or were made by a field. */
@Repository
class References implements RecordUse {

    private final DSLContext sql;
    private final RecordTypes types;

    References(DSLContext sql, RecordTypes types) {
        this.sql = sql;
        this.types = types;
    }

    @Override
    public Set<UUID> used(String type, Collection<UUID> records, Actor actor) {
        var used = new HashSet<UUID>();
        for (var way : types.inverses(types.get(type))) {
            var source = way.source();
            var table = source.rows().table();
            var field = source.field(way.relation().key());
            if (field.isPresent() && !records.isEmpty() && !source.rows().derived()) {
                var target = FieldSql.value(source, field.get(), table).coerce(UUID.class);
                var asked = target.eq(DSL.any(records.toArray(UUID[]::new)));
                // Apart: each has an index of its own.
                for (var part :
                        List.of(source.rows().living(table), source.rows().deleted(table))) {
                    used.addAll(sql.selectDistinct(target)
                            .from(table)
                            .where(asked)
                            .and(part)
                            .fetch(row -> row.value1()));
                }
            }
        }
        return used;
    }
}
