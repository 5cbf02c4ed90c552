package zhiji.imports;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.platform.Region;
import zhiji.records.FieldText;
import zhiji.records.KeyLookup;
import zhiji.types.RecordField;
import zhiji.types.RecordTypes;
import zhiji.types.TypeTexts;

/** What imports of every type do alike with the fields of its records (字段): find their columns, read their cells. */
@Component
public class RecordCells {

    private final RecordTypes types;
    private final KeyLookup lookup;
    private final TypeTexts texts;
    private final Users users;
    private final Region region;

    RecordCells(RecordTypes types, KeyLookup lookup, TypeTexts texts, Users users, Region region) {
        this.types = types;
        this.lookup = lookup;
        this.texts = texts;
        this.users = users;
        this.region = region;
    }

    /** The custom fields of a type that can be brought in. */
    public List<ImportField> custom(String type) {
        var described = types.get(type);
        return described.fields().stream()
                .filter(field -> field.isCustom() && field.is(RecordField.Trait.IMPORTABLE))
                .map(field -> ImportField.of(field, false, texts.names(described, field)))
                .toList();
    }

    /** Reads the fields that a plan says the columns of. */
    public CellReader reader(String type, ImportPlan plan) {
        var described = types.get(type);
        return new CellReader(
                plan,
                described.fields().stream()
                        .filter(field -> described.isCustom() || field.isCustom())
                        .toList(),
                new FieldText(users.all(), Locale.SIMPLIFIED_CHINESE, region.timeZone()),
                region.timeZone());
    }

    /** Looks up the records that rows name. */
    public ReferenceCells references(String type, ImportPlan plan) {
        return new ReferenceCells(plan, types.get(type), lookup);
    }
}
