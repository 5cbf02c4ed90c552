package zhiji.collaboration;

import static zhiji.collaboration.jooq.Tables.MAILED;
import static zhiji.collaboration.jooq.Tables.MAIL_CHOICE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Loads and saves how often people are told by mail, and when they were last. */
@Repository
class MailChoiceStore {

    private final DSLContext sql;

    MailChoiceStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<MailChoice> find(UserId user) {
        return sql.selectFrom(MAIL_CHOICE)
                .where(MAIL_CHOICE.ACCOUNT_ID.eq(user))
                .fetchOptional(MailChoiceStore::choice);
    }

    Map<UserId, MailChoice> all() {
        return sql.selectFrom(MAIL_CHOICE).fetchMap(MAIL_CHOICE.ACCOUNT_ID, MailChoiceStore::choice);
    }

    void save(UserId user, MailChoice choice) {
        var row = sql.newRecord(MAIL_CHOICE);
        row.setAccountId(user);
        row.setOften(choice.often().name());
        row.setHour((short) choice.hour());
        row.setQuietFrom(hour(choice.quietFrom()));
        row.setQuietUntil(hour(choice.quietUntil()));
        row.setZone(choice.zone().getId());
        row.setMuted(choice.muted().stream().map(Enum::name).sorted().toArray(String[]::new));
        sql.insertInto(MAIL_CHOICE)
                .set(row)
                .onConflict(MAIL_CHOICE.ACCOUNT_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    /** Up to when people were told. */
    Map<UserId, Instant> mailed() {
        return new HashMap<>(sql.selectFrom(MAILED).fetchMap(MAILED.ACCOUNT_ID, MAILED.MAILED_AT));
    }

    /** Says false when another server has told them meanwhile. */
    boolean advance(UserId user, @Nullable Instant last, Instant now) {
        return last == null
                ? sql.insertInto(MAILED, MAILED.ACCOUNT_ID, MAILED.MAILED_AT)
                                .values(user, now)
                                .onConflictDoNothing()
                                .execute()
                        == 1
                : sql.update(MAILED)
                                .set(MAILED.MAILED_AT, now)
                                .where(MAILED.ACCOUNT_ID.eq(user))
                                .and(MAILED.MAILED_AT.eq(last))
                                .execute()
                        == 1;
    }

    private static MailChoice choice(Record row) {
        return new MailChoice(
                MailChoice.Often.valueOf(row.get(MAIL_CHOICE.OFTEN)),
                row.get(MAIL_CHOICE.HOUR),
                integer(row.get(MAIL_CHOICE.QUIET_FROM)),
                integer(row.get(MAIL_CHOICE.QUIET_UNTIL)),
                ZoneId.of(row.get(MAIL_CHOICE.ZONE)),
                Arrays.stream(row.get(MAIL_CHOICE.MUTED))
                        .map(InboxItem.Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static @Nullable Short hour(@Nullable Integer value) {
        return value == null ? null : value.shortValue();
    }

    private static @Nullable Integer integer(@Nullable Short value) {
        return value == null ? null : value.intValue();
    }
}
