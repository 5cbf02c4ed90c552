package zhiji.access;

import static zhiji.access.jooq.Tables.ACCOUNT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.UserId;

/** Loads and saves users. */
@Repository
class UserStore {

    private final DSLContext sql;

    UserStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A user with what only administrators change. */
    record Account(User user, boolean active, @Nullable String email) {}

    List<Account> accounts() {
        return sql.selectFrom(ACCOUNT)
                .orderBy(ACCOUNT.ACTIVE.desc(), ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Account(user(row), row.getActive(), row.getEmail()));
    }

    /** Says false when there is no such user. */
    boolean change(UserId id, Users.Standing standing) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.ACTIVE, standing.active())
                        .set(ACCOUNT.ADMINISTRATOR, standing.administrator())
                        .where(ACCOUNT.ID.eq(id))
                        .execute()
                == 1;
    }

    boolean hasAdministrator() {
        return sql.fetchExists(ACCOUNT, DSL.condition(ACCOUNT.ACTIVE).and(ACCOUNT.ADMINISTRATOR));
    }

    /** What signing in compares. */
    record Credentials(User user, String passwordHash) {}

    List<User> all() {
        return sql.selectFrom(ACCOUNT).orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID).fetch(UserStore::user);
    }

    Optional<User> find(UserId id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(UserStore::user);
    }

    boolean isActive(UserId id) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ID.eq(id).and(ACCOUNT.ACTIVE));
    }

    Optional<Credentials> credentials(String username) {
        return sql.selectFrom(ACCOUNT)
                .where(DSL.lower(ACCOUNT.USERNAME).eq(DSL.lower(username)))
                .and(ACCOUNT.ACTIVE)
                .fetchOptional(row -> new Credentials(user(row), row.getPasswordHash()));
    }

    Optional<String> email(UserId id) {
        return sql.select(ACCOUNT.EMAIL).from(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchOptional(ACCOUNT.EMAIL);
    }

    /** Who may sign in under that name, or has that mail address, and can be reached by mail. */
    Optional<User> reachable(String nameOrEmail) {
        var wanted = DSL.lower(nameOrEmail);
        return sql.selectFrom(ACCOUNT)
                .where(DSL.lower(ACCOUNT.USERNAME)
                        .eq(wanted)
                        .or(DSL.lower(ACCOUNT.EMAIL).eq(wanted)))
                .and(ACCOUNT.ACTIVE)
                .and(ACCOUNT.EMAIL.isNotNull())
                .orderBy(DSL.lower(ACCOUNT.USERNAME).eq(wanted).desc())
                .limit(1)
                .fetchOptional(UserStore::user);
    }

    List<User> reachable() {
        return sql.selectFrom(ACCOUNT)
                .where(ACCOUNT.ACTIVE)
                .and(ACCOUNT.EMAIL.isNotNull())
                .orderBy(ACCOUNT.ID)
                .fetch(UserStore::user);
    }

    /** Says false when there is no such user. */
    boolean changeEmail(UserId id, @Nullable String email) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.EMAIL, email)
                        .where(ACCOUNT.ID.eq(id))
                        .execute()
                == 1;
    }

    String passwordHash(UserId id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id)).fetchSingle(row -> row.getPasswordHash());
    }

    /** Whether there is no user yet; if so nobody else can add one before this transaction ends. */
    boolean lockedWhileEmpty() {
        sql.execute("lock table access.account in share row exclusive mode");
        return !sql.fetchExists(ACCOUNT);
    }

    /** Says false when the name is taken. */
    boolean insert(User user, String passwordHash, Instant at) {
        return sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, user.id())
                        .set(ACCOUNT.USERNAME, user.username())
                        .set(ACCOUNT.DISPLAY_NAME, user.displayName())
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.ADMINISTRATOR, user.administrator())
                        .set(ACCOUNT.LANGUAGE, user.language().tag())
                        .set(ACCOUNT.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void changePassword(UserId id, String passwordHash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void changeLanguage(UserId id, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.tag())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    static User user(Record row) {
        return new User(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.ADMINISTRATOR),
                Language.of(row.get(ACCOUNT.LANGUAGE)));
    }
}
