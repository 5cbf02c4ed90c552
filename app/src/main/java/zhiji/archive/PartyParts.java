package zhiji.archive;

import static zhiji.archive.jooq.Tables.PARTY_ADDRESS;
import static zhiji.archive.jooq.Tables.PARTY_CONTACT;
import static zhiji.archive.jooq.Tables.PARTY_IDENTIFIER;
import static zhiji.archive.jooq.Tables.PARTY_NAME;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.PartyId;
import zhiji.records.Tags;

/** Saves the lists of a party: names, identifiers, contacts, addresses, tags. */
@Repository
class PartyParts {

    private final DSLContext sql;
    private final Tags tags;

    PartyParts(DSLContext sql, Tags tags) {
        this.sql = sql;
        this.tags = tags;
    }

    void insert(Collection<Party> parties) {
        insertNames(parties);
        insertIdentifiers(parties);
        insertContacts(parties);
        insertAddresses(parties);
        tags.remember(parties.stream()
                .flatMap(party -> party.content().tags().stream())
                .toList());
    }

    void delete(Collection<PartyId> ids) {
        sql.batch(
                        sql.deleteFrom(PARTY_NAME).where(PARTY_NAME.PARTY_ID.in(ids)),
                        sql.deleteFrom(PARTY_IDENTIFIER).where(PARTY_IDENTIFIER.PARTY_ID.in(ids)),
                        sql.deleteFrom(PARTY_CONTACT).where(PARTY_CONTACT.PARTY_ID.in(ids)),
                        sql.deleteFrom(PARTY_ADDRESS).where(PARTY_ADDRESS.PARTY_ID.in(ids)))
                .execute();
    }

    /** A living party keeps its exclusive numbers to itself; a deleted or merged one gives them up. */
    void claimNumbers(Collection<PartyId> ids, boolean living) {
        var exclusive =
                PARTY_IDENTIFIER.SCHEME.in(IdentifierScheme.exclusive()).and(DSL.not(PARTY_IDENTIFIER.UNVERIFIED));
        sql.update(PARTY_IDENTIFIER)
                .set(PARTY_IDENTIFIER.EXCLUSIVE, living ? DSL.field(exclusive) : DSL.inline(false))
                .where(PARTY_IDENTIFIER.PARTY_ID.in(ids))
                .execute();
    }

    private void insertNames(Collection<Party> parties) {
        var rows = new ArrayList<Object[]>();
        for (var party : parties) {
            var position = 0;
            for (var name : party.content().names()) {
                rows.add(new Object[] {party.id(), position++, name.kind().name(), name.value()});
            }
        }
        insert(PARTY_NAME, List.of(PARTY_NAME.PARTY_ID, PARTY_NAME.POSITION, PARTY_NAME.KIND, PARTY_NAME.VALUE), rows);
    }

    private void insertIdentifiers(Collection<Party> parties) {
        var rows = new ArrayList<Object[]>();
        for (var party : parties) {
            var position = 0;
            for (var identifier : party.content().identifiers()) {
                rows.add(new Object[] {
                    party.id(),
                    position++,
                    identifier.scheme(),
                    identifier.value(),
                    identifier.unverified(),
                    IdentifierScheme.isExclusive(identifier)
                });
            }
        }
        insert(
                PARTY_IDENTIFIER,
                List.of(
                        PARTY_IDENTIFIER.PARTY_ID,
                        PARTY_IDENTIFIER.POSITION,
                        PARTY_IDENTIFIER.SCHEME,
                        PARTY_IDENTIFIER.VALUE,
                        PARTY_IDENTIFIER.UNVERIFIED,
                        PARTY_IDENTIFIER.EXCLUSIVE),
                rows);
    }

    private void insertContacts(Collection<Party> parties) {
        var rows = new ArrayList<Object[]>();
        for (var party : parties) {
            var position = 0;
            for (var contact : party.content().contacts()) {
                rows.add(new Object[] {
                    party.id(),
                    position++,
                    contact.kind().name(),
                    contact.value(),
                    contact.holder(),
                    contact.primary(),
                    contact.invalid(),
                    contact.optedOut()
                });
            }
        }
        insert(
                PARTY_CONTACT,
                List.of(
                        PARTY_CONTACT.PARTY_ID,
                        PARTY_CONTACT.POSITION,
                        PARTY_CONTACT.KIND,
                        PARTY_CONTACT.VALUE,
                        PARTY_CONTACT.HOLDER,
                        PARTY_CONTACT.PREFERRED,
                        PARTY_CONTACT.INVALID,
                        PARTY_CONTACT.OPTED_OUT),
                rows);
    }

    private void insertAddresses(Collection<Party> parties) {
        var rows = new ArrayList<Object[]>();
        for (var party : parties) {
            var position = 0;
            for (var address : party.content().addresses()) {
                rows.add(new Object[] {
                    party.id(),
                    position++,
                    address.text(),
                    address.divisionCode(),
                    address.province(),
                    address.city(),
                    address.district(),
                    address.primary()
                });
            }
        }
        insert(
                PARTY_ADDRESS,
                List.of(
                        PARTY_ADDRESS.PARTY_ID,
                        PARTY_ADDRESS.POSITION,
                        PARTY_ADDRESS.TEXT,
                        PARTY_ADDRESS.DIVISION_CODE,
                        PARTY_ADDRESS.PROVINCE,
                        PARTY_ADDRESS.CITY,
                        PARTY_ADDRESS.DISTRICT,
                        PARTY_ADDRESS.PREFERRED),
                rows);
    }

    /** In one order, so that two transactions never wait for each other in a circle. */
    private void insert(Table<?> table, List<Field<?>> columns, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            var insert = sql.insertInto(table).columns(columns).values(Collections.nCopies(columns.size(), null));
            sql.batch(insert, rows.toArray(Object[][]::new)).execute();
        }
    }
}
