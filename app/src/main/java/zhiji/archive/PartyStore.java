package zhiji.archive;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.archive.jooq.Tables.PARTY;
import static zhiji.archive.jooq.Tables.PARTY_ADDRESS;
import static zhiji.archive.jooq.Tables.PARTY_CONTACT;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;
import static zhiji.archive.jooq.Tables.PARTY_NAME;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.platform.Via;
import zhiji.types.Visibility;

/** Loads and saves whole parties. */
@Repository
class PartyStore {

    // Made once: a row finds its values by the very field it was selected by.
    private static final Field<List<PartyContent.Name>> NAMES = names();
    private static final Field<List<PartyContent.Identifier>> IDENTIFIERS = identifiers();
    private static final Field<List<PartyContent.Contact>> CONTACTS = contacts();
    private static final Field<List<PartyContent.Address>> ADDRESSES = addresses();

    private final DSLContext sql;
    private final PartyParts parts;
    private final Visibility visibility;

    PartyStore(DSLContext sql, PartyParts parts, Visibility visibility) {
        this.sql = sql;
        this.parts = parts;
        this.visibility = visibility;
    }

    Optional<Party> find(PartyId id, Actor actor) {
        return load(PARTY.ID.eq(id).and(living()), actor).stream().findFirst();
    }

    Optional<Party> findDeleted(PartyId id, Actor actor) {
        return load(PARTY.ID.eq(id).and(PARTY.DELETED_AT.isNotNull()), actor).stream()
                .findFirst();
    }

    List<Party> findAll(Collection<PartyId> ids, Actor actor) {
        return load(PARTY.ID.eq(DSL.any(ids.toArray(PartyId[]::new))).and(living()), actor);
    }

    List<Party> everybody(Collection<PartyId> ids) {
        return whole(sql)
                .where(PARTY.ID.eq(DSL.any(ids.toArray(PartyId[]::new))).and(living()))
                .fetch(PartyStore::party);
    }

    /** What stands in lists: neither deleted nor merged into another. */
    static Condition living() {
        return PARTY.DELETED_AT.isNull().and(PARTY.CURRENT_ID.isNull());
    }

    /** The living party that has an exclusive number. */
    Optional<PartyId> holder(PartyContent.Identifier identifier) {
        return sql.select(PARTY_IDENTIFIER.PARTY_ID)
                .from(PARTY_IDENTIFIER)
                .where(PARTY_IDENTIFIER.SCHEME.eq(identifier.scheme()))
                .and(PARTY_IDENTIFIER.VALUE.eq(identifier.value()))
                .and(PARTY_IDENTIFIER.EXCLUSIVE)
                .fetchOptional(row -> row.value1());
    }

    void insert(Collection<Party> parties) {
        var statement = sql.batch(sql.insertInto(
                        PARTY,
                        PARTY.ID,
                        PARTY.VERSION,
                        PARTY.KIND,
                        PARTY.NAME,
                        PARTY.SORT_KEY,
                        PARTY.SEARCH_TEXT,
                        PARTY.TOKENS,
                        PARTY.OWNER_ID,
                        PARTY.CITY,
                        PARTY.TAGS,
                        PARTY.SOURCE,
                        PARTY.REMARKS,
                        PARTY.CREATED_AT,
                        PARTY.CREATED_BY,
                        PARTY.CREATED_VIA,
                        PARTY.UPDATED_AT,
                        PARTY.CUSTOM)
                .values(Collections.nCopies(17, null)));
        for (var party : parties) {
            var content = party.content();
            var index = SearchIndex.of(content);
            statement = statement.bind(
                    party.id(),
                    party.version(),
                    content.kind().name(),
                    content.name(),
                    index.sortKey(),
                    index.text(),
                    index.codes(),
                    content.ownerId(),
                    city(content),
                    content.tags().toArray(String[]::new),
                    content.source(),
                    content.remarks(),
                    party.createdAt(),
                    party.createdBy(),
                    party.createdVia().name(),
                    party.updatedAt(),
                    PartyDocument.write(content.customValues()));
        }
        statement.execute();
        parts.insert(parties);
    }

    /** Says false when the version is no longer the current one. */
    boolean update(Party party) {
        var content = party.content();
        var index = SearchIndex.of(content);
        var updated = sql.update(PARTY)
                .set(PARTY.VERSION, party.version() + 1)
                .set(PARTY.KIND, content.kind().name())
                .set(PARTY.NAME, content.name())
                .set(PARTY.SORT_KEY, index.sortKey())
                .set(PARTY.SEARCH_TEXT, index.text())
                .set(PARTY.TOKENS, index.codes())
                .set(PARTY.OWNER_ID, content.ownerId())
                .set(PARTY.CITY, city(content))
                .set(PARTY.TAGS, content.tags().toArray(String[]::new))
                .set(PARTY.SOURCE, content.source())
                .set(PARTY.REMARKS, content.remarks())
                .set(PARTY.CUSTOM, PartyDocument.write(content.customValues()))
                .set(PARTY.UPDATED_AT, party.updatedAt())
                .where(PARTY.ID.eq(party.id()))
                .and(PARTY.VERSION.eq(party.version()))
                .and(living())
                .execute();
        if (updated == 0) {
            return false;
        }
        parts.delete(List.of(party.id()));
        parts.insert(List.of(party));
        return true;
    }

