package zhiji.records;

import static zhiji.records.jooq.Tables.CHANGE;
import static zhiji.records.jooq.Tables.RECORD;
import static zhiji.records.jooq.Tables.UNIQUE_VALUE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiji.platform.PartyId;
import zhiji.records.jooq.tables.records.RecordRecord;
import zhiji.search.SearchText;
import zhiji.types.Fate;
import zhiji.types.FieldColumn;
import zhiji.types.PersonalHolding;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Subject;
import zhiji.types.Teller;

/**
 * Records of custom types that name a person in one of their fields: their names go, what is declared personal, and
 * every text that names the person; numbers, dates and choices stay.
 */
@Component
class PersonalRecords implements PersonalHolding {

    private final DSLContext sql;
    private final RecordTypes types;
    private final RecordTexts texts;
    private final Tags tags;
    private final JsonMapper json;

    PersonalRecords(DSLContext sql, RecordTypes types, RecordTexts texts, Tags tags, JsonMapper json) {
        this.sql = sql;
        this.types = types;
        this.texts = texts;
        this.tags = tags;
        this.json = json;
    }

    @Override
    public Set<UUID> speakingOf(Collection<PartyId> members) {
        var ids = members.stream().map(PartyId::toString).toArray(String[]::new);
        var naming = types.all().stream()
                .filter(RecordType::isCustom)
                .flatMap(type -> type.relations().stream()
                        .filter(relation -> relation.target().equals(RecordType.PARTIES))
                        .filter(relation -> relation.column() instanceof FieldColumn.Document)
                        .map(relation -> naming(type, (FieldColumn.Document) relation.column(), ids)))
                .toList();
        return naming.isEmpty()
                ? Set.of()
                : sql.select(RECORD.ID).from(RECORD).where(DSL.or(naming)).fetchSet(RECORD.ID);
    }

    private static Condition naming(RecordType type, FieldColumn.Document column, String[] ids) {
        return RECORD.TYPE
                .eq(type.key())
                .and(DSL.condition("{0} ->> {1} = any({2})", RECORD.CUSTOM, DSL.inline(column.key()), DSL.val(ids)));
    }

    @Override
    public void tell(Subject subject, Teller teller) {
        sql.selectFrom(CHANGE)
                .where(CHANGE.RECORD_ID.in(subject.records()))
                .orderBy(CHANGE.CHANGED_AT, CHANGE.ID)
                .fetch()
                .forEach(row -> {
                    for (var change : json.readValue(row.getChanges().data(), FieldChange[].class)) {
                        var told = new LinkedHashMap<String, @Nullable Object>();
                        told.put("at", row.getChangedAt());
                        told.put("field", change.field());
                        told.put("before", change.before());
                        told.put("after", change.after());
                        teller.row("changes", told);
                    }
                });
    }

    @Override
    public List<Fate> fates(Subject subject) {
        var records = sql.fetchCount(RECORD, RECORD.ID.in(subject.records()));
        return List.of(Fate.goes("record-texts", records), Fate.books("records", records));
    }

    @Override
    public void forget(Subject subject, String alias, boolean kept) {
        var borne = new HashSet<String>();
        sql.deleteFrom(CHANGE).where(CHANGE.RECORD_ID.in(subject.ids())).execute();
        sql.deleteFrom(UNIQUE_VALUE)
                .where(UNIQUE_VALUE.RECORD_ID.in(subject.ids()))
                .execute();
        sql.selectFrom(RECORD).where(RECORD.ID.in(subject.records())).fetch().forEach(record -> {
            borne.addAll(List.of(record.getTags()));
            forget(record, subject, alias);
        });
        tags.forgetUnused(borne, types.all());
    }

    private void forget(RecordRecord record, Subject subject, String alias) {
        var type = types.get(record.getType());
        var custom = json.readValue(record.getCustom().data(), new TypeReference<LinkedHashMap<String, JsonNode>>() {});
        custom.entrySet()
                .removeIf(entry -> isPersonal(type, entry)
                        || subject.isNamedIn(entry.getValue().toString()));
        var content = new CustomRecord.Content(alias, record.getOwnerId(), List.of(), Map.copyOf(custom));
        var search = texts.of(type.key(), content);
        record.setName(alias);
        record.setSortKey(SearchText.sortKey(alias));
        record.setCustom(JSONB.valueOf(json.writeValueAsString(custom)));
        record.setTags(new String[0]);
        record.setSearchText(search.text());
        record.setTokens(search.codes());
        record.setVersion(record.getVersion() + 1);
        record.update();
    }

    private static boolean isPersonal(RecordType type, Map.Entry<String, JsonNode> entry) {
        return type.field(RecordField.CUSTOM + entry.getKey())
                .filter(field -> field.is(RecordField.Trait.PERSONAL))
                .isPresent();
    }

    @Override
    public Set<PartyId> active(Collection<PartyId> parties, Instant since) {
        var ids = parties.stream().map(PartyId::value).collect(Collectors.toSet());
        var active = new HashSet<PartyId>();
        sql.select(RECORD.CUSTOM)
                .from(RECORD)
                .where(RECORD.UPDATED_AT.ge(since))
                .and(RECORD.ID.in(speakingOf(parties)))
                .forEach(row -> json.readTree(row.value1().data()).forEach(value -> {
                    if (value.isString()) {
                        ids.stream()
                                .filter(id -> id.toString().equals(value.stringValue()))
                                .forEach(id -> active.add(new PartyId(id)));
                    }
                }));
        return active;
    }
}
