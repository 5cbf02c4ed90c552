package zhiji.access;

import static zhiji.access.jooq.Tables.RECOVERY_CODE;
import static zhiji.access.jooq.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Keeps second factors and recovery codes. */
@Repository
class SecondFactorStore {

    private final DSLContext sql;

    SecondFactorStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A second factor; in force once it was confirmed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Kept(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {

        boolean isOn() {
            return confirmedAt != null;
        }
    }

    /** Nobody else uses it before this transaction ends: a code is good once. */
    Optional<Kept> lock(UserId user) {
        return sql.selectFrom(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(user))
                .forUpdate()
                .fetchOptional(row -> new Kept(row.getSecret(), row.getConfirmedAt(), row.getLastStep()));
    }

    /** When it was confirmed, and how many recovery codes are left. */
    Optional<SecondFactors.State> state(UserId user) {
        return sql.select(
                        SECOND_FACTOR.CONFIRMED_AT,
                        DSL.field(DSL.selectCount()
                                .from(RECOVERY_CODE)
                                .where(RECOVERY_CODE.ACCOUNT_ID.eq(SECOND_FACTOR.ACCOUNT_ID))))
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(user))
                .and(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                .fetchOptional(row -> new SecondFactors.State(true, row.value1(), row.value2()));
    }

    Set<UserId> holders() {
        return sql.select(SECOND_FACTOR.ACCOUNT_ID)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                .fetchSet(SECOND_FACTOR.ACCOUNT_ID);
    }

    /** Takes the place of one that was not confirmed; says false if there is one in force. */
    boolean begin(UserId user, byte[] secret, Instant at) {
        return sql.insertInto(SECOND_FACTOR)
                        .set(SECOND_FACTOR.ACCOUNT_ID, user)
                        .set(SECOND_FACTOR.SECRET, secret)
                        .set(SECOND_FACTOR.CREATED_AT, at)
                        .onConflict(SECOND_FACTOR.ACCOUNT_ID)
                        .doUpdate()
                        .set(SECOND_FACTOR.SECRET, secret)
                        .set(SECOND_FACTOR.CREATED_AT, at)
                        .where(SECOND_FACTOR.CONFIRMED_AT.isNull())
                        .execute()
                > 0;
    }

    void used(UserId user, long step) {
        sql.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(user))
                .execute();
    }

    void confirm(UserId user, Instant at) {
        sql.update(SECOND_FACTOR)
                .set(SECOND_FACTOR.CONFIRMED_AT, at)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(user))
                .execute();
    }

    void replaceRecoveryCodes(UserId user, Collection<byte[]> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(user)).execute();
        sql.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID, RECOVERY_CODE.CODE_HASH)
                .valuesOfRows(hashes.stream().map(hash -> DSL.row(user, hash)).toList())
                .execute();
    }

    /** Says false if there is no such code, or it was used. */
    boolean useRecoveryCode(UserId user, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(user))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                > 0;
    }

    boolean delete(UserId user) {
        return sql.deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(user))
                        .execute()
                > 0;
    }
}
