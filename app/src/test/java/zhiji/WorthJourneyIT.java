package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer at the till is recognised and asked for what is missing; an index and tiers are put in force, and stand on their page. */
@ServerTest
class WorthJourneyIT {

    private static final Pattern SAVE = Pattern.compile("启用为第 \\d+ 版");
    private static final String TEA = "明前龙井 250 克";

    @LocalServerPort
    int port;

    private final String name = "王" + UUID.randomUUID().toString().substring(0, 6);
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void leadsFromTheTillToTheIndex() {
        var api = TestApi.administrator(port);
        var customer = customer(api);
        score(api);
        judge(api);
        grade(api);
        new Journey(port).as("admin", page -> {
            beRecognised(page);
            putInForce(page);
            changeTiers(page);
            page.navigate("http://localhost:" + port + "/customers/" + customer);
            assertThat(heading(page, "价值指数")).isVisible();
            assertThat(page.getByText("金卡客户").first()).isVisible();
            page.getByText(Pattern.compile("^依据（第")).first().click();
            assertThat(page.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName("100%")))
                    .isVisible();
            Journey.assertReadable(page, page.url());
            for (var path : pages()) {
                page.setViewportSize(1440, 900);
                page.navigate("http://localhost:" + port + path);
                Journey.assertReadable(page, path);
                page.setViewportSize(390, 844);
                Journey.assertReadable(page, path + " on a phone");
            }
        });
    }

    private List<String> pages() {
        return List.of("/worth", "/worth/equity", "/worth/tiers", "/worth/index", "/worth/model", "/till?q=" + phone);
    }

    private void beRecognised(Page page) {
        page.navigate("http://localhost:" + port + "/till");
        page.getByLabel("手机号、卡号、编号或姓名").fill(phone);
        page.keyboard().press("Enter");
        assertThat(page.getByText("推荐：" + TEA)).isVisible();
        assertThat(heading(page, name)).isVisible();
        button(page, "邮箱").click();
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("邮箱"))
                .fill("tea@example.com");
        page.keyboard().press("Enter");
        assertThat(page.getByText("已记下邮箱")).isVisible();
        assertThat(button(page, "邮箱")).isHidden();
        Journey.assertReadable(page, "/till");
    }

    private void putInForce(Page page) {
        page.navigate("http://localhost:" + port + "/worth/index");
        assertThat(page.getByText("会排在前面的客户")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SAVE))
                .click();
        assertThat(page.getByText(Pattern.compile("第 \\d+ 版已启用"))).isVisible();
        assertThat(page.getByText(Pattern.compile("第 \\d+ 版，.*为 .* 位客户计了分"))).isVisible();
    }

    /** A change of the ladder is tried before it counts. */
    private void changeTiers(Page page) {
        page.navigate("http://localhost:" + port + "/worth/tiers");
        page.getByLabel("等级名称").fill("金卡客户");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SAVE)))
                .isDisabled();
        button(page, "试算").click();
        assertThat(heading(page, "试算")).isVisible();
        Journey.assertReadable(page, "/worth/tiers");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(SAVE))
                .click();
        assertThat(page.getByText(Pattern.compile("第 \\d+ 版已启用"))).isVisible();
        assertThat(page.getByText(Pattern.compile("评定：升"))).isVisible();
    }

    private String customer(TestApi api) {
        var content =
                Map.of("kind", "person", "name", name, "contacts", List.of(Map.of("kind", "phone", "value", phone)));
        var customer = api.post("/parties", content).body().get("id").stringValue();
        var items = new ArrayList<Map<String, Object>>();
        for (var time = 0; time < 5; time++) {
            items.add(Map.of(
                    "source",
                    "worth journey",
                    "line",
                    name + time,
                    "partyId",
                    customer,
                    "at",
                    Instant.now().minus(Duration.ofDays(28 + 30L * time)).toString(),
                    "productName",
                    TEA,
                    "amount",
                    Map.of("amount", "268", "currency", "NOK")));
        }
        Assertions.assertThat(api.post("/purchases", Map.of("items", items)).status())
                .isEqualTo(200);
        return customer;
    }

    /** In a currency of its own, whatever other tests bought. */
    private static void score(TestApi api) {
        var run = api.post("/value/runs", Map.of("currency", "NOK")).body();
        var until = Instant.now().plus(Duration.ofMinutes(2));
        while (!run.path("endedAt").isString()) {
            Assertions.assertThat(Instant.now()).isBefore(until);
            Thread.onSpinWait();
            run = api.get("/value/runs/" + run.get("id").stringValue()).body();
        }
    }

    private static void judge(TestApi api) {
        var now = api.get("/value-index");
        var base = now.status() == 204 ? 0 : now.body().get("version").intValue();
        var criterion = Map.of(
                "field", "worth.purchases", "axis", "current", "direction", "higher", "scale", "rank", "weight", 1);
        api.put("/value-index", Map.of("base", base, "definition", Map.of("criteria", List.of(criterion))));
    }

    /** One tier, for whoever bought at all. */
    private static void grade(TestApi api) {
        var now = api.get("/tiers");
        var base = now.status() == 204 ? 0 : now.body().get("version").intValue();
        var requirement = Map.of("field", "worth.purchases", "direction", "higher", "enter", 1, "keep", 1);
        var programme = Map.of("manager", true, "queue", "first", "offers", List.of("免运费"));
        var tier = Map.of("name", "银卡客户", "requirements", List.of(requirement), "programme", programme);
        var ladder = Map.of("tiers", List.of(tier), "reviewDay", 1, "graceDays", 30);
        Assertions.assertThat(api.put("/tiers", Map.of("base", base, "ladder", ladder))
                        .status())
                .isEqualTo(200);
    }
}