    /** Deletes, or brings back when {@code at} is null; numbers of deleted parties are free for others. */
    void delete(PartyId id, @Nullable Instant at) {
        sql.update(PARTY)
                .set(PARTY.DELETED_AT, at)
                .set(PARTY.VERSION, PARTY.VERSION.plus(1))
                .where(PARTY.ID.eq(id))
                .and(PARTY.CURRENT_ID.isNull())
                .execute();
        parts.claimNumbers(List.of(id), at == null);
    }

    private List<Party> load(Condition condition, Actor actor) {
        return whole(sql)
                .where(condition)
                .and(visibility.of(actor, ArchiveTypes.PARTIES, PARTY.ID, PARTY.OWNER_ID))
                .fetch(PartyStore::party);
    }

    /** Whole parties; each row is read by {@link #party}. */
    static SelectJoinStep<Record> whole(DSLContext sql) {
        return sql.select(PARTY.fields())
                .select(NAMES, IDENTIFIERS, CONTACTS, ADDRESSES)
                .from(PARTY);
    }

    static Party party(Record row) {
        return new Party(
                row.get(PARTY.ID),
                row.get(PARTY.VERSION),
                new PartyContent(
                        PartyKind.valueOf(row.get(PARTY.KIND)),
                        row.get(PARTY.NAME),
                        row.get(NAMES),
                        row.get(IDENTIFIERS),
                        row.get(CONTACTS),
                        row.get(ADDRESSES),
                        row.get(PARTY.OWNER_ID),
                        List.of(row.get(PARTY.TAGS)),
                        row.get(PARTY.SOURCE),
                        row.get(PARTY.REMARKS),
                        PartyDocument.read(row.get(PARTY.CUSTOM))),
                row.get(PARTY.CREATED_AT),
                row.get(PARTY.CREATED_BY),
                Via.valueOf(row.get(PARTY.CREATED_VIA)),
                row.get(PARTY.UPDATED_AT),
                row.get(PARTY.DELETED_AT));
    }

    private static Field<List<PartyContent.Name>> names() {
        return multiset(select(PARTY_NAME.KIND, PARTY_NAME.VALUE)
                        .from(PARTY_NAME)
                        .where(PARTY_NAME.PARTY_ID.eq(PARTY.ID))
                        .orderBy(PARTY_NAME.POSITION))
                .as("names")
                .convertFrom(rows ->
                        rows.map(mapping((kind, value) -> new PartyContent.Name(NameKind.valueOf(kind), value))));
    }

    private static Field<List<PartyContent.Identifier>> identifiers() {
        return multiset(select(PARTY_IDENTIFIER.SCHEME, PARTY_IDENTIFIER.VALUE, PARTY_IDENTIFIER.UNVERIFIED)
                        .from(PARTY_IDENTIFIER)
                        .where(PARTY_IDENTIFIER.PARTY_ID.eq(PARTY.ID))
                        .orderBy(PARTY_IDENTIFIER.POSITION))
                .as("identifiers")
                .convertFrom(rows -> rows.map(mapping(PartyContent.Identifier::new)));
    }

    private static Field<List<PartyContent.Contact>> contacts() {
        return multiset(select(
                                PARTY_CONTACT.KIND,
                                PARTY_CONTACT.VALUE,
                                PARTY_CONTACT.HOLDER,
                                PARTY_CONTACT.PREFERRED,
                                PARTY_CONTACT.INVALID,
                                PARTY_CONTACT.OPTED_OUT)
                        .from(PARTY_CONTACT)
                        .where(PARTY_CONTACT.PARTY_ID.eq(PARTY.ID))
                        .orderBy(PARTY_CONTACT.POSITION))
                .as("contacts")
                .convertFrom(rows ->
                        rows.map(mapping((kind, value, holder, primary, invalid, optedOut) -> new PartyContent.Contact(
                                ContactKind.valueOf(kind), value, holder, primary, invalid, optedOut))));
    }

    private static Field<List<PartyContent.Address>> addresses() {
        return multiset(select(
                                PARTY_ADDRESS.TEXT,
                                PARTY_ADDRESS.DIVISION_CODE,
                                PARTY_ADDRESS.PROVINCE,
                                PARTY_ADDRESS.CITY,
                                PARTY_ADDRESS.DISTRICT,
                                PARTY_ADDRESS.PREFERRED)
                        .from(PARTY_ADDRESS)
                        .where(PARTY_ADDRESS.PARTY_ID.eq(PARTY.ID))
                        .orderBy(PARTY_ADDRESS.POSITION))
                .as("addresses")
                .convertFrom(rows -> rows.map(mapping(PartyContent.Address::new)));
    }

    /** The city of the preferred address, or of the first that has one. */
    static @Nullable String city(PartyContent content) {
        return content.addresses().stream()
                .sorted(Comparator.comparing(address -> !address.primary()))
                .map(PartyContent.Address::city)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
