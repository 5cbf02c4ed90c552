package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT_ROLE;
import static zhiji.access.jooq.Tables.ROLE;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.UserId;

/** Loads and saves roles, and who has which. */
@Repository
class RoleStore {

    private static final TypeReference<Map<String, Map<Right, Scope>>> GRANTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, FieldRule>>> FIELDS = new TypeReference<>() {};

    private final DSLContext sql;
    private final JsonMapper json;

    RoleStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Role> all() {
        return sql.selectFrom(ROLE)
                .orderBy(ROLE.KEY.asc().nullsLast(), ROLE.NAME)
                .fetch(this::role);
    }

    Optional<Role> find(UUID id) {
        return sql.selectFrom(ROLE).where(ROLE.ID.eq(id)).fetchOptional(this::role);
    }

    Optional<Role> find(String key) {
        return sql.selectFrom(ROLE).where(ROLE.KEY.eq(key)).fetchOptional(this::role);
    }

    List<Role> of(UserId user) {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(user))
                .orderBy(ROLE.KEY.asc().nullsLast(), ROLE.NAME)
                .fetch(this::role);
    }

    Map<UserId, List<UUID>> assigned() {
        return sql.select(ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE_ID)
                .from(ACCOUNT_ROLE)
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    void insert(Role role, Instant at) {
        sql.insertInto(ROLE)
                .set(ROLE.ID, role.id())
                .set(ROLE.KEY, role.key())
                .set(ROLE.NAME, role.name())
                .set(ROLE.GRANTS, written(role.permits().grants()))
                .set(ROLE.FIELDS, written(role.permits().fields()))
                .set(ROLE.VERSION, role.version())
                .set(ROLE.UPDATED_AT, at)
                .execute();
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Role role, Instant at) {
        return sql.update(ROLE)
                        .set(ROLE.NAME, role.name())
                        .set(ROLE.GRANTS, written(role.permits().grants()))
                        .set(ROLE.FIELDS, written(role.permits().fields()))
                        .set(ROLE.VERSION, role.version() + 1)
                        .set(ROLE.UPDATED_AT, at)
                        .where(ROLE.ID.eq(role.id()))
                        .and(ROLE.VERSION.eq(role.version()))
                        .execute()
                == 1;
    }

    boolean isUsed(UUID id) {
        return sql.fetchExists(ACCOUNT_ROLE, ACCOUNT_ROLE.ROLE_ID.eq(id));
    }

    void delete(UUID id) {
        sql.deleteFrom(ROLE).where(ROLE.ID.eq(id)).execute();
    }

    /** These roles and no others. */
    void assign(UserId user, Collection<UUID> roles) {
        sql.deleteFrom(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(user))
                .and(ACCOUNT_ROLE.ROLE_ID.notIn(roles))
                .execute();
        sql.insertInto(ACCOUNT_ROLE, ACCOUNT_ROLE.ACCOUNT_ID, ACCOUNT_ROLE.ROLE_ID)
                .select(DSL.select(DSL.val(user, ACCOUNT_ROLE.ACCOUNT_ID), ROLE.ID)
                        .from(ROLE)
                        .where(ROLE.ID.in(roles)))
                .onConflictDoNothing()
                .execute();
    }

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private Role role(Record row) {
        return new Role(
                row.get(ROLE.ID),
                row.get(ROLE.KEY),
                row.get(ROLE.NAME),
                new Role.Permits(
                        json.readValue(row.get(ROLE.GRANTS).data(), GRANTS),
                        json.readValue(row.get(ROLE.FIELDS).data(), FIELDS)),
                row.get(ROLE.VERSION));
    }
}
