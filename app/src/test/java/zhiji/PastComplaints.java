package zhiji;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Complaints of long ago, put straight into the database: no other test counts them. */
public record PastComplaints(DSLContext sql) {

    /** What a complaint says of itself beside its day. */
    public record Said(
            @Nullable UUID cause,
            @Nullable String product,
            @Nullable String shop,
            boolean confidential) {

        public static Said of(UUID cause) {
            return new Said(cause, null, null, false);
        }
    }

    public UUID add(LocalDate day, Said said) {
        var at = day.atTime(4, 0).atOffset(ZoneOffset.UTC);
        var id = UUID.randomUUID();
        sql.execute(
                """
                insert into complaints.complaint (id, version, number, title, sort_key, text, search_text, tokens, channel,
                    product, shop, confidential, tags, custom, stage, gravity, cause_id, desk_id, received_at, created_at,
                    created_via, updated_at)
                values (?, 1, ?, ?, 't', '很久以前的事', 't', '{}', 'OTHER', ?, ?, ?, '{}', '{}', 'INVESTIGATED', 'NORMAL', ?,
                    '0197a000-0000-7000-8000-000000000002', ?::timestamptz, ?::timestamptz, 'API', ?::timestamptz)
                """,
                id,
                id.toString(),
                "很久以前" + id,
                said.product(),
                said.shop(),
                said.confidential(),
                said.cause(),
                at,
                at,
                at);
        return id;
    }

    public void add(int count, LocalDate day, Said said) {
        for (var one = 0; one < count; one++) {
            add(day, said);
        }
    }

    /** A cause of its own, below another if one is named. */
    public UUID cause(String name, @Nullable UUID parent) {
        var id = UUID.randomUUID();
        sql.execute("""
                insert into complaints.category (id, kind, parent_id, name, path)
                select ?, 'CAUSE', ?::uuid, ?, coalesce((select path || ' / ' from complaints.category where id = ?::uuid), '') || ?
                """, id, parent, name, parent, name);
        return id;
    }

    /** Lets the customer follow a complaint by a code. */
    public void follow(UUID complaint, String code) {
        sql.execute(
                "update complaints.complaint set secret = sha256(convert_to(?, 'UTF8')) where id = ?",
                code.replace("-", ""),
                complaint);
    }
}
