package zhiji.complaints;

import static zhiji.complaints.jooq.Tables.CHANGE;
import static zhiji.complaints.jooq.Tables.COMPLAINT;
import static zhiji.complaints.jooq.Tables.MESSAGE;
import static zhiji.complaints.jooq.Tables.PHOTO;
import static zhiji.complaints.jooq.Tables.STEP;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.PartyId;
import zhiji.records.Tags;
import zhiji.search.SearchText;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.RecordTypes;
import zhiji.types.Subject;
import zhiji.types.Teller;

/**
 * A person's complaints: words, pictures and talk are theirs and go; that there was a complaint, what it was about, what
 * caused it and how long it took is ours and stays.
 */
@Component
class PersonalComplaints implements PersonalHolding {

    private final DSLContext sql;
    private final Tags tags;
    private final RecordTypes types;

    PersonalComplaints(DSLContext sql, Tags tags, RecordTypes types) {
        this.sql = sql;
        this.tags = tags;
        this.types = types;
    }

    @Override
    public Set<UUID> speakingOf(Collection<PartyId> members) {
        return sql.select(COMPLAINT.ID)
                .from(COMPLAINT)
                .where(COMPLAINT.PARTY_ID.in(members))
                .fetchSet(COMPLAINT.ID);
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.select(MESSAGE.AT, MESSAGE.INCOMING, MESSAGE.TEXT)
                .from(MESSAGE)
                .where(MESSAGE.COMPLAINT_ID.in(cases(subject)))
                .orderBy(MESSAGE.AT, MESSAGE.ID)
                .forEach(row ->
                        row(teller, "messages", row.value1(), row.value2() ? "incoming" : "outgoing", row.value3()));
        sql.select(STEP.AT, STEP.KIND, STEP.NOTE)
                .from(STEP)
                .where(STEP.COMPLAINT_ID.in(cases(subject)))
                .orderBy(STEP.AT, STEP.ID)
                .forEach(
                        row -> row(teller, "steps", row.value1(), row.value2().toLowerCase(Locale.ROOT), row.value3()));
        sql.select(PHOTO.ID)
                .from(PHOTO)
                .where(PHOTO.COMPLAINT_ID.in(cases(subject)))
                .orderBy(PHOTO.ID)
                .fetch(PHOTO.ID)
                .forEach(id -> teller.file(id + ".jpg", () -> new ByteArrayInputStream(jpeg(id))));
    }

    private static void row(Teller teller, String section, Instant at, String kind, String text) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("at", at);
        told.put("kind", kind);
        told.put("text", text);
        teller.row(section, told);
    }

    private byte[] jpeg(UUID photo) {
        return sql.select(PHOTO.JPEG).from(PHOTO).where(PHOTO.ID.eq(photo)).fetchSingle(row -> row.value1());
    }

    @Override
    public List<Fate> fates(Subject subject) {
        var cases = sql.fetchCount(COMPLAINT, COMPLAINT.PARTY_ID.in(subject.members()));
        return List.of(
                Fate.goes("complaint-texts", cases),
                Fate.goes("messages", sql.fetchCount(MESSAGE, MESSAGE.COMPLAINT_ID.in(cases(subject)))),
                Fate.goes("photos", sql.fetchCount(PHOTO, PHOTO.COMPLAINT_ID.in(cases(subject)))),
                Fate.books("complaints", cases));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var mine = COMPLAINT.PARTY_ID.in(subject.members());
        var borne = new HashSet<String>();
        sql.select(COMPLAINT.TAGS).from(COMPLAINT).where(mine).forEach(row -> borne.addAll(List.of(row.value1())));
        sql.deleteFrom(MESSAGE).where(MESSAGE.COMPLAINT_ID.in(cases(subject))).execute();
        sql.deleteFrom(PHOTO).where(PHOTO.COMPLAINT_ID.in(cases(subject))).execute();
        sql.deleteFrom(CHANGE).where(CHANGE.COMPLAINT_ID.in(cases(subject))).execute();
        sql.update(STEP)
                .set(STEP.NOTE, "")
                .where(STEP.COMPLAINT_ID.in(cases(subject)))
                .execute();
        sql.select(COMPLAINT.ID, COMPLAINT.NUMBER)
                .from(COMPLAINT)
                .where(mine)
                .forEach(row -> empty(row.value1(), row.value2(), alias));
        tags.forgetUnused(borne, types.all());
    }

    private void empty(UUID complaint, String number, String alias) {
        var search = new SearchText().name(alias).number(number);
        sql.update(COMPLAINT)
                .set(COMPLAINT.VERSION, COMPLAINT.VERSION.plus(1))
                .set(COMPLAINT.TITLE, alias)
                .set(COMPLAINT.SORT_KEY, SearchText.sortKey(alias))
                .set(COMPLAINT.TEXT, alias)
                .set(COMPLAINT.SEARCH_TEXT, search.text())
                .set(COMPLAINT.TOKENS, search.codes())
                .setNull(COMPLAINT.CONTACT)
                .setNull(COMPLAINT.WISH)
                .set(COMPLAINT.TAGS, new String[0])
                .set(COMPLAINT.CUSTOM, JSONB.valueOf("{}"))
                .setNull(COMPLAINT.FINDING)
                .setNull(COMPLAINT.PROPOSAL)
                .set(COMPLAINT.RESULT, DSL.when(COMPLAINT.RESULT.isNotNull(), DSL.inline("—")))
                .setNull(COMPLAINT.LESSON)
                .setNull(COMPLAINT.SECRET)
                .where(COMPLAINT.ID.eq(complaint))
                .execute();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(COMPLAINT.PARTY_ID)
                .from(COMPLAINT)
                .where(COMPLAINT.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(COMPLAINT.UPDATED_AT.ge(since))
                .fetchSet(COMPLAINT.PARTY_ID);
    }

    private static Select<Record1<UUID>> cases(Subject subject) {
        return DSL.select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.PARTY_ID.in(subject.members()));
    }
}
