package zhiji.records;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import zhiji.access.FieldRule;
import zhiji.access.Right;
import zhiji.filters.Operator;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Required;
import zhiji.types.CustomField;
import zhiji.types.FieldType;
import zhiji.types.Labels;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;
import zhiji.types.Visibility;

/** The record types over HTTP: what there is to list, filter, import and define. */
@RestController
@RequestMapping("/api/v1/types")
class TypeController {

    private final RecordTypes types;
    private final TypeDefinitions definitions;
    private final TypeTexts texts;
    private final Visibility visibility;

    TypeController(RecordTypes types, TypeDefinitions definitions, TypeTexts texts, Visibility visibility) {
        this.types = types;
        this.definitions = definitions;
        this.texts = texts;
        this.visibility = visibility;
    }

    /** A type as a reader may use it; a renamed one is called here otherwise than we call it. */
    record TypeView(
            String key,
            String label,
            boolean renamed,
            boolean custom,
            List<FieldView> fields,
            List<RelationView> relations,
            RecordType.ListView view,
            Set<Right> rights) {}

    /** A field as a reader may use it; operators are those a filter can compare it with. */
    record FieldView(
            String key,
            String label,
            FieldType type,
            List<Operator> operators,
            boolean sortable,
            boolean importable,
            boolean editable,
            boolean required,
            boolean unique,
            boolean custom,
            String permission,
            FieldRule rule,
            boolean retired,
            boolean renamed,
            List<OptionView> options,
            @Nullable String unit,
            @Nullable String target,
            @Nullable String formula,
            @Nullable String help,
            @Nullable JsonNode defaultValue,
            @Nullable JsonNode visibleWhen) {}

    record TypeContent(String key, Labels labels) {
        TypeContent {
            Required.text("key", key);
            Required.value("labels", labels);
        }
    }

    record LabelContent(Labels labels) {
        LabelContent {
            Required.value("labels", labels);
        }
    }

    record FieldContent(String key, FieldType kind, Labels labels, CustomField.@Nullable Rules settings) {
        FieldContent {
            Required.text("key", key);
            Required.value("kind", kind);
            Required.value("labels", labels);
        }

        CustomField.Rules said() {
            return settings == null ? CustomField.Rules.NONE : settings;
        }
    }

    record FieldSettings(Labels labels, CustomField.@Nullable Rules settings) {
        FieldSettings {
            Required.value("labels", labels);
        }

        CustomField.Rules said() {
            return settings == null ? CustomField.Rules.NONE : settings;
        }
    }

    record OptionView(String key, String label, CustomField.@Nullable Colour colour) {}

    /** A way to other records: to one, in paths such as {@code party.city}; to many, in {@code has} and aggregates. */
    record RelationView(String key, String label, String target, boolean many) {}

    @GetMapping
    Items<TypeView> listTypes(Actor actor) {
        return new Items<>(types.all().stream()
                .filter(type -> visibility.sees(actor, type.key()))
                .map(type -> view(type, actor))
                .toList());
    }

    @GetMapping("/{type}")
    TypeView getType(@PathVariable String type, Actor actor) {
        return view(types.get(type), actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TypeView createType(@RequestBody TypeContent content, Actor actor) {
        definitions.create(content.key(), content.labels(), actor);
        return getType(content.key(), actor);
    }

    @PutMapping("/{type}")
    TypeView renameType(@PathVariable String type, @RequestBody LabelContent content, Actor actor) {
        definitions.rename(type, content.labels(), actor);
        return getType(type, actor);
    }

    /** A type that has records goes only together with them. */
    @DeleteMapping("/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteType(@PathVariable String type, @RequestParam(defaultValue = "false") boolean withRecords, Actor actor) {
        definitions.delete(type, withRecords, actor);
    }

    /** Adds a field to a type, one of ours or one of your own. */
    @PostMapping("/{type}/fields")
    @ResponseStatus(HttpStatus.CREATED)
    TypeView createField(@PathVariable String type, @RequestBody FieldContent content, Actor actor) {
        definitions.addField(
                type,
                new TypeDefinitions.NewField(content.key(), content.kind(), content.labels(), content.said()),
                actor);
        return getType(type, actor);
    }

    @PutMapping("/{type}/fields/{key}")
    TypeView changeField(
            @PathVariable String type, @PathVariable String key, @RequestBody FieldSettings content, Actor actor) {
        definitions.changeField(type, key, content.labels(), content.said(), actor);
        return getType(type, actor);
    }

    /** Takes a field away, and everything that was written in it. */
    @DeleteMapping("/{type}/fields/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteField(@PathVariable String type, @PathVariable String key, Actor actor) {
        definitions.deleteField(type, key, actor);
    }

    private TypeView view(RecordType type, Actor actor) {
        var fields = type.fields().stream()
                .filter(field -> types.shown(type, field.key(), actor).isPresent())
                .map(field -> view(type, field, actor))
                .toList();
        return new TypeView(
                type.key(),
                texts.of(type),
                texts.isRenamed(TypeTexts.path(type)),
                type.isCustom(),
                fields,
                relations(type, actor),
                type.view(),
                visibility.rights(actor, type.key()));
    }

    private FieldView view(RecordType type, RecordField field, Actor actor) {
        var rule = visibility.rule(actor, type, field);
        var settings =
                field.custom() == null ? CustomField.Rules.NONE : field.custom().settings();
        var operators = field.is(RecordField.Trait.FILTERABLE) && rule.isPlain()
                ? List.of(Operator.values()).stream()
                        .filter(operator -> operator.fits(field.type()))
                        .toList()
                : List.<Operator>of();
        return new FieldView(
                field.key(),
                texts.of(type, field),
                field.type(),
                operators,
                field.is(RecordField.Trait.SORTABLE) && rule.isPlain(),
                field.is(RecordField.Trait.IMPORTABLE),
                field.is(RecordField.Trait.EDITABLE) && rule == FieldRule.OPEN,
                settings.required() && !settings.retired(),
                settings.unique(),
                field.isCustom(),
                type.permission(field),
                rule,
                settings.retired(),
                texts.isRenamed(TypeTexts.path(type, field)),
                field.options().stream()
                        .map(option -> view(type, field, option))
                        .toList(),
                settings.unit(),
                field.target(),
                settings.formula(),
                settings.help() == null ? null : settings.help().in(LocaleContextHolder.getLocale()),
                settings.defaultValue(),
                settings.visibleWhen());
    }

    private OptionView view(RecordType type, RecordField field, RecordField.Option option) {
        var colour = field.isCustom() ? TypeTexts.custom(field, option).colour() : null;
        return new OptionView(option.key(), texts.of(type, field, option), colour);
    }

    private List<RelationView> relations(RecordType type, Actor actor) {
        var ones = type.relations().stream()
                .filter(relation -> visibility.sees(actor, relation.target()))
                .map(relation -> new RelationView(
                        relation.key(), texts.of(types.get(relation.target())), relation.target(), false));
        var many = types.inverses(type).stream()
                .filter(way -> visibility.sees(actor, way.source().key()))
                .map(way -> new RelationView(
                        way.key(), texts.of(way.source()), way.source().key(), true));
        return java.util.stream.Stream.concat(ones, many).toList();
    }
}
