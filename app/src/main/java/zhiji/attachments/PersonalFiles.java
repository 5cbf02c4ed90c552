package zhiji.attachments;

import static zhiji.attachments.jooq.Tables.FILE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

/** The files that lie with a person and with what speaks of them, those put aside included. */
@Configuration
class PersonalFiles implements PersonalHolding {

    private final DSLContext sql;
    private final Attachments attachments;

    PersonalFiles(DSLContext sql, Attachments attachments) {
        this.sql = sql;
        this.attachments = attachments;
    }

    @Bean
    static PersonalPart filesOfParties() {
        return PersonalPart.of(RecordType.PARTIES, "files", Purpose.CONTRACT, Purpose.SERVICE);
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.selectFrom(FILE)
                .where(FILE.RECORD_ID.in(subject.ids()))
                .orderBy(FILE.CREATED_AT, FILE.ID)
                .fetch()
                .forEach(row -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.getCreatedAt());
                    told.put("name", row.getName());
                    told.put("size", row.getSize());
                    teller.row("files", told);
                    var path = attachments.path(row.getId());
                    teller.file(row.getName(), () -> Files.newInputStream(path));
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        return List.of(Fate.goes("files", sql.fetchCount(FILE, FILE.RECORD_ID.in(subject.ids()))));
    }

    /** The contents go before the transaction ends: if that fails, the erasure is done again, with nothing left behind. */
    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var gone = sql.deleteFrom(FILE)
                .where(FILE.RECORD_ID.in(subject.ids()))
                .returning(FILE.ID)
                .fetch(FILE.ID);
        for (var id : gone) {
            try {
                Files.deleteIfExists(attachments.path(id));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        var ids = parties.stream().map(PartyId::value).toArray(UUID[]::new);
        return sql.selectDistinct(FILE.RECORD_ID)
                .from(FILE)
                .where(FILE.RECORD_ID.eq(DSL.any(ids)))
                .and(FILE.CREATED_AT.ge(since))
                .fetchSet(row -> new PartyId(row.value1()));
    }
}
