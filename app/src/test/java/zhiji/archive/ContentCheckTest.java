package zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiji.platform.Problem;

class ContentCheckTest {

    @ParameterizedTest
    @CsvSource({
        "138 0351 6620, +8613803516620",
        "(0351) 226-1234, +863512261234",
        "+1 650 253 0000, +16502530000",
        "０１０－６２７０１２３４, +861062701234",
        "010-62701234 转 801, +861062701234;ext=801"
    })
    void keepsPhoneNumbersInOneForm(String written, String kept) {
        var result = ContentCheck.of(withContact(ContactKind.PHONE, written, false));
        assertThat(result.faults()).isEmpty();
        assertThat(result.content().contacts().getFirst().value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, 12", "PHONE, 电话不详", "EMAIL, lixy＠jintai", "EMAIL, a@b", "EMAIL, '<x@y.cn>'"})
    void namesWhatCannotBeReadAndKeepsItOnRequest(ContactKind kind, String written) {
        assertThat(ContentCheck.of(withContact(kind, written, false)).faults())
                .extracting(Problem.Field::path)
                .containsExactly("contacts[0].value");
        var kept = ContentCheck.of(withContact(kind, written, true));
        assertThat(kept.faults()).isEmpty();
        assertThat(kept.content().contacts().getFirst().value()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"9114010MA0K3X2L4, length", "91110108551385082O, character", "911101085513850820, check"})
    void saysWhyACreditCodeIsWrong(String written, String reason) {
        assertThat(ContentCheck.of(withCreditCode(written, false)).faults())
                .extracting(Problem.Field::code)
                .containsExactly("credit-code." + reason);
        assertThat(ContentCheck.of(withCreditCode(written, true)).faults()).isEmpty();
    }

    @Test
    void refusesTheSameNumberTwice() {
        var number = new PartyContent.Identifier("customer-code", "C-1", false);
        var content = PartyContent.named(PartyKind.PERSON, "王小明");
        var twice = new PartyContent(
                content.kind(),
                content.name(),
                List.of(),
                List.of(number, number),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
        assertThat(ContentCheck.of(twice).faults())
                .extracting(Problem.Field::code)
                .containsExactly("identifier.twice");
    }

    @ParameterizedTest
    @CsvSource({
        "山西省太原市迎泽区迎泽大街 212 号, 山西省, 太原市",
        "太原市迎泽区, 山西省, 太原市",
        "上海市浦东新区世纪大道 1 号, 上海市, 上海市",
        "宁夏回族自治区银川市金凤区朝阳街 56 号, 宁夏回族自治区, 银川市"
    })
    void recognisesProvinceAndCity(String text, String province, String city) {
        var address = Divisions.completed(new PartyContent.Address(text, null, null, null, null, true));
        assertThat(address.province()).isEqualTo(province);
        assertThat(address.city()).isEqualTo(city);
    }

    @Test
    void leavesUnknownPlacesOpen() {
        var address = Divisions.completed(new PartyContent.Address("某处", null, null, null, null, true));
        assertThat(address.province()).isNull();
        assertThat(address.city()).isNull();
    }

    private static PartyContent withContact(ContactKind kind, String value, boolean invalid) {
        var contact = new PartyContent.Contact(kind, value, null, true, invalid, false);
        return new PartyContent(
                PartyKind.PERSON,
                "王小明",
                List.of(),
                List.of(),
                List.of(contact),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }

    private static PartyContent withCreditCode(String value, boolean unverified) {
        var code = new PartyContent.Identifier(IdentifierScheme.CREDIT_CODE, value, unverified);
        return new PartyContent(
                PartyKind.ORGANISATION,
                "山西煤业",
                List.of(),
                List.of(code),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
    }
}
