package zhiji.hierarchy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.Journey;
import zhiji.ServerTest;
import zhiji.TestApi;

/** A branch and its head office in a real browser: proposed, tied with one press, taken back with another. */
@ServerTest
class KinJourneyIT {

    private static final String HEAD = "朔州珩瑄璐煤业有限公司";
    private static final String BRANCH = HEAD + "右玉分公司";

    @LocalServerPort
    int port;

    @Autowired
    KinRound round;

    @Test
    void tiesABranchToItsHeadOfficeAndTakesItBack() {
        create(HEAD);
        var branch = create(BRANCH);
        round.run(UUID.randomUUID(), () -> false);
        new Journey(port).as("admin", page -> {
            page.navigate("http://localhost:" + port + "/customers/" + branch);
            assertThat(page.getByText("总部可能是")).isVisible();
            Journey.assertReadable(page, page.url());

            page.getByRole(AriaRole.BUTTON, named("是，与「" + HEAD + "」确认关系")).click();
            assertThat(page.getByText("关系已建立")).isVisible();
            assertThat(page.getByText("总部可能是")).isHidden();
            page.getByRole(AriaRole.BUTTON, named("撤销")).click();
            assertThat(page.getByText("总部可能是")).isVisible();

            for (var path : List.of("/customers/relations", "/customers/quality")) {
                page.navigate("http://localhost:" + port + path);
                Journey.assertReadable(page, page.url());
            }
            page.setViewportSize(390, 844);
            Journey.assertReadable(page, page.url());
        });
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private String create(String name) {
        return TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", name))
                .body()
                .get("id")
                .stringValue();
    }
}
