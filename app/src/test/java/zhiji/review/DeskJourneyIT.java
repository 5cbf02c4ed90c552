package zhiji.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.Journey;
import zhiji.ServerTest;
import zhiji.TestApi;

/** The desk in a real browser: two entries of one company are found, merged by one key, and taken apart by another. */
@ServerTest
class DeskJourneyIT {

    private static final String FIRST = "忻州璟琨璘煤业有限公司";
    private static final String SECOND = "忻州市璟琨璘煤业有限责任公司";

    @LocalServerPort
    int port;

    @Autowired
    Rehearsal rehearsal;

    @Test
    void decidesByKeyboardAndTakesItBack() {
        var first = create(FIRST);
        var second = create(SECOND);
        rehearsal.search(Run.Scope.CHANGED);
        new Journey(port).as("admin", page -> {
            page.navigate("http://localhost:" + port + "/customers/twins");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(FIRST)))
                    .click();
            assertThat(page.getByText("这 2 份档案是同一位客户吗？")).isVisible();
            Journey.assertReadable(page, "the desk");

            page.keyboard().press("y");
            assertThat(page.getByText("已合并为一位客户")).isVisible();
            Assertions.assertThat(current(second)).isEqualTo(first);

            page.keyboard().press("u");
            assertThat(page.getByText("已撤销，这组回到队列")).isVisible();
            assertThat(page.getByText("这 2 份档案是同一位客户吗？")).isVisible();
            Assertions.assertThat(current(second)).isEqualTo(second);
        });
    }

    private String create(String name) {
        return TestApi.administrator(port)
                .post(
                        "/parties",
                        Map.of(
                                "kind",
                                "organisation",
                                "name",
                                name,
                                "contacts",
                                List.of(Map.of("kind", "phone", "value", "13903500417", "primary", true))))
                .body()
                .get("id")
                .stringValue();
    }

    private String current(String id) {
        return TestApi.administrator(port)
                .get("/parties/" + id)
                .body()
                .get("id")
                .stringValue();
    }
}
