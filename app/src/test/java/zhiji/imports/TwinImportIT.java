package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import zhiji.ImportApi;
import zhiji.ServerTest;
import zhiji.TestApi;

/** Rows that may speak of somebody who is there already: named in the trial run, added, left out, or used to complete. */
@ServerTest
class TwinImportIT {

    /** Rare characters, so that each test speaks of a company of its own. */
    private static final String RARE = "昶昊晟曦煜焱燊烨珅珏珩琨琮瑄瑾璟璞璘璐瓒";

    @LocalServerPort
    int port;

    TestApi api = TestApi.anonymous(0);
    ImportApi imports = new ImportApi(api);
    String brand = "";
    String phone = "";
    String known = "";

    @BeforeEach
    void addsSomebody() {
        api = TestApi.administrator(port);
        imports = new ImportApi(api);
        var random = new Random(UUID.randomUUID().getMostSignificantBits());
        brand = random.ints(3, 0, RARE.length())
                .mapToObj(index -> RARE.substring(index, index + 1))
                .reduce("", String::concat);
        phone = "139" + (10_000_000 + random.nextInt(89_999_999));
        var first = imports.run(imports.upload("parties", "名称,电话,备注\n太原%s煤业有限公司,%s,老客户\n".formatted(brand, phone)));
        assertThat(ImportApi.counts(first, "result")).containsExactly(1, 0, 0, 0);
        known = party().get("id").stringValue();
    }

    @Test
    void namesTwinsOnFileAndInTheFile() {
        var file = "名称,电话\n太原市%1$s煤业有限责任公司,%2$s\n晋城%1$s物流有限公司,%3$s\n晋城市%1$s物流公司,%3$s\n"
                .formatted(brand, phone, "138" + phone.substring(3));

        var checked = imports.check(imports.upload("parties", file));

        assertThat(checked.at("/check/created").intValue()).isEqualTo(3);
        assertThat(checked.at("/check/twins").intValue()).isEqualTo(2);
        assertThat(checked.at("/twins/0/record").stringValue()).isEqualTo(known);
        assertThat(checked.at("/twins/0/sure").booleanValue()).isTrue();
        assertThat(checked.at("/twins/1/otherRow").longValue()).isEqualTo(3);
    }

    @Test
    void leavesTwinsOutIntoAFile() {
        var done = brought("leave-out");

        assertThat(ImportApi.counts(done, "result")).containsExactly(0, 0, 0, 1);
        assertThat(done.at("/result/twins").intValue()).isEqualTo(1);
        assertThat(done.at("/faults/0/message").stringValue()).contains(brand);
    }

    @Test
    void completesWhoIsSurelyMeantAndTakesThatBack() {
        var before = party();

        var done = brought("attach");

        assertThat(done.at("/result/attached").intValue()).isEqualTo(1);
        var completed = party();
        assertThat(completed.at("/name").stringValue()).isEqualTo("太原" + brand + "煤业有限公司");
        assertThat(completed.at("/remarks").stringValue()).isEqualTo("老客户");
        assertThat(completed.at("/contacts").toString()).contains("hao@coal.cn");
        imports.revert(done);
        assertThat(party().get("contacts")).isEqualTo(before.get("contacts"));
        assertThat(party().get("updatedAt")).isEqualTo(before.get("updatedAt"));
    }

    /** The row is nearer to the other one, but says of itself exactly what is known of the first. */
    @Test
    void doesNotTakeARowForWhoWasDecidedToBeAnother() {
        var address = "太原市迎泽区迎泽大街" + phone.substring(8) + "号";
        var other = api.post(
                        "/parties",
                        Map.of(
                                "kind",
                                "organisation",
                                "name",
                                "太原市" + brand + "煤业有限责任公司",
                                "contacts",
                                List.of(Map.of("kind", "phone", "value", phone)),
                                "addresses",
                                List.of(Map.of("text", address))))
                .body()
                .get("id")
                .stringValue();
        var file = "名称,电话,地址\n太原%s煤业有限公司,%s,%s\n".formatted(brand, phone, address);
        assertThat(imports.check(imports.upload("parties", file))
                        .at("/twins/0/record")
                        .stringValue())
                .isEqualTo(other);

        var merge = api.post("/merges", Map.of("parties", List.of(known, other), "reason", "同一电话"))
                .body()
                .get("id")
                .stringValue();
        api.delete("/merges/" + merge + "?reason=两家");

        assertThat(imports.check(imports.upload("parties", file))
                        .at("/twins/0/record")
                        .stringValue())
                .isEqualTo(known);
    }

    @Test
    void removesWhoWasAddedAsIfNeverThere() {
        var done = imports.run(imports.upload("parties", "名称,客户编号\n晋中%1$s商贸有限公司,%1$s-7\n".formatted(brand)));

        var back = imports.revert(done);

        assertThat(back.at("/reversal/removed").intValue()).isEqualTo(1);
        assertThat(api.get("/parties?q=" + brand + "商贸").body().get("items")).isEmpty();
        var again = imports.run(imports.upload("parties", "名称,客户编号\n晋中%1$s商贸有限公司,%1$s-7\n".formatted(brand)));
        assertThat(ImportApi.counts(again, "result")).containsExactly(1, 0, 0, 0);
    }

    private JsonNode brought(String policy) {
        var draft =
                imports.upload("parties", "名称,电话,邮箱,备注\n太原市%s煤业有限责任公司,%s,hao@coal.cn,另一句\n".formatted(brand, phone));
        return imports.run(imports.change(draft, Map.of("silent", true, "twins", policy)));
    }

    private JsonNode party() {
        return known.isEmpty()
                ? api.get("/parties?q=" + brand + "煤业").body().get("items").get(0)
                : api.get("/parties/" + known).body();
    }
}
