package zhiji.privacy;

import static zhiji.privacy.jooq.Tables.POLICY;
import static zhiji.privacy.jooq.Tables.REQUEST;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.privacy.PrivacyRequest.Status;
import zhiji.privacy.jooq.tables.records.RequestRecord;
import zhiji.types.Fate;

/** Keeps what was asked for, and by which rules it is answered. */
@Repository
class PrivacyRequestStore {

    private static final List<String> STANDING = List.of(Status.WAITING.name(), Status.DONE.name());
    private static final List<String> PENDING = List.of(Status.OPEN.name(), Status.WAITING.name());

    private final DSLContext sql;
    private final JsonMapper json;

    PrivacyRequestStore(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    PrivacyPolicy policy() {
        return sql.selectFrom(POLICY)
                .orderBy(POLICY.DECIDED_AT.desc(), POLICY.ID.desc())
                .limit(1)
                .fetchOptional(row -> new PrivacyPolicy(
                        PrivacyPolicy.Deadline.valueOf(row.getDeadline()),
                        row.getWaitingDays(),
                        row.getDecidedAt(),
                        row.getCreatedBy()))
                .orElse(PrivacyPolicy.INITIAL);
    }

    void insert(PrivacyPolicy policy) {
        sql.insertInto(POLICY)
                .set(POLICY.ID, Ids.next())
                .set(POLICY.DEADLINE, policy.deadline().name())
                .set(POLICY.WAITING_DAYS, policy.waitingDays())
                .set(POLICY.DECIDED_AT, policy.decidedAt())
                .set(POLICY.CREATED_BY, policy.decidedBy())
                .execute();
    }

    /** Says false if the same person is being erased already. */
    boolean insert(PrivacyRequest request) {
        var origin = request.origin();
        return sql.insertInto(REQUEST)
                        .set(REQUEST.ID, request.id())
                        .set(REQUEST.KIND, request.kind().name())
                        .set(REQUEST.PARTY_ID, request.party())
                        .set(REQUEST.STATUS, request.status().name())
                        .set(REQUEST.NOTE, origin.note())
                        .set(REQUEST.RULE_ID, origin.rule())
                        .set(REQUEST.RECEIVED_ON, origin.receivedOn())
                        .set(REQUEST.DUE_ON, origin.dueOn())
                        .set(REQUEST.EXECUTES_AT, request.executesAt())
                        .set(REQUEST.CREATED_AT, origin.createdAt())
                        .set(REQUEST.CREATED_BY, origin.createdBy())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    Optional<PrivacyRequest> lock(UUID id) {
        return sql.selectFrom(REQUEST).where(REQUEST.ID.eq(id)).forUpdate().fetchOptional(this::read);
    }

    /** Those that wait for an answer, the most urgent first, or those that are over, the latest first. */
    List<PrivacyRequest> list(boolean over, int limit) {
        var pending = REQUEST.STATUS.in(PENDING);
        return sql.selectFrom(REQUEST)
                .where(over ? DSL.not(pending) : pending)
                .orderBy(over ? REQUEST.ENDED_AT.desc() : REQUEST.DUE_ON.asc(), REQUEST.ID.asc())
                .limit(limit)
                .fetch(this::read);
    }

    int count(boolean over) {
        var pending = REQUEST.STATUS.in(PENDING);
        return sql.fetchCount(REQUEST, over ? DSL.not(pending) : pending);
    }

    /** What was asked for about somebody, the latest first. */
    List<PrivacyRequest> of(Collection<PartyId> members) {
        return sql.selectFrom(REQUEST)
                .where(REQUEST.PARTY_ID.in(members))
                .orderBy(REQUEST.CREATED_AT.desc(), REQUEST.ID)
                .fetch(this::read);
    }

    /** Erasures whose time has come. */
    List<UUID> due(Instant now, int limit) {
        return sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(REQUEST.STATUS.eq(Status.WAITING.name()))
                .and(REQUEST.EXECUTES_AT.le(now))
                .orderBy(REQUEST.EXECUTES_AT)
                .limit(limit)
                .fetch(REQUEST.ID);
    }

    /** Those about whom something is pending, who are erased, or whose erasure somebody took back since a moment. */
    Set<PartyId> spared(Collection<PartyId> parties, Instant since) {
        Condition kept = REQUEST.STATUS.eq(Status.WITHDRAWN.name()).and(REQUEST.ENDED_AT.ge(since));
        return sql.selectDistinct(REQUEST.PARTY_ID)
                .from(REQUEST)
                .where(REQUEST.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(REQUEST.STATUS
                        .in(PENDING)
                        .or(REQUEST.KIND
                                .eq(PrivacyRequest.Kind.ERASURE.name())
                                .and(REQUEST.STATUS.in(STANDING).or(kept))))
                .fetchSet(REQUEST.PARTY_ID);
    }

    void end(UUID id, Status status, PrivacyRequest.Ending ending) {
        sql.update(REQUEST)
                .set(REQUEST.STATUS, status.name())
                .set(REQUEST.ENDED_AT, ending.at())
                .set(REQUEST.UPDATED_BY, ending.by())
                .set(REQUEST.OUTCOME, JSONB.valueOf(json.writeValueAsString(ending.outcome())))
                .where(REQUEST.ID.eq(id))
                .execute();
    }

    /** What was written down about the requests of an erased person. */
    void forgetNotes(Collection<PartyId> members) {
        sql.update(REQUEST)
                .setNull(REQUEST.NOTE)
                .where(REQUEST.PARTY_ID.in(members))
                .execute();
    }

    private PrivacyRequest read(RequestRecord row) {
        return new PrivacyRequest(
                row.getId(),
                PrivacyRequest.Kind.valueOf(row.getKind()),
                row.getPartyId(),
                Status.valueOf(row.getStatus()),
                new PrivacyRequest.Origin(
                        row.getReceivedOn(),
                        row.getDueOn(),
                        row.getNote(),
                        row.getRuleId(),
                        row.getCreatedAt(),
                        row.getCreatedBy()),
                row.getExecutesAt(),
                ending(row));
    }

    private PrivacyRequest.@Nullable Ending ending(RequestRecord row) {
        if (row.getEndedAt() == null) {
            return null;
        }
        var outcome = row.getOutcome() == null
                ? new Fate[0]
                : json.readValue(row.getOutcome().data(), Fate[].class);
        return new PrivacyRequest.Ending(row.getEndedAt(), row.getUpdatedBy(), Arrays.asList(outcome));
    }
}
