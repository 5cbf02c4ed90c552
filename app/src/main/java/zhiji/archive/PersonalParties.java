package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_CHANGE;
import static zhiji.archive.jooq.Tables.PARTY_NOTE;
import static zhiji.archive.jooq.Tables.PARTY_RELATION;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.platform.PartyId;
import zhiji.records.CustomValues;
import zhiji.records.Tags;
import zhiji.types.Fate;
import zhiji.types.PersonalHolding;
import zhiji.types.RecordTypes;
import zhiji.types.Subject;
import zhiji.types.Teller;

/** What the archive keeps about a person: who they are, how they are reached, what was noted and changed. */
@Component
class PersonalParties implements PersonalHolding {

    private final DSLContext sql;
    private final PartyParts parts;
    private final PartyHistory history;
    private final CustomValues custom;
    private final Tags tags;
    private final RecordTypes types;
    private final Clock clock;

    PersonalParties(
            DSLContext sql,
            PartyParts parts,
            PartyHistory history,
            CustomValues custom,
            Tags tags,
            RecordTypes types,
            Clock clock) {
        this.sql = sql;
        this.parts = parts;
        this.history = history;
        this.custom = custom;
        this.tags = tags;
        this.types = types;
        this.clock = clock;
    }

    @Override
    public Set<String> names(Collection<PartyId> members) {
        var names = new HashSet<String>();
        load(members).forEach(party -> names.addAll(party.content().callings()));
        return names;
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        for (var party : load(subject.members())) {
            tell(party.content(), teller);
            teller.row(
                    "origin",
                    Map.of(
                            "at",
                            party.createdAt(),
                            "via",
                            party.createdVia().name().toLowerCase(Locale.ROOT)));
        }
        sql.select(PARTY_CHANGE.CHANGED_AT, PARTY_CHANGE.CHANGES)
                .from(PARTY_CHANGE)
                .where(PARTY_CHANGE.PARTY_ID.in(subject.members()))
                .orderBy(PARTY_CHANGE.CHANGED_AT, PARTY_CHANGE.ID)
                .forEach(row -> history.read(row.value2()).forEach(change -> {
                    var told = new LinkedHashMap<String, @Nullable Object>();
                    told.put("at", row.value1());
                    told.put("field", change.field());
                    told.put("before", change.before());
                    told.put("after", change.after());
                    teller.row("changes", told);
                }));
    }

    private static void tell(PartyContent content, Teller teller) {
        content.names().forEach(name -> row(teller, "names", name.kind().name(), name.value(), null));
        content.identifiers().forEach(one -> row(teller, "identifiers", one.scheme(), one.value(), null));
        content.contacts().forEach(one -> row(teller, "contacts", one.kind().name(), one.value(), one.holder()));
        content.addresses().forEach(one -> teller.row("addresses", Map.of("value", one.text())));
    }

    private static void row(Teller teller, String section, String kind, String value, @Nullable String holder) {
        var told = new LinkedHashMap<String, @Nullable Object>();
        told.put("kind", kind.toLowerCase(Locale.ROOT));
        told.put("value", value);
        told.put("holder", holder);
        teller.row(section, told);
    }

    @Override
    public List<Fate> fates(Subject subject) {
        var contents = load(subject.members()).stream().map(Party::content).toList();
        return List.of(
                Fate.goes(
                        "names",
                        contents.stream()
                                .mapToLong(one -> 1 + one.names().size())
                                .sum()),
                Fate.goes(
                        "identifiers",
                        contents.stream()
                                .mapToLong(one -> one.identifiers().size())
                                .sum()),
                Fate.goes(
                        "contacts",
                        contents.stream()
                                .mapToLong(one -> one.contacts().size())
                                .sum()),
                Fate.goes(
                        "addresses",
                        contents.stream()
                                .mapToLong(one -> one.addresses().size())
                                .sum()),
                Fate.goes(
                        "tags",
                        contents.stream().mapToLong(one -> one.tags().size()).sum()),
                Fate.goes("notes", sql.fetchCount(PARTY_NOTE, PARTY_NOTE.PARTY_ID.in(subject.members()))),
                Fate.goes("relations", sql.fetchCount(PARTY_RELATION, relating(subject))),
                Fate.goes("changes", sql.fetchCount(PARTY_CHANGE, PARTY_CHANGE.PARTY_ID.in(subject.members()))));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var members = subject.members();
        var parties = load(members);
        sql.deleteFrom(PARTY_NOTE).where(PARTY_NOTE.PARTY_ID.in(members)).execute();
        sql.deleteFrom(PARTY_CHANGE).where(PARTY_CHANGE.PARTY_ID.in(members)).execute();
        sql.deleteFrom(PARTY_RELATION).where(relating(subject)).execute();
        parts.delete(members);
        parties.forEach(party -> {
            custom.release(party.id().value());
            rename(party, alias, kept);
        });
        var borne = new HashSet<String>();
        parties.forEach(party -> borne.addAll(party.content().tags()));
        tags.forgetUnused(borne, types.all());
    }

    private void rename(Party party, String alias, boolean kept) {
        var index = SearchIndex.of(PartyContent.named(party.content().kind(), alias));
        var now = clock.instant();
        sql.update(PARTY)
                .set(PARTY.VERSION, party.version() + 1)
                .set(PARTY.NAME, alias)
                .set(PARTY.SORT_KEY, index.sortKey())
                .set(PARTY.SEARCH_TEXT, index.text())
                .set(PARTY.TOKENS, index.codes())
                .setNull(PARTY.CITY)
                .set(PARTY.TAGS, new String[0])
                .setNull(PARTY.SOURCE)
                .setNull(PARTY.REMARKS)
                .set(PARTY.CUSTOM, PartyDocument.write(Map.of()))
                .set(PARTY.UPDATED_AT, now)
                .set(PARTY.DELETED_AT, kept ? PARTY.DELETED_AT : DSL.val(now, PARTY.DELETED_AT))
                .where(PARTY.ID.eq(party.id()))
                .execute();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        return sql.selectDistinct(PARTY_NOTE.PARTY_ID)
                .from(PARTY_NOTE)
                .where(PARTY_NOTE.PARTY_ID.eq(DSL.any(parties.toArray(PartyId[]::new))))
                .and(PARTY_NOTE.CREATED_AT.ge(since))
                .fetchSet(PARTY_NOTE.PARTY_ID);
    }

    private List<Party> load(Collection<PartyId> ids) {
        return PartyStore.whole(sql).where(PARTY.ID.in(ids)).orderBy(PARTY.ID).fetch(PartyStore::party);
    }

    private static Condition relating(Subject subject) {
        return PARTY_RELATION.PARTY_ID.in(subject.members()).or(PARTY_RELATION.OTHER_PARTY_ID.in(subject.members()));
    }
}
