package zhiji.records;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.filters.Reader;
import zhiji.platform.Problem;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.Formula;
import zhiji.types.FormulaReader;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/** Tries a formula before it is saved: whether it reads what there is, and what it gives for some records. */
@Service
class FormulaCheck {

    static final String PATH = "settings.formula";

    private static final int MOST_SAMPLES = 5;

    private final RecordTypes types;
    private final RecordQueries queries;

    FormulaCheck(RecordTypes types, RecordQueries queries) {
        this.types = types;
        this.queries = queries;
    }

    /** What the formula gives for a record. */
    record Sample(String name, @Nullable String value) {}

    @Transactional(readOnly = true)
    public List<Sample> samples(String typeKey, String text, Reader reader) {
        var type = types.get(typeKey);
        var formula = FormulaReader.read(text, PATH);
        refuseOperands(formula, type);
        var name = type.field(type.view().name()).orElseThrow();
        var tried = new RecordField(
                "formula",
                FieldType.FORMULA,
                new FieldColumn.Computed(formula),
                EnumSet.noneOf(RecordField.Trait.class),
                Set.of(),
                List.of(),
                null,
                null);
        var request = new RecordRequest(
                type,
                null,
                false,
                RecordSort.read(type.view().sort(), type, types, reader.actor()),
                List.of(name, tried),
                MOST_SAMPLES,
                null);
        return queries.page(request, reader).items().stream()
                .map(item -> new Sample(
                        String.valueOf(item.values().get(name.key())),
                        text(item.values().get(tried.key()))))
                .toList();
    }

    /** Formulas read numbers that are written, not each other: there are no circles to fall into. */
    static void refuseOperands(Formula formula, RecordType type) {
        for (var operand : formula.fields()) {
            var number = type.field(operand)
                    .filter(one -> one.type() != FieldType.FORMULA)
                    .filter(one -> one.type().kind() == FieldType.Kind.NUMBER
                            || one.type().kind() == FieldType.Kind.MONEY);
            if (number.isEmpty()) {
                throw Problem.invalid(List.of(Problem.Field.of(PATH, "field.no-number", operand)));
            }
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
