package zhiji;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static zhiji.Journey.button;
import static zhiji.Journey.heading;
import static zhiji.Journey.link;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A team leader makes a type of shops with ten fields, brings its records in from a workbook, takes that back, brings them in
 * again, shares a view, changes all of them at once and takes it back, and restores an older value: by keyboard, and once more
 * on a phone.
 */
@ServerTest
class ShopJourneyIT {

    private static final int SHOPS = 3_000;
    private static final Page.GetByTextOptions EXACT = new Page.GetByTextOptions().setExact(true);

    @LocalServerPort
    int port;

    /** Tests share one archive: this type is told from others by its name. */
    private final String shop =
            "门店" + UUID.randomUUID().toString().substring(0, 4).toUpperCase(Locale.ROOT);

    @Test
    void leadsFromATypeOverAWorkbookToARestoredValue() {
        var api = TestApi.administrator(port);
        api.post("/parties", Map.of("kind", "organisation", "name", "晋味" + shop + "餐饮有限公司"));
        var colleague = "lin-" + UUID.randomUUID();
        TestApi.colleague(port, colleague);
        new Journey(port).as("admin", page -> {
            defineShops(page);
            importAndTakeBack(page);
            shareAView(page);
            changeAllAndTakeBack(page);
            restoreAValue(page);
        });
        new Journey(port, 390, 844).as(colleague, this::lookAroundOnAPhone);
    }

    private void defineShops(Page page) {
        page.navigate("http://localhost:" + port + "/settings/types");
        button(page, "新建类型").first().press("Enter");
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(shop);
        page.keyboard().press("Enter");
        assertThat(heading(page, shop)).isVisible();
        for (var field : List.of(
                List.of("编号", "文字"),
                List.of("面积", "数字"),
                List.of("月租", "金额"),
                List.of("开业", "日期"),
                List.of("在营", "是或否"),
                List.of("阶段", "单选"),
                List.of("电话", "电话"),
                List.of("网页", "网址"),
                List.of("评分", "星级"),
                List.of("所属客户", "关联记录"))) {
            addField(page, field.getFirst(), field.getLast());
        }
        Journey.assertReadable(page, "the fields of a type");
    }

    private void addField(Page page, String name, String kind) {
        button(page, "新建字段").first().press("Enter");
        var drawer = page.getByRole(AriaRole.DIALOG);
        drawer.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        choose(drawer, "类型", kind);
        if (kind.equals("关联记录")) {
            choose(drawer, "关联到", "客户");
        }
        if (kind.equals("单选")) {
            for (var option : List.of("筹备", "营业")) {
                button(page, "加一个选项").press("Enter");
                page.keyboard().type(option);
            }
        }
        page.keyboard().press("Control+Enter");
        assertThat(drawer).hasCount(0);
        assertThat(button(page, name).first()).isVisible();
    }

    private void importAndTakeBack(Page page) {
        bringIn(page);
        assertThat(page.getByText("撤销这次导入")).isVisible();
        Journey.assertReadable(page, "the result of an import");
        button(page, "撤销这次导入").press("Enter");
        assertThat(heading(page, "已撤销")).isVisible();
        bringIn(page);
        button(page, "看看这些记录").press("Enter");
        assertThat(link(page, "1 号店")).isVisible();
    }

