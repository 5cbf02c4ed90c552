package zhiji.archive;

import static zhiji.archive.jooq.Tables.TAG;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import zhiji.platform.CopyText;

/** Saves many new parties at once, several times as quick as one by one. */
@Repository
class PartyBulk {

    private final DSLContext sql;

    PartyBulk(DSLContext sql) {
        this.sql = sql;
    }

    /** A party and what makes it findable and recognisable, computed while the database was busy with others. */
    record Entry(Party party, SearchIndex index, List<Long> keys) {

        PartyWatch.Added added() {
            return new PartyWatch.Added(party.id(), party.content().kind(), keys);
        }
    }

    void insert(Collection<Entry> entries) {
        var parties = new CopyText();
        var names = new CopyText();
        var identifiers = new CopyText();
        var contacts = new CopyText();
        var addresses = new CopyText();
        var tags = new TreeSet<String>();
        for (var entry : entries) {
            add(entry, parties);
            var party = entry.party();
            addNames(party, names);
            addIdentifiers(party, identifiers);
            addContacts(party, contacts);
            addAddresses(party, addresses);
            tags.addAll(party.content().tags());
        }
        sql.connection(connection -> {
            parties.into(
                    "archive.party (id, version, kind, name, sort_key, search_text, tokens, owner_id, city, tags, source,"
                            + " remarks, created_at, created_by, created_via, updated_at, custom)",
                    connection);
            names.into("archive.party_name (party_id, position, kind, value)", connection);
            identifiers.into(
                    "archive.party_identifier (party_id, position, scheme, value, unverified, exclusive)", connection);
            contacts.into(
                    "archive.party_contact (party_id, position, kind, value, holder, preferred, invalid, opted_out)",
                    connection);
            addresses.into(
                    "archive.party_address (party_id, position, text, division_code, province, city, district, preferred)",
                    connection);
        });
        rememberTags(tags);
    }

    private static void add(Entry entry, CopyText rows) {
        var party = entry.party();
        var content = party.content();
        var index = entry.index();
        rows.add(party.id())
                .add(party.version())
                .add(content.kind().name())
                .add(content.name())
                .add(index.sortKey())
                .add(index.text())
                .addArray(List.of(index.codes()))
                .add(content.ownerId())
                .add(PartyStore.city(content))
                .addArray(content.tags())
                .add(content.source())
                .add(content.remarks())
                .add(party.createdAt())
                .add(party.createdBy())
                .add(party.createdVia().name())
                .add(party.updatedAt())
                .add(PartyDocument.text(content.customValues()))
                .end();
    }

    private static void addNames(Party party, CopyText rows) {
        var position = 0;
        for (var name : party.content().names()) {
            rows.add(party.id())
                    .add(position++)
                    .add(name.kind().name())
                    .add(name.value())
                    .end();
        }
    }

    private static void addIdentifiers(Party party, CopyText rows) {
        var position = 0;
        for (var identifier : party.content().identifiers()) {
            rows.add(party.id())
                    .add(position++)
                    .add(identifier.scheme())
                    .add(identifier.value())
                    .add(identifier.unverified())
                    .add(IdentifierScheme.isExclusive(identifier))
                    .end();
        }
    }

    private static void addContacts(Party party, CopyText rows) {
        var position = 0;
        for (var contact : party.content().contacts()) {
            rows.add(party.id())
                    .add(position++)
                    .add(contact.kind().name())
                    .add(contact.value())
                    .add(contact.holder())
                    .add(contact.primary())
                    .add(contact.invalid())
                    .add(contact.optedOut())
                    .end();
        }
    }

    private static void addAddresses(Party party, CopyText rows) {
        var position = 0;
        for (var address : party.content().addresses()) {
            rows.add(party.id())
                    .add(position++)
                    .add(address.text())
                    .add(address.divisionCode())
                    .add(address.province())
                    .add(address.city())
                    .add(address.district())
                    .add(address.primary())
                    .end();
        }
    }

    /** In one order, so that two transactions never wait for each other in a circle. */
    private void rememberTags(Collection<String> tags) {
        if (!tags.isEmpty()) {
            sql.insertInto(TAG, TAG.NAME)
                    .valuesOfRows(tags.stream().map(DSL::row).toList())
                    .onConflictDoNothing()
                    .execute();
        }
    }
}
