package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.CATEGORY;
import static zhiji.complaints.jooq.Tables.COMPLAINT;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.types.Visibility;

/** Counts complaints by what they have in common, of those that somebody may see. */
@Repository
class CauseQueries {

    private final DSLContext sql;
    private final Visibility visibility;

    CauseQueries(DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** All complaints of a span; those that say what they are grouped by; and those that did in the span before. */
    record Totals(int all, int known, int knownBefore) {}

    /** How many complaints share a value, in a span and in the one before. */
    record Shared(String key, int count, int before) {}

    /** What complaints of a value cost; nothing for those of all values that were not asked for. */
    record Spent(@Nullable String key, Money amount) {}

    Totals totals(CauseGroup group, Span span, Actor actor) {
        var key = key(group);
        return sql.select(
                        DSL.count().filterWhere(within(span)),
                        DSL.count(key).filterWhere(within(span)),
                        DSL.count(key).filterWhere(within(span.before())))
                .from(COMPLAINT)
                .where(seen(actor))
                .and(within(new Span(span.before().begin(), span.end())))
                .fetchSingle(Records.mapping(Totals::new));
    }

    /** The most frequent values first. */
    List<Shared> shared(CauseGroup group, Span span, int limit, Actor actor) {
        var key = key(group);
        var now = DSL.count().filterWhere(within(span));
        return sql.select(key, now, DSL.count().filterWhere(within(span.before())))
                .from(COMPLAINT)
                .where(seen(actor))
                .and(within(new Span(span.before().begin(), span.end())))
                .and(key.isNotNull())
                .groupBy(key)
                .having(now.gt(0))
                .orderBy(now.desc(), key)
                .limit(limit)
                .fetch(Records.mapping(Shared::new));
    }

    /** What the complaints of a span cost, by value as far as it is one of those. */
    List<Spent> spent(
            CauseGroup group,
            Span span,
            List<String> keys,
            Select<Record3<UUID, String, BigDecimal>> costs,
            Actor actor) {
        var cost = costs.asTable("cost", "complaint_id", "currency", "amount");
        var asked = DSL.field("asked", String.class);
        var spent = DSL.select(
                        DSL.when(key(group).in(keys), key(group)).as("asked"),
                        cost.field("currency", String.class),
                        cost.field("amount", BigDecimal.class))
                .from(COMPLAINT)
                .join(cost)
                .on(COMPLAINT.ID.eq(cost.field("complaint_id", UUID.class)))
                .where(seen(actor))
                .and(within(span))
                .asTable("spent");
        var currency = DSL.field("currency", String.class);
        return sql.select(asked, DSL.sum(DSL.field("amount", BigDecimal.class)), currency)
                .from(spent)
                .groupBy(asked, currency)
                .orderBy(currency)
                .fetch(row -> new Spent(row.value1(), Money.of(row.value2(), row.value3())));
    }

    /** How many complaints are meant, and how many have no cause yet, in a span. */
    Counted counted(CaseMatch match, Span span, Actor actor) {
        return sql.select(
                        DSL.count().filterWhere(meant(match)),
                        DSL.count().filterWhere(COMPLAINT.CAUSE_ID.isNull().and(meant(withoutCause(match)))))
                .from(COMPLAINT)
                .where(seen(actor))
                .and(within(span))
                .fetchSingle(Records.mapping(Counted::new));
    }

    /** Complaints that are meant, and those that may turn out to be as their cause is not known. */
    record Counted(int meant, int open) {}

    /** The latest complaints that are meant. */
    List<UUID> cases(CaseMatch match, Span span, int limit, Actor actor) {
        return sql.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(seen(actor))
                .and(within(span))
                .and(meant(match))
                .orderBy(COMPLAINT.RECEIVED_AT.desc(), COMPLAINT.ID.desc())
                .limit(limit)
                .fetch(COMPLAINT.ID);
    }

    private Condition seen(Actor actor) {
        return COMPLAINT.DELETED_AT.isNull().and(ComplaintStore.reached(visibility, Right.SEE, actor));
    }

    private static Condition within(Span span) {
        return COMPLAINT.RECEIVED_AT.ge(span.begin()).and(COMPLAINT.RECEIVED_AT.lt(span.end()));
    }

    private static CaseMatch withoutCause(CaseMatch match) {
        return new CaseMatch(null, match.category(), match.product(), match.shop());
    }

    private static Condition meant(CaseMatch match) {
        return Optional.ofNullable(match.cause())
                .map(cause -> COMPLAINT.CAUSE_ID.in(below(cause)))
                .orElse(DSL.noCondition())
                .and(Optional.ofNullable(match.category())
                        .map(category -> COMPLAINT.CATEGORY_ID.in(below(category)))
                        .orElse(DSL.noCondition()))
                .and(match.product() == null ? DSL.noCondition() : COMPLAINT.PRODUCT.eq(match.product()))
                .and(match.shop() == null ? DSL.noCondition() : COMPLAINT.SHOP.eq(match.shop()));
    }

    /** A node of a tree, and what lies below it. */
    private static Select<Record1<UUID>> below(UUID node) {
        var top = CATEGORY.as("top");
        return DSL.select(CATEGORY.ID)
                .from(CATEGORY)
                .join(top)
                .on(CATEGORY.KIND.eq(top.KIND))
                .and(CATEGORY.PATH.eq(top.PATH).or(CATEGORY.PATH.startsWith(top.PATH.concat(Category.BETWEEN))))
                .where(top.ID.eq(node));
    }

    private static Field<String> key(CauseGroup group) {
        return switch (group) {
            case CAUSE -> COMPLAINT.CAUSE_ID.cast(SQLDataType.VARCHAR);
            case CATEGORY -> COMPLAINT.CATEGORY_ID.cast(SQLDataType.VARCHAR);
            case PRODUCT -> COMPLAINT.PRODUCT;
            case BATCH -> COMPLAINT.BATCH;
            case SHOP -> COMPLAINT.SHOP;
            case DESK -> COMPLAINT.DESK_ID.cast(SQLDataType.VARCHAR);
        };
    }
}