    /** The workbook has three rows that cannot be taken over; each says why. */
    private void bringIn(Page page) {
        page.navigate("http://localhost:" + port + "/imports/new");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(shop)))
                .check();
        var chooser = page.waitForFileChooser(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("选择文件|拖到这里")))
                        .press("Enter"));
        chooser.setFiles(new FilePayload(
                "门店.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook()));
        button(page, "试运行整个文件").press("Enter");
        assertThat(heading(page, "试运行完成，什么都还没有写入")).isVisible();
        assertThat(page.getByText("没有这家", EXACT)).isVisible();
        assertThat(page.getByText("大概八十", EXACT)).isVisible();
        assertThat(page.getByText("不详", EXACT)).isVisible();
        Journey.assertReadable(page, "the trial of an import");
        button(page, "写入 3,000 行").press("Enter");
        assertThat(heading(page, "写入完成")).isVisible();
    }

    private byte[] workbook() {
        var file = new ByteArrayOutputStream();
        try (var book = new Workbook(file, "Test", "1.0")) {
            var sheet = book.newWorksheet("门店");
            var headings = List.of("名称", "编号", "面积", "月租", "开业", "在营", "阶段", "电话", "评分", "所属客户");
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (var row = 1; row <= SHOPS + 3; row++) {
                var fault = row - SHOPS;
                sheet.value(row, 0, row + " 号店");
                sheet.value(row, 1, "S" + row);
                if (fault == 1) {
                    sheet.value(row, 2, "大概八十");
                } else {
                    sheet.value(row, 2, 60 + row % 200);
                }
                sheet.value(row, 3, 8_000 + row);
                sheet.style(row, 3).format("[$CNY] #,##0.00").set();
                sheet.value(row, 4, LocalDate.of(2020, 1, 1).plusDays(row));
                sheet.style(row, 4).format("yyyy-mm-dd").set();
                sheet.value(row, 5, row % 2 == 0);
                sheet.value(row, 6, fault == 2 ? "不详" : "筹备");
                sheet.value(row, 7, "0351-" + (1_000_000 + row));
                sheet.value(row, 8, 1 + row % 5);
                sheet.value(row, 9, fault == 3 ? "没有这家" : "晋味" + shop + "餐饮有限公司");
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return file.toByteArray();
    }

    private void shareAView(Page page) {
        button(page, "存为视图").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("名称", new Locator.GetByLabelOptions().setExact(true)).fill("全部" + shop);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("所有人"))
                .check();
        page.keyboard().press("Enter");
        assertThat(button(page, "全部" + shop)).hasAttribute("aria-current", "page");
    }

    private static void changeAllAndTakeBack(Page page) {
        page.getByLabel("选择已显示的全部记录").press("Space");
        button(page, "选中符合条件的全部记录").press("Enter");
        button(page, "修改字段").press("Enter");
        var dialog = page.getByRole(AriaRole.DIALOG);
        choose(dialog, "要改的字段", "阶段");
        choose(dialog, "改成", "营业");
        button(page, "算一算有多少条").press("Enter");
        assertThat(dialog.getByText("将改动 3,000 条记录。")).isVisible();
        button(page, "执行").press("Enter");
        assertThat(dialog.getByText("完成，处理了 3,000 条。")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("撤\\s?销")))
                .press("Enter");
        assertThat(dialog.getByText("已撤销")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^关\\s?闭$")))
                .last()
                .press("Enter");
        button(page, "取消选择").press("Enter");
    }

    private static void restoreAValue(Page page) {
        link(page, "1 号店").press("Enter");
        assertThat(heading(page, "1 号店")).isVisible();
        button(page, "修改面积").first().press("Enter");
        var input = page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("面积"));
        input.fill("98");
        input.press("Enter");
        var history = page.getByRole(AriaRole.TABPANEL);
        assertThat(history.getByText("98").first()).isVisible();
        history.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("恢复原值"))
                .first()
                .press("Enter");
        assertThat(page.getByRole(AriaRole.DEFINITION).getByText("61")).isVisible();
    }

    /** The colleague finds the shared view, chooses all of it, opens a shop and changes it. */
    private void lookAroundOnAPhone(Page page) {
        button(page, "更多").click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(shop))
                .click();
        button(page, "全部" + shop).click();
        assertThat(link(page, "1 号店")).isVisible();
        Journey.assertReadable(page, "a list on a phone");
        assertFits(page);
        page.getByLabel("选择1 号店", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "选中符合条件的全部记录").click();
        assertThat(page.getByText("已选 3,000 条")).isVisible();
        button(page, "取消选择").click();
        link(page, "1 号店").click();
        assertThat(heading(page, "1 号店")).isVisible();
        button(page, "修改面积").first().click();
        page.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("面积"))
                .fill("77");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DEFINITION).getByText("77")).isVisible();
        Journey.assertReadable(page, "a record on a phone");
        assertFits(page);
        page.navigate("http://localhost:" + port + "/imports/new");
        assertThat(page.getByText("文件里是什么？")).isVisible();
        assertFits(page);
    }

    private static void assertFits(Page page) {
        org.assertj.core.api.Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isLessThanOrEqualTo(390);
    }

    private static void choose(Locator within, String label, String option) {
        var box = within.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(label));
        box.focus();
        box.fill(option);
        box.press("Enter");
    }
}
