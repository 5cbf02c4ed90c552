package zhiji.records;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Problem;
import zhiji.platform.Required;
import zhiji.types.CustomField;
import zhiji.types.FieldType;
import zhiji.types.Labels;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** A type as administrators see it: names in every language, and all that is said about its fields. */
@RestController
@RequestMapping("/api/v1/definitions/{type}")
class DefinitionController {

    private final RecordTypes types;
    private final TypeDefinitions definitions;
    private final TypeTexts texts;
    private final FormulaCheck formulas;
    private final Filters filters;

    DefinitionController(
            RecordTypes types, TypeDefinitions definitions, TypeTexts texts, FormulaCheck formulas, Filters filters) {
        this.types = types;
        this.definitions = definitions;
        this.texts = texts;
        this.formulas = formulas;
        this.filters = filters;
    }

    record TypeDefinition(String key, boolean custom, boolean open, NamesView names, List<FieldDefinition> fields) {}

    /** What something is called here, and, if it is ours, what we call it. */
    record NamesView(Labels labels, @Nullable Labels ours) {}

    record FieldDefinition(
            String key,
            FieldType kind,
            NamesView names,
            List<OptionDefinition> options,
            CustomField.@Nullable Rules settings) {}

    record OptionDefinition(String key, NamesView names) {}

    record OrderContent(List<String> keys) {
        OrderContent {
            Required.value("keys", keys);
        }
    }

    record FormulaContent(String formula) {
        FormulaContent {
            Required.text("formula", formula);
        }
    }

    @GetMapping
    TypeDefinition getDefinition(@PathVariable String type, Actor actor) {
        if (!actor.administrator()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
        var found = types.get(type);
        var names = found.labels() == null
                ? ours(TypeTexts.path(found), "record." + type)
                : new NamesView(found.labels(), null);
        return new TypeDefinition(
                type,
                found.isCustom(),
                found.rows().custom() != null,
                names,
                found.fields().stream().map(field -> definition(found, field)).toList());
    }

    /** Makes this the order of the custom fields, by their keys. */
    @PutMapping("/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void orderFields(@PathVariable String type, @RequestBody OrderContent content, Actor actor) {
        definitions.order(type, content.keys(), actor);
    }

    /** Whether a formula makes sense, and what it gives for some records. */
    @PostMapping("/formulas")
    Items<FormulaCheck.Sample> checkFormula(
            @PathVariable String type,
            @RequestBody FormulaContent content,
            @RequestHeader(name = "Time-Zone", required = false) @Nullable ZoneId zone,
            Actor actor) {
        return new Items<>(formulas.samples(type, content.formula(), filters.reader(actor, zone)));
    }

    private FieldDefinition definition(RecordType type, RecordField field) {
        var custom = field.custom();
        var options = custom == null
                ? field.options().stream()
                        .filter(option -> option.labels() == null)
                        .map(option -> new OptionDefinition(
                                option.key(),
                                ours(
                                        TypeTexts.path(type, field) + "." + option.key(),
                                        TypeTexts.standard(type, field) + "." + option.key())))
                        .toList()
                : List.<OptionDefinition>of();
        return new FieldDefinition(
                field.key(),
                field.type(),
                custom == null
                        ? ours(TypeTexts.path(type, field), TypeTexts.standard(type, field))
                        : new NamesView(custom.labels(), null),
                options,
                custom == null ? null : custom.settings());
    }

    private NamesView ours(String path, String code) {
        return new NamesView(types.renamed(path).orElse(Labels.NONE), texts.ours(code));
    }
}
