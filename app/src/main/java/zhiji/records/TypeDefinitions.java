package zhiji.records;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.filters.VisibleWhen;
import zhiji.jobs.Jobs;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.types.CustomField;
import zhiji.types.CustomType;
import zhiji.types.Definitions;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.Labels;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Front door for administrators who add types and fields (自定义类型与字段). */
@Service
class TypeDefinitions {

    private static final int MOST_FIELDS = 200;

    private final Definitions definitions;
    private final RecordTypes types;
    private final UniqueStore unique;
    private final RecordStore records;
    private final Jobs jobs;
    private final Clock clock;

    TypeDefinitions(
            Definitions definitions,
            RecordTypes types,
            UniqueStore unique,
            RecordStore records,
            Jobs jobs,
            Clock clock) {
        this.definitions = definitions;
        this.types = types;
        this.unique = unique;
        this.records = records;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public void create(String key, Labels labels, Actor actor) {
        refuseOthers(actor);
        if (!key.matches("x-[a-z][a-z0-9-]{0,38}")) {
            throw Problem.invalid(List.of(Problem.Field.of("key", "type.key", key)));
        }
        if (!definitions.add(new CustomType(key, labels.checked("labels"), clock.instant()), actor)) {
            throw Problem.conflict(Problem.Field.of("key", "type.taken", key));
        }
    }

    @Transactional
    public void rename(String key, Labels labels, Actor actor) {
        refuseOthers(actor);
        if (!definitions.rename(key, labels.checked("labels"))) {
            throw Problem.notFound("not-found");
        }
    }

    /** Takes a type away; one that has records, be it in the bin, only together with them. */
    @Transactional
    public void delete(String key, boolean withRecords, Actor actor) {
        refuseOthers(actor);
        var type = types.get(key);
        if (!type.isCustom()) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.ours", key);
        }
        if (!withRecords && records.isUsed(key)) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.used", key);
        }
        var pointing = types.all().stream()
                .filter(other -> !other.key().equals(key))
                .flatMap(other -> other.relations().stream())
                .anyMatch(relation -> relation.target().equals(key));
        if (pointing) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.referenced", key);
        }
        records.forgetAll(key);
        type.customFields().forEach(field -> delete(field.definition()));
        definitions.remove(key);
    }

    /** A field as an administrator describes it. */
    record NewField(String key, FieldType kind, Labels labels, CustomField.Rules settings) {}

    @Transactional
    public void addField(String typeKey, NewField wanted, Actor actor) {
        refuseOthers(actor);
        var type = open(typeKey);
        if (type.customFields().size() >= MOST_FIELDS) {
            throw Problem.invalid("list.too-long", MOST_FIELDS + 1, MOST_FIELDS);
        }
        var field = new CustomField(
                Ids.next(),
                typeKey,
                wanted.key(),
                wanted.kind(),
                wanted.labels().checked("labels"),
                wanted.settings());
        check(field, type);
        if (!definitions.add(field, clock.instant(), actor)) {
            throw Problem.conflict(Problem.Field.of("key", "field.key-taken", field.key()));
        }
        if (field.isIndexed()) {
            jobs.start(FieldIndexes.KIND, field.id());
        }
    }

    /** Key and kind stay; options that are in use cannot go. */
    @Transactional
    public void changeField(String typeKey, String key, Labels labels, CustomField.Rules settings, Actor actor) {
        refuseOthers(actor);
        var type = open(typeKey);
        var before = field(type, key);
        var after = before.with(labels.checked("labels"), settings);
        check(after, type);
        if (!Objects.equals(before.settings().target(), settings.target())) {
            throw Problem.invalid(List.of(Problem.Field.of("settings.target", "field.target-stays")));
        }
        refuseLostOptions(before, after, type);
        definitions.change(after);
        if (settings.unique() && !before.settings().unique() && !unique.claimAll(after, type)) {
            throw Problem.invalid(List.of(Problem.Field.of("settings.unique", "field.twice")));
        }
        if (!settings.unique()) {
            unique.releaseAll(after);
        }
        if (before.isIndexed() != after.isIndexed()) {
            jobs.start(FieldIndexes.KIND, after.id());
        }
    }

    /** Makes this the order of the custom fields; those that are not named follow. */
    @Transactional
    public void order(String typeKey, List<String> keys, Actor actor) {
        refuseOthers(actor);
        var order = new LinkedHashSet<String>();
        keys.forEach(key -> order.add(field(open(typeKey), key).key()));
        open(typeKey)
                .customFields()
                .forEach(field -> order.add(field.definition().key()));
        definitions.order(typeKey, List.copyOf(order));
    }

    /** Takes a field away, and what was written in it. */
    @Transactional
    public void deleteField(String typeKey, String key, Actor actor) {
        refuseOthers(actor);
        var type = open(typeKey);
        var field = field(type, key);
        var reading = type.customFields().stream()
                .map(RecordField::column)
                .flatMap(column ->
                        column instanceof FieldColumn.Computed computed ? Stream.of(computed) : Stream.empty())
                .anyMatch(computed -> computed.formula().fields().contains(RecordField.CUSTOM + key));
        if (reading) {
            throw Problem.of(Problem.Kind.CONFLICT, "field.used", key);
        }
        delete(field);
        records.forgetValues(type, field);
    }

    private void delete(CustomField field) {
        definitions.remove(field);
        jobs.start(FieldIndexes.KIND, field.id());
    }

    private void refuseLostOptions(CustomField before, CustomField after, RecordType type) {
        var kept =
                after.settings().choices().stream().map(CustomField.Option::key).toList();
        for (var option : before.settings().choices()) {
            if (!kept.contains(option.key()) && records.hasOption(type, before, option.key())) {
                throw Problem.invalid(List.of(Problem.Field.of("settings.options", "field.option-used", option.key())));
            }
        }
    }

    private void check(CustomField field, RecordType type) {
        var faults = field.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var target = field.settings().target();
        if (target != null && types.find(target).isEmpty()) {
            throw Problem.invalid(List.of(Problem.Field.of("settings.target", "enumeration.unknown", target)));
        }
        VisibleWhen.check(field.settings().visibleWhen(), field, type);
        var described = field.field();
        if (described.column() instanceof FieldColumn.Computed computed) {
            FormulaCheck.refuseOperands(computed.formula(), type);
        }
        var preset = field.settings().defaultValue();
        if (preset != null && !preset.isNull()) {
            var _ = FieldValues.kept(described, preset);
        }
    }

    private RecordType open(String key) {
        var type = types.get(key);
        if (type.rows().custom() == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "type.closed", key);
        }
        return type;
    }

    private static CustomField field(RecordType type, String key) {
        return type.field(RecordField.CUSTOM + key)
                .map(RecordField::definition)
                .orElseThrow(() -> Problem.notFound("not-found"));
    }

    private static void refuseOthers(Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }
}
