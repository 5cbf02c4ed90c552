package zhiji.mail;

import static zhiji.mail.jooq.Tables.SERVER;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.access.HomeKey;

/** Loads and saves through which server letters leave. */
@Repository
class MailServerStore {

    private static final String OWNER = "mail server";

    private final DSLContext sql;
    private final HomeKey key;

    MailServerStore(DSLContext sql, HomeKey key) {
        this.sql = sql;
        this.key = key;
    }

    Optional<MailServer> find() {
        return sql.selectFrom(SERVER)
                .fetchOptional(row -> new MailServer(
                        row.getHost(),
                        row.getPort(),
                        MailServer.Security.valueOf(row.getSecurity()),
                        row.getUsername(),
                        decrypted(row.getPassword()),
                        row.getSender(),
                        row.getSenderName(),
                        row.getSite()));
    }

    void save(MailServer server) {
        delete();
        var password = server.password();
        sql.insertInto(SERVER)
                .set(SERVER.HOST, server.host())
                .set(SERVER.PORT, server.port())
                .set(SERVER.SECURITY, server.security().name())
                .set(SERVER.USERNAME, server.username())
                .set(
                        SERVER.PASSWORD,
                        password == null ? null : key.encrypted(password.getBytes(StandardCharsets.UTF_8), OWNER))
                .set(SERVER.SENDER, server.sender())
                .set(SERVER.SENDER_NAME, server.senderName())
                .set(SERVER.SITE, server.site())
                .execute();
    }

    void delete() {
        sql.deleteFrom(SERVER).execute();
    }

    /** A password under another key is forgotten: the server will say that it is missing. */
    private @Nullable String decrypted(byte @Nullable [] kept) {
        return kept == null
                ? null
                : key.decrypted(kept, OWNER)
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .orElse(null);
    }
}
