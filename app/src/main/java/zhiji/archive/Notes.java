package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_NOTE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.records.TimelineEntry;
import zhiji.types.Visibility;

/** Front door to what people write down about a party (便签). */
@Service
class Notes {

    private static final String TYPE = "notes";
    private static final int LONGEST = 10_000;

    private final DSLContext sql;
    private final Parties parties;
    private final Visibility visibility;
    private final Clock clock;

    Notes(DSLContext sql, Parties parties, Visibility visibility, Clock clock) {
        this.sql = sql;
        this.parties = parties;
        this.visibility = visibility;
        this.clock = clock;
    }

    @Transactional
    TimelineEntry.Note create(PartyId party, String text, Actor actor) {
        visibility.require(actor, TYPE, Right.CREATE);
        var current = parties.require(party, actor).current();
        var note = new TimelineEntry.Note(Ids.next(), checked(text));
        sql.insertInto(PARTY_NOTE)
                .set(PARTY_NOTE.ID, note.id())
                .set(PARTY_NOTE.PARTY_ID, current)
                .set(PARTY_NOTE.TEXT, note.text())
                .set(PARTY_NOTE.CREATED_AT, clock.instant())
                .set(PARTY_NOTE.CREATED_BY, actor.id())
                .execute();
        return note;
    }

    @Transactional
    TimelineEntry.Note change(PartyId party, UUID id, String text, Actor actor) {
        visibility.require(actor, TYPE, Right.EDIT);
        var members = parties.require(party, actor).members();
        var note = new TimelineEntry.Note(id, checked(text));
        var changed = sql.update(PARTY_NOTE)
                .set(PARTY_NOTE.TEXT, note.text())
                .where(PARTY_NOTE.ID.eq(id))
                .and(PARTY_NOTE.PARTY_ID.in(members))
                .execute();
        if (changed == 0) {
            throw Problem.notFound("not-found");
        }
        return note;
    }

    @Transactional
    void delete(PartyId party, UUID id, Actor actor) {
        visibility.require(actor, TYPE, Right.DELETE);
        var members = parties.require(party, actor).members();
        var deleted = sql.deleteFrom(PARTY_NOTE)
                .where(PARTY_NOTE.ID.eq(id))
                .and(PARTY_NOTE.PARTY_ID.in(members))
                .execute();
        if (deleted == 0) {
            throw Problem.notFound("not-found");
        }
    }

    private static String checked(String text) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("text", "text.length", 1, LONGEST)));
        }
        return text.strip();
    }
}
