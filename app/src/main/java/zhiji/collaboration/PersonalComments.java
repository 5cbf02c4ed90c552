package zhiji.collaboration;

import static zhiji.collaboration.jooq.Tables.COMMENT;
import static zhiji.collaboration.jooq.Tables.MENTION;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiji.platform.PartyId;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.PersonalPart;
import zhiji.types.Purpose;
import zhiji.types.RecordType;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** What colleagues said to each other about a person. */
@Configuration
class PersonalComments implements PersonalHolding {

    private final DSLContext sql;

    PersonalComments(DSLContext sql) {
        this.sql = sql;
    }

    @Bean
    static PersonalPart commentsOnParties() {
        return PersonalPart.of(RecordType.PARTIES, "comments", Purpose.SERVICE, Purpose.CARE);
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.selectFrom(COMMENT)
                .where(COMMENT.RECORD_ID.in(subject.ids()))
                .orderBy(COMMENT.CREATED_AT, COMMENT.ID)
                .fetch()
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.getCreatedAt());
                    told.put("text", row.getText());
                    teller.row("comments", told);
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("comments", sql.fetchCount(COMMENT, COMMENT.RECORD_ID.in(subject.ids()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        sql.deleteFrom(MENTION)
                .where(MENTION.COMMENT_ID.in(
                        DSL.select(COMMENT.ID).from(COMMENT).where(COMMENT.RECORD_ID.in(subject.ids()))))
                .execute();
        sql.deleteFrom(COMMENT).where(COMMENT.RECORD_ID.in(subject.ids())).execute();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        var ids = parties.stream().map(PartyId::value).toArray(UUID[]::new);
        return sql.selectDistinct(COMMENT.RECORD_ID)
                .from(COMMENT)
                .where(COMMENT.RECORD_ID.eq(DSL.any(ids)))
                .and(COMMENT.CREATED_AT.ge(since))
                .fetchSet(row -> new PartyId(row.value1()));
    }
}
