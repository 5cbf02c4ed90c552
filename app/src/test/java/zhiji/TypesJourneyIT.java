package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator makes a type of shops, a salesperson writes one down beside its customer, changes it and takes that back. */
@ServerTest
class TypesJourneyIT {

    @LocalServerPort
    int port;

    /** Tests share one archive: the type of this journey is told from others by its name. */
    private final String shop =
            "门店" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(java.util.Locale.ROOT);

    @Test
    void leadsFromANewTypeToARestoredValue() {
        var customer = TestApi.administrator(port)
                .post("/parties", Map.of("kind", "organisation", "name", "大同" + shop + "连锁有限公司"))
                .body()
                .get("id")
                .stringValue();
        new Journey(port).as("admin", page -> {
            page.navigate("http://localhost:" + port + "/settings/types");
            makeType(page);
            addField(page, "面积", "数字");
            addField(page, "所属客户", "关联记录");
            Journey.assertReadable(page, "types and records");
            writeShopDown(page, customer);
            changeSizeAndTakeItBack(page);
            Journey.assertReadable(page, "types and records");
        });
    }

    private void makeType(Page page) {
        button(page, "新建类型").first().click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(shop);
        page.keyboard().press("Enter");
        assertThat(heading(page, shop)).isVisible();
    }

    private void addField(Page page, String name, String kind) {
        button(page, "新建字段").first().click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        choose(page, drawer, "类型", kind);
        if (kind.equals("关联记录")) {
            choose(page, drawer, "关联到", "客户");
        }
        page.keyboard().press("Control+Enter");
        assertThat(drawer).hasCount(0);
        assertThat(button(page, name).first()).isVisible();
    }

    private void writeShopDown(Page page, String customer) {
        page.navigate("http://localhost:" + port + "/customers/" + customer);
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(shop)).click();
        button(page, "新建" + shop).first().click();
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill("南京西路店");
        drawer.getByLabel("面积").fill("120.5");
        page.keyboard().press("Control+Enter");
        assertThat(heading(page, "南京西路店")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("大同" + shop + "连锁有限公司")))
                .isVisible();
    }

    /** By keyboard: the pencil beside the value, the figure, Enter; then the older value from the history. */
    private static void changeSizeAndTakeItBack(Page page) {
        button(page, "修改面积").first().press("Enter");
        var input = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("面积"));
        input.fill("98");
        input.press("Enter");
        var history = page.getByRole(AriaRole.TABPANEL);
        assertThat(history.getByText("98").first()).isVisible();
        assertThat(history.getByText("120.5").first()).isVisible();
        history.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复原值"))
                .first()
                .press("Enter");
        assertThat(page.getByRole(AriaRole.DEFINITION).getByText("120.5")).isVisible();
    }

    private static void choose(Page page, Locator drawer, String label, String option) {
        var box = drawer.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        box.click();
        box.fill(option);
        page.locator(".ant-select-item-option", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }
}
