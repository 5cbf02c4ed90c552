package zhiji.types;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import zhiji.access.FieldRule;
import zhiji.access.Permissions;
import zhiji.access.Right;
import zhiji.access.Rights;
import zhiji.access.Scope;
import zhiji.access.Shares;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** The one place that decides which rows and fields somebody may see, and what they may do. Every query of records asks here. */
@Component
public class Visibility {

    private final Permissions permissions;
    private final Shares shares;
    private final Map<String, Map<String, RecordAddition.Source>> sources;

    Visibility(Permissions permissions, Shares shares, ObjectProvider<RecordAddition> additions) {
        this.permissions = permissions;
        this.shares = shares;
        sources = sources(additions);
    }

    /** By type and field, of those fields that are computed from others. */
    private static Map<String, Map<String, RecordAddition.Source>> sources(Iterable<RecordAddition> additions) {
        var sources = new HashMap<String, Map<String, RecordAddition.Source>>();
        for (var addition : additions) {
            var source = addition.source();
            if (source != null) {
                var fields = sources.computeIfAbsent(addition.type(), type -> new HashMap<>());
                for (var field : addition.added()) {
                    fields.put(field.key(), source);
                }
            }
        }
        return sources;
    }

    /** The rows of a type, known by the columns of their id and owner, that {@code actor} may see. */
    public Condition of(Actor actor, String type, Field<?> id, Field<UserId> owner) {
        return rows(actor, type, new Reach(Right.SEE, scope(actor, type, Right.SEE)), id, owner);
    }

    /** How far a right reaches; never farther than what may be seen. */
    public Scope scope(Actor actor, String type, Right right) {
        var rights = permissions.of(actor);
        return rights.scope(type, Right.SEE).narrowest(rights.scope(type, right));
    }

    /** A right, and how far it goes. */
    public record Reach(Right right, Scope scope) {}

    /** The rows within reach, and those that were opened to the actor one by one for as much as the right is. */
    public Condition rows(Actor actor, String type, Reach reach, Field<?> id, Field<UserId> owner) {
        if (reach.scope() == Scope.ALL) {
            return DSL.noCondition();
        }
        var rights = permissions.of(actor);
        var owners = rights.owners(reach.scope()).stream()
                .sorted(Comparator.comparing(UserId::value))
                .toArray(UserId[]::new);
        var owned = owners.length == 0 ? DSL.falseCondition() : owner.eq(DSL.any(owners));
        return rights.shares()
                ? owned.or(id.coerce(SQLDataType.UUID).in(shares.openTo(type, reach.right(), actor)))
                : owned;
    }

    /** Of rows that are kept close only one's own, and those that were opened to the actor one by one. */
    public Condition unlessKept(
            Actor actor, String type, Right right, Field<?> id, Field<UserId> owner, Field<Boolean> kept) {
        return permissions.of(actor).unlimited()
                ? DSL.noCondition()
                : DSL.condition(DSL.not(kept)).or(rows(actor, type, new Reach(right, Scope.OWN), id, owner));
    }

    /** Whether {@code actor} may see records of a type at all. */
    public boolean sees(Actor actor, String type) {
        return permissions.of(actor).has(type, Right.SEE);
    }

    /** Whether {@code actor} has a right on any record of a type. */
    public boolean may(Actor actor, String type, Right right) {
        return permissions.of(actor).has(type, right);
    }

    /** Whether anything of a type is kept back from {@code actor}. */
    public boolean restricts(Actor actor, String type) {
        return permissions.of(actor).restricts(type);
    }

    /** Whether {@code actor} may see every record of a type. */
    public boolean seesAll(Actor actor, String type) {
        return scope(actor, type, Right.SEE) == Scope.ALL;
    }

    /** What {@code actor} may do with at least some records of a type. */
    public Set<Right> rights(Actor actor, String type) {
        var rights = permissions.of(actor);
        return Stream.of(Right.values())
                .filter(right -> rights.has(type, right))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
    }

    /** What is said of a part of a record that is no field of its own; it counts as personal. */
    public FieldRule rule(Actor actor, String type, String part) {
        return permissions.of(actor).rule(type, part, true);
    }

    /** What is said of a field; it is hidden from whom that is kept back which it is computed from. */
    public FieldRule rule(Actor actor, RecordType type, RecordField field) {
        var rights = permissions.of(actor);
        var source = sources.getOrDefault(type.key(), Map.of()).get(field.key());
        return source == null || knows(rights, source)
                ? rights.rule(type.key(), field.key(), field.is(RecordField.Trait.PERSONAL))
                : FieldRule.HIDDEN;
    }

    private static boolean knows(Rights rights, RecordAddition.Source source) {
        return rights.has(source.type(), Right.SEE)
                && rights.rule(source.type(), source.field(), false).isPlain();
    }

    /** Of a field or, if there is none of that key, a part. */
    public FieldRule rule(Actor actor, RecordType type, String key) {
        return type.field(key).map(field -> rule(actor, type, field)).orElseGet(() -> rule(actor, type.key(), key));
    }

    /**
     * Refuses who has a right on no record of a type.
     *
     * @throws Problem if so
     */
    public void require(Actor actor, String type, Right right) {
        permissions.require(actor, type, right);
    }

    /**
     * Refuses who may see a record but whose right does not reach it.
     *
     * @throws Problem if so
     */
    public void require(Actor actor, String type, Right right, @Nullable UserId owner, UUID record) {
        permissions.require(actor, type, right, owner, record);
    }

    /** Whose a new record is if nobody says: of who makes it, unless they see what nobody owns. */
    public @Nullable UserId ownerOfNew(Actor actor, String type, @Nullable UserId said) {
        return said == null && scope(actor, type, Right.SEE) != Scope.ALL ? actor.id() : said;
    }

    /**
     * Refuses who would change what is not open to them.
     *
     * @throws Problem naming the fields
     */
    public void requireOpen(Actor actor, RecordType type, Collection<String> fields) {
        var closed = fields.stream()
                .filter(key -> rule(actor, type, key) != FieldRule.OPEN)
                .map(key -> Problem.Field.of(key, "field.kept-back"))
                .toList();
        if (!closed.isEmpty()) {
            throw Problem.invalid(closed);
        }
    }
}
