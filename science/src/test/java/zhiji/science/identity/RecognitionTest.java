package zhiji.science.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTest {

    private static final List<String> TRIO = List.of("山西煤业", "山西煤矿", "山西煤产品总公司");
    private static final String CODE = "9144030071526726XG";
    private static final String OTHER_CODE = "914403001922038216";
    private static final String PHONE = "+86 139-0351-1234";
    private static final String ADDRESS = "山西省太原市迎泽区并州北路31号";

    @ParameterizedTest
    @ValueSource(longs = {10, 100_000, 1_000_000, 10_000_000})
    void matchesTheTrioBySamePhoneOrCode(long records) {
        for (int one = 0; one < 3; one++) {
            for (int other = 0; other < 3; other++) {
                Profile withPhone = organisation(TRIO.get(one), "", "13903511234");
                Profile withCode = organisation(TRIO.get(one), CODE, "");
                assertThat(recognise(records, withPhone, organisation(TRIO.get(other), "", PHONE))
                                .verdict())
                        .isEqualTo(Verdict.MATCH);
                assertThat(recognise(records, withCode, organisation(TRIO.get(other), CODE, ""))
                                .verdict())
                        .isEqualTo(Verdict.MATCH);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 1_000_000})
    void reviewsTheTrioByNamesAlone(long records) {
        for (String one : TRIO) {
            for (String other : TRIO) {
                assertThat(recognise(records, organisation(one, "", ""), organisation(other, "", ""))
                                .verdict())
                        .isEqualTo(Verdict.REVIEW);
            }
        }
    }

    @Test
    void findsTheTrioByItsKeys() {
        List<List<String>> keys = TRIO.stream()
                .map(name -> organisationKeys(organisation(name, "", "")).broad())
                .toList();

        assertThat(keys.get(1)).containsAnyElementsOf(keys.get(0));
        assertThat(keys.get(2)).containsAnyElementsOf(keys.get(0));
    }

    @Test
    void neverMatchesDifferentValidCodes() {
        Profile one = profile("山西华远煤业有限公司", CODE, "李强", PHONE, "info@huayuan.cn", ADDRESS);
        Profile other = profile("山西华远煤业有限公司", OTHER_CODE, "李强", PHONE, "info@huayuan.cn", ADDRESS);

        assertThat(recognise(10, one, other).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void leavesABranchThatSharesEverythingToAPerson() {
        Profile head = profile("华远煤业有限公司", "", "李强", PHONE, "info@huayuan.cn", ADDRESS);
        Profile branch = profile("华远煤业有限公司大同分公司", "", "李强", PHONE, "info@huayuan.cn", ADDRESS);

        Recognition recognition = recognise(10, head, branch);

        assertThat(recognition.verdict()).isNotEqualTo(Verdict.MATCH);
        assertThat(recognition.names()).contains(NameRelation.UNIT_OF);
    }

    @Test
    void keepsStrangersApart() {
        Profile one = organisation("山西华远煤业有限公司", "", "13903511234");
        Profile other = organisation("大同东升物流有限公司", "", "13512345678");

        assertThat(recognise(10, one, other).verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void tellsTheNextHouseFromTheSameOne() {
        Profile one = profile("山西德胜电子有限公司", "", "", "", "", "山西省长治市迎泽大街113号");
        Profile other = profile("山西德胜煤业有限公司", "", "", "", "", "山西省长治市迎泽大街73号");

        assertThat(recognise(10, one, other).verdict()).isNotEqualTo(Verdict.MATCH);
    }

    @Test
    void takesTheBestOfSeveralValues() {
        Profile one = new Profile(List.of(
                List.of("山西华远煤业有限公司"), List.of(), List.of(), List.of("0351-2345678", PHONE), List.of(), List.of()));
        Profile other = new Profile(
                List.of(List.of("华远煤业", "山西华远"), List.of(), List.of(), List.of("13903511234"), List.of(), List.of()));

        assertThat(recognise(1000, one, other).verdict()).isEqualTo(Verdict.MATCH);
    }

    @Test
    void countsACommonValueForLess() {
        LinkageModel model = LinkageModels.persons().forRecords(1_000_000);
        Profile person = Profile.of("王伟", "", "", "", "1980-05-01", "");

        double rare = Recognition.of(model, person, List.of(person), key -> 2, 0.95)
                .get(0)
                .explanation()
                .bits();
        double common = Recognition.of(
                        model, person, List.of(person), key -> key.equals("person:王伟") ? 30_000 : 2, 0.95)
                .get(0)
                .explanation()
                .bits();

        assertThat(common).isLessThan(rare - 5);
    }

    @Test
    void recognisesPersons() {
        LinkageModel model = LinkageModels.persons().forRecords(10);
        Profile known = Profile.of("张晓东", "", "13903511234", "", "1980-05-01", "");

        List<Recognition> recognitions = Recognition.of(
                model,
                known,
                List.of(
                        Profile.of("张小东", "", "139 0351 1234", "", "", ""),
                        Profile.of("张晓东", "", "", "", "", ""),
                        Profile.of("李梅", "", "13512345678", "", "", "")),
                key -> 0,
                0.95);

        assertThat(recognitions)
                .extracting(Recognition::verdict)
                .containsExactly(Verdict.MATCH, Verdict.REVIEW, Verdict.DIFFERENT);
    }

    @Test
    void filesUnderKeysThatSayTheirKind() {
        RecordKeys keys = RecordKeys.of(
                LinkageModels.persons().comparedFields(),
                Profile.of("王伟", "", "139-0351-1234", "", "1980-05-01", ADDRESS));

        assertThat(keys.narrow())
                .contains("phone:+8613903511234", "house:140106 并州北路31", "person:王伟 date:19800501")
                .doesNotContain("person:王伟", "date:19800501");
        assertThat(keys.broad()).contains("person:王伟", "personsound:wangwei");
    }

    @Test
    void agreesWithTheArchiveItWasLearntFrom() {
        var persons = new GeneratedPersons(3000, 5);
        Archive archive = persons.archive();
        Linkage linkage = Linkage.of(archive, LinkageOptions.DEFAULT);
        List<Profile> profiles = persons.rows().stream().map(Profile::of).toList();

        Map<String, Integer> holders = holders(profiles);
        for (int at = 0; at < 50; at++) {
            int left = linkage.pairs().left()[at];
            int right = linkage.pairs().right()[at];
            Explanation bulk = Explanation.of(archive, linkage.model(), left, right);
            Recognition single = Recognition.of(
                            linkage.model(), profiles.get(left), List.of(profiles.get(right)), holders::get, 0.95)
                    .get(0);
            for (int field = 0; field < GeneratedPersons.FIELDS.size(); field++) {
                Explanation.Step step = single.explanation().steps().get(field);
                // How common a day is, is not counted when records are looked for one at a time.
                double uncounted = step.field().kind() == FieldKind.DATE ? 6 : 1e-9;
                assertThat(step.level()).isEqualTo(bulk.steps().get(field).level());
                assertThat(step.bits()).isCloseTo(bulk.steps().get(field).bits(), offset(uncounted));
            }
        }
    }

    @Test
    void learnsFromDecisions() {
        LinkageModel model = LinkageModels.organisations();
        var random = new SplittableRandom(3);
        List<LinkageModel.Decision> decisions = IntStream.range(0, 400)
                .mapToObj(at -> random.nextDouble() * 20 - 5)
                .map(bits -> new LinkageModel.Decision(bits, bits > 6))
                .toList();

        LinkageModel taught = model.learn(decisions);

        assertThat(taught.probability(3)).isLessThan(0.3);
        assertThat(model.probability(3)).isGreaterThan(0.8);
        assertThat(model.learn(List.of()).calibration()).isEqualTo(Calibration.NONE);
    }

    @Test
    void refusesAModelOfOtherLevels() {
        LinkageModel.FieldModel field = LinkageModels.organisations().fields().get(3);

        assertThatThrownBy(() -> new LinkageModel.FieldModel(
                        field.field(), List.of(Level.SAME, Level.DIFFERENT), field.m(), field.u(), field.usualShare()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PHONE is compared by");
    }

    private static Map<String, Integer> holders(List<Profile> profiles) {
        Map<String, Integer> holders = new HashMap<>();
        for (Profile profile : profiles) {
            RecordKeys keys = RecordKeys.of(GeneratedPersons.FIELDS, profile);
            keys.narrow().forEach(key -> holders.merge(key, 1, Integer::sum));
            keys.broad().forEach(key -> holders.merge(key, 1, Integer::sum));
        }
        return holders;
    }

    private static RecordKeys organisationKeys(Profile profile) {
        return RecordKeys.of(LinkageModels.organisations().comparedFields(), profile);
    }

    private static Recognition recognise(long records, Profile one, Profile other) {
        LinkageModel model = LinkageModels.organisations().forRecords(records);
        return Recognition.of(model, one, List.of(other), key -> 0, 0.95).get(0);
    }

    private static Profile organisation(String name, String code, String phone) {
        return profile(name, code, "", phone, "", "");
    }

    private static Profile profile(String... values) {
        return Profile.of(values);
    }
}
