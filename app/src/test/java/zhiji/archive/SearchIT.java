package zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.science.identity.Pinyin;

/** Searching as people type: any part of a name, pinyin, initials, ends of numbers. */
@ServerTest
class SearchIT {

    @LocalServerPort
    int port;

    TestApi api = TestApi.anonymous(0);

    @BeforeEach
    void signIn() {
        api = TestApi.administrator(port);
    }

    @Test
    void findsByNamePinyinInitialsAndNumbers() {
        var tag = "搜索" + UUID.randomUUID().toString().substring(0, 8);
        create(tag, "王小明", "13911226620", "wang.xm@example.com", "91110108551385082Q");
        create(tag, "浙江大学附属第一医院", "0571-87236114", "yiyuan@zju.example.cn", null);
        create(tag, "ABC科技（西安）有限公司", "029-88886666", "info@abc.example.com", null);
        create(tag, "山西晋泰煤業有限公司", "13803518888", "jt@jintai.example.com", null);
        for (var query : List.of(
                "王",
                "小明",
                "王小明",
                "xm",
                "wxm",
                "xiaoming",
                "wangxiaom",
                "6620",
                "13911226620",
                "139 1122 6620",
                "+86 139-1122-6620",
                "91110108551385082q",
                "082Q",
                "wang.xm@example.com",
                "wang.xm")) {
            assertThat(names(tag, query)).as(query).containsExactly("王小明");
        }
        for (var query : List.of("浙江大", "浙江 医院", "附属第一医院", "zjdx", "zhejiang", "zju.example.cn", "6114")) {
            assertThat(names(tag, query)).as(query).containsExactly("浙江大学附属第一医院");
        }
        for (var query : List.of("ABC科技", "abc", "ＡＢＣ", "西安", "xian kj", "(西安)")) {
            assertThat(names(tag, query)).as(query).contains("ABC科技（西安）有限公司");
        }
        assertThat(names(tag, "煤业")).as("simplified finds traditional").containsExactly("山西晋泰煤業有限公司");
        for (var query : List.of("王大明", "浙江小", "xq", "6621", "%", "_", "' or 1=1 --")) {
            assertThat(names(tag, query)).as(query).isEmpty();
        }
    }

    /** Whatever part of a name, of its pinyin's beginning or of its initials is typed: the party is among the hits. */
    @Test
    void findsEveryPartOfEveryName() {
        var seed = 20261121L;
        var random = new Random(seed);
        var characters = "山西晋泰煤业东莞万丰电子厂顺达物流鸿泽器股份青岛海晟宁波鄞州己诚机械长治潞川浙江义乌小商品城";
        var tag = "部分" + UUID.randomUUID().toString().substring(0, 8);
        for (var round = 0; round < 40; round++) {
            var name = new StringBuilder();
            for (var length = 2 + random.nextInt(8); length > 0; length--) {
                name.append(characters.charAt(random.nextInt(characters.length())));
            }
            create(tag, name.toString(), null, null, null);
            var from = random.nextInt(name.length());
            var to = from + 1 + random.nextInt(name.length() - from);
            var part = name.substring(from, to);
            var pinyin = Pinyin.of(name.toString());
            var initials = Pinyin.initials(name.toString());
            for (var query : List.of(
                    part,
                    name.toString(),
                    pinyin.substring(0, Math.min(pinyin.length(), 4 + random.nextInt(8))),
                    initials.substring(0, 2),
                    initials)) {
                assertThat(names(tag, query))
                        .as("seed %d, round %d: %s in %s", seed, round, query, name)
                        .contains(name.toString());
            }
        }
    }

    @Test
    void putsTheExactNameFirst() {
        var tag = "先后" + UUID.randomUUID().toString().substring(0, 8);
        create(tag, "阿里山西饭店", null, null, null);
        create(tag, "山西煤炭进出口公司", null, null, null);
        create(tag, "山西", null, null, null);
        assertThat(names(tag, "山西&sort=relevance")).containsExactly("山西", "山西煤炭进出口公司", "阿里山西饭店");
        assertThat(names(tag, "sxm&sort=relevance")).containsExactly("山西煤炭进出口公司");
        assertThat(names(tag, "sx&sort=relevance").getLast()).isEqualTo("阿里山西饭店");
    }

    private void create(
            String tag, String name, @Nullable String phone, @Nullable String email, @Nullable String creditCode) {
        var contacts = new ArrayList<Map<String, String>>();
        if (phone != null) {
            contacts.add(Map.of("kind", "phone", "value", phone));
        }
        if (email != null) {
            contacts.add(Map.of("kind", "email", "value", email));
        }
        var identifiers = creditCode == null
                ? List.of()
                : List.of(Map.of("scheme", "credit-code", "value", creditCode, "unverified", true));
        var created = api.post(
                "/parties",
                Map.of(
                        "kind", "organisation",
                        "name", name,
                        "contacts", contacts,
                        "identifiers", identifiers,
                        "tags", List.of(tag)));
        assertThat(created.status()).as(created.body().toString()).isEqualTo(201);
    }

    private List<String> names(String tag, String query) {
        var sort = query.endsWith("&sort=relevance") ? "&sort=relevance" : "";
        var words = query.substring(0, query.length() - sort.length());
        return api.get("/parties?tag=" + encoded(tag) + "&q=" + encoded(words) + sort)
                .body()
                .get("items")
                .valueStream()
                .map(row -> row.get("name").stringValue())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
