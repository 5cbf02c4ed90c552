package zhiji.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.platform.Texts;
import zhiji.types.FieldColumn;
import zhiji.types.FieldType;
import zhiji.types.RecordType;

/** Declared types are complete: what one says exists, and has a name in every language. */
@ServerTest
class RecordTypesIT {

    @Autowired
    List<RecordType> declared;

    @Autowired
    Texts texts;

    @LocalServerPort
    int port;

    @Test
    void nameColumnsThatTheirTablesHave() {
        for (var type : declared) {
            for (var field : type.fields()) {
                if (field.column() instanceof FieldColumn.Derived) {
                    continue;
                }
                assertThat(columns(field.column()))
                        .as(type.key() + "." + field.key())
                        .isNotEmpty()
                        .allSatisfy(column ->
                                assertThat(type.rows().table().field(column)).isEqualTo(column));
            }
        }
    }

    @Test
    void haveLabelsAndPermissionsInEveryLanguage() {
        for (var language : Texts.LANGUAGES) {
            for (var type : declared) {
                assertLabel(language, "record." + type.key());
                for (var field : type.fields()) {
                    var label = "record." + type.key() + "." + field.key();
                    assertLabel(language, label);
                    field.options().forEach(option -> assertLabel(language, label + "." + option.key()));
                    assertLabel(language, "permission." + type.permission(field));
                }
            }
            CustomTable.FIELDS.forEach(field -> assertLabel(language, "record.custom." + field.key()));
        }
    }

    @Test
    void nameOnlyFieldsAndTypesThatExist() {
        var keys = declared.stream().map(RecordType::key).toList();
        assertThat(keys).doesNotHaveDuplicates().contains("parties", "relations", "notes", "purchases");
        for (var type : declared) {
            assertThat(type.view().columns())
                    .allSatisfy(column -> assertThat(type.field(column)).isPresent());
            assertThat(type.field(type.view().name())).isPresent();
            assertThat(type.relations()).allSatisfy(relation -> assertThat(keys).contains(relation.target()));
            for (var field : type.fields()) {
                if (field.type() == FieldType.REFERENCE) {
                    assertThat(keys).contains(String.valueOf(field.target()));
                }
                assertThat(field.options().isEmpty()).isEqualTo(field.type() != FieldType.CHOICE);
            }
        }
    }

    @Test
    void describeThemselvesInTheReadersLanguage() {
        var api = TestApi.administrator(port);
        var parties = api.with("Accept-Language", "zh-TW").get("/types/parties").body();
        assertThat(parties.get("label").stringValue()).isEqualTo("客戶");
        var relations = new ArrayList<String>();
        parties.get("relations")
                .forEach(relation -> relations.add(relation.get("key").stringValue()));
        assertThat(relations).contains("purchases", "notes", "relations", "related");
        assertThat(api.get("/types").body().get("items").size()).isGreaterThanOrEqualTo(declared.size());
        assertThat(api.get("/types/nothing").status()).isEqualTo(404);
        assertThat(TestApi.anonymous(port).get("/types").status()).isEqualTo(401);
    }

    private void assertLabel(Locale language, String code) {
        assertThat(texts.of(language, code, List.of()))
                .as(code + " " + language)
                .isNotBlank();
    }

    private static List<TableField<?, ?>> columns(FieldColumn column) {
        return switch (column) {
            case FieldColumn.Plain plain -> List.of(plain.column());
            case FieldColumn.Name name -> List.of(name.column(), name.sortKey());
            case FieldColumn.Amount money -> List.of(money.amount(), money.currency());
            case FieldColumn.Tags tags ->
                tags.tokens() == null
                        ? List.of(tags.words())
                        : List.of(tags.words(), tags.tokens().column());
            case FieldColumn.Document _, FieldColumn.Computed _, FieldColumn.Derived _ ->
                Stream.<TableField<?, ?>>of().toList();
        };
    }
}
