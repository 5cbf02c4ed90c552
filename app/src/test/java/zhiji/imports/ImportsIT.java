package zhiji.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dhatim.fastexcel.Workbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zhiji.ServerTest;
import zhiji.TestApi;
import zhiji.access.Users;
import zhiji.imports.ImportChoices.Column;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Via;

@ServerTest
class ImportsIT {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private final Imports imports;
    private final RejectedRows rejected;
    private final DSLContext sql;
    private final Actor actor;

    @LocalServerPort
    int port;

    ImportsIT(
            @Autowired Imports imports,
            @Autowired RejectedRows rejected,
            @Autowired DSLContext sql,
            @Autowired Users users) {
        this.imports = imports;
        this.rejected = rejected;
        this.sql = sql;
        actor = new Actor(users.all().getFirst().id(), Via.API, true);
    }

    @Test
    void mapsItselfByHeadingsInThreeLanguages() {
        var simplified = parties("客户名称,手机号,客户编号,不认识的\n山西煤业,13803516620,A1,x\n");
        var traditional = parties("客戶名稱,手機號,客戶編號\n山西煤业,13803516620,A1\n");
        var english = parties("Customer Name (required),Mobile,customer_id\nShanxi Coal,13803516620,A1\n");

        assertThat(List.of(simplified, traditional, english)).allSatisfy(one -> {
            assertThat(one.settings().header()).isTrue();
            assertThat(one.settings().mapping())
                    .containsExactly(new Column(1, "name"), new Column(2, "phone"), new Column(3, "customer-code"));
            assertThat(one.settings().key()).isEqualTo("customer-code");
        });
    }

    @Test
    void recognisesColumnsByTheirValuesWhenThereAreNoHeadings() {
        var draft =
                parties("山西煤业有限公司,13803516620,hao@coal.cn,山西省太原市迎泽大街1号\n太原重工,13903516621,li@tz.cn,山西省太原市小店区学府街2号\n");

        assertThat(draft.settings().header()).isFalse();
        assertThat(draft.settings().mapping())
                .containsExactlyInAnyOrder(
                        new Column(1, "name"),
                        new Column(2, "phone"),
                        new Column(3, "email"),
                        new Column(4, "address"));
    }

    @Test
    void checksTheWholeFileAndChangesNothing() {
        var code = code();
        var draft =
                parties("name,customer-code,owner\n甲%s,%s1,\n乙%s,%s1,\n,%s2,\n丙%s,%s3,nobody\n".replace("%s", code));

        imports.startCheck(draft.id(), actor);
        var checked = ended(draft.id());

        assertThat(checked.status()).as(String.valueOf(checked.failure())).isEqualTo(ImportStatus.CHECKED);
        assertThat(checked.progress().checked()).isEqualTo(new ImportCounts(4, 1, 1, 0, 2));
        assertThat(numbered(code)).isZero();
        assertThat(imports.firstRejections(checked, 10))
                .extracting(ImportStore.Rejection::row)
                .containsExactly(4L, 5L);
    }

    @Test
    void createsUpdatesAndLeavesWhatIsKnown() {
        var code = code();
        run(parties("name,customer-code,phone,tags\n甲,%s1,13803516620,VIP、老客户\n乙,%s2,,\n".replace("%s", code)));

        var again = run(parties("name,customer-code,phone,tags\n甲,%s1,13803516620,VIP\n乙,%s2,13903516621,\n丙,%s3,,\n"
                .replace("%s", code)));

        assertThat(again.progress().result()).isEqualTo(new ImportCounts(3, 1, 1, 1, 0));
        assertThat(numbered(code)).isEqualTo(3);
    }

    @Test
    void keepsNumbersThatFailTheirCheckAsWritten() {
        var code = code();
        var done = run(parties("name,customer-code,phone,credit code\n甲,%s1,无,123\n"
                .replace("%s", code)
                .replace("credit code", "统一社会信用代码")));

        assertThat(done.progress().result()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
    }

    @Test
    void writesRejectedRowsThatNoSpreadsheetRuns() throws IOException {
        var done = run(parties("name,customer-code,owner\n=HYPERLINK(\"http://x\"),%s,nobody\n".replace("%s", code())));
        var text = new StringWriter();
        rejected.write(done, text);

        assertThat(text.toString()).startsWith("\uFEFFname,customer-code,owner,");
        assertThat(text.toString())
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"")
                .contains("nobody");
    }

    @Test
    void rejectsAHugeCellPolitely() {
        var code = code();
        var done = run(parties("name,customer-code\n甲,%s1\n%x,%s2\n乙,%s3\n"
                .replace("%x", "x".repeat(10 << 20))
                .replace("%s", code)));

        assertThat(done.progress().result()).isEqualTo(new ImportCounts(3, 2, 0, 0, 1));
    }

    @Test
    void readsChineseEncodings() {
        var code = code();
        var text = "客户名称,客户编号\n山西煤业,%s1\n".replace("%s", code);
        var draft = create("parties", text.getBytes(Charset.forName("GB18030")));

        assertThat(draft.settings().encoding()).isEqualTo(ImportChoices.Encoding.GB18030);
        assertThat(run(draft).progress().result()).isEqualTo(new ImportCounts(1, 1, 0, 0, 0));
    }

    @Test
    void takesAWorkbookWithTypedCells() throws IOException {
        var code = code();
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("客户");
            var headings = List.of("客户名称", "客户编号", "手机号", "备注");
            for (var column = 0; column < headings.size(); column++) {
                sheet.value(0, column, headings.get(column));
            }
            for (var row = 1; row <= 3; row++) {
                sheet.value(row, 0, "山西煤业" + row);
                sheet.value(row, 1, code + row);
                sheet.value(row, 2, 13803516620L + row);
                sheet.value(row, 3, LocalDate.of(2026, 11, 21));
                sheet.style(row, 3).format("yyyy-mm-dd").set();
            }
        }
        var draft = imports.create(
                new Imports.Received("parties", "客户.xlsx", new ByteArrayInputStream(bytes.toByteArray()), null), actor);

        assertThat(run(draft).progress().result()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(sql.fetchSingle(
                                "select remarks from archive.party where name = '山西煤业1' and id in"
                                        + " (select party_id from archive.party_identifier where value = ?)",
                                code + 1)
                        .get(0, String.class))
                .isEqualTo("2026-11-21");
    }

    @Test
    void refusesToStartWithoutTheNecessaryColumns() {
        var draft = parties("x;y\n1;2\n");

        assertThatThrownBy(() -> imports.startRun(draft.id(), actor))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::code)
                                .containsOnly("import.field-missing"));
    }

    @Test
    void goesOnAfterAStopWithoutDoublingAnything() {
        var code = code();
        var text = new StringBuilder("name,customer-code\n");
        for (var row = 0; row < 5_000; row++) {
            text.append("客户").append(row).append(',').append(code).append(row).append('\n');
        }
        var draft = parties(text.toString());
        imports.startRun(draft.id(), actor);
        Awaitility.await().until(() -> imports.get(draft.id(), actor).progress().position() > 0);
        var stopped = imports.cancel(draft.id(), actor);
        assertThat(numbered(code)).isEqualTo(stopped.progress().counts(false).rows());

        var done = stopped.status() == ImportStatus.DONE ? stopped : run(stopped);

        assertThat(done.progress().result()).isEqualTo(new ImportCounts(5_000, 5_000, 0, 0, 0));
        assertThat(numbered(code)).isEqualTo(5_000);
    }

    @Test
    void takesTheCustomersOfTheMatchingData() throws IOException {
        var file = data("matching/zh_customers_20k_A.csv");
        var draft = create("parties", Files.readAllBytes(file));
        assertThat(draft.settings().mapping())
                .containsExactly(
                        new Column(1, "customer-code"),
                        new Column(3, "name"),
                        new Column(4, "credit-code"),
                        new Column(5, "holder"),
                        new Column(6, "phone"),
                        new Column(7, "email"),
                        new Column(8, "address"),
                        new Column(9, "city"));

        assertThat(run(draft).progress().result()).isEqualTo(new ImportCounts(20_000, 20_000, 0, 0, 0));
        var again = run(create("parties", Files.readAllBytes(file)));
        assertThat(again.progress().result()).isEqualTo(new ImportCounts(20_000, 0, 0, 20_000, 0));
    }

    @Test
    void takesThePurchasesOfCdnow() throws IOException {
        var file = data("cdnow/CDNOW_sample.txt");
        var draft = create("purchases", Files.readAllBytes(file));
        assertThat(draft.settings().delimiter()).isEqualTo(ImportChoices.Delimiter.SPACE);
        assertThat(draft.settings().header()).isFalse();
        assertThat(draft.settings().mapping())
                .containsExactlyInAnyOrder(
                        new Column(1, "party"),
                        new Column(3, "at"),
                        new Column(4, "quantity"),
                        new Column(5, "amount"));

        // By cards, so that these customers are not those of another test.
        assertThat(run(byCard(draft)).progress().result()).isEqualTo(new ImportCounts(6_919, 6_919, 0, 0, 0));
        var again = run(byCard(create("purchases", Files.readAllBytes(file))));
        assertThat(again.progress().result()).isEqualTo(new ImportCounts(6_919, 0, 0, 6_919, 0));
        var sums = sql.fetchSingle("""
                select count(distinct party_id), sum(purchases), sum(amount)
                from purchases.party_total total
                where exists (select from purchases.entry
                    where party_id = total.party_id and line like ?)
                """, draft.upload().digest().substring(0, 32) + ":%");
        var dollars = Files.readAllLines(file).stream()
                .map(line -> new BigDecimal(line.strip().split(" +", -1)[4]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sums.get(0, Long.class)).isEqualTo(2_357);
        assertThat(sums.get(1, Long.class)).isEqualTo(6_919);
        assertThat(sums.get(2, BigDecimal.class)).isEqualByComparingTo(dollars);
    }

    @Test
    void isUsedByProgramsThroughTheApi() {
        var api = TestApi.administrator(port);
        var code = code();
        var created = api.with("Content-Type", "multipart/form-data; boundary=edge")
                .post("/imports", """
                        --edge
                        Content-Disposition: form-data; name="target"

                        parties
                        --edge
                        Content-Disposition: form-data; name="file"; filename="客户.csv"
                        Content-Type: text/csv

                        客户名称,客户编号,负责人
                        山西煤业,%s1,
                        太原重工,%s2,nobody
                        --edge--
                        """.replace("%s", code).replace("\n", "\r\n"));
        assertThat(created.status()).isEqualTo(201);
        var path = "/imports/" + created.body().get("id").stringValue();

        assertThat(api.put(path + "/check", null).status()).isEqualTo(200);
        Awaitility.await().until(() -> status(api, path).equals("checked"));
        assertThat(api.put(path + "/run", null).status()).isEqualTo(200);
        Awaitility.await().until(() -> status(api, path).equals("done"));

        var done = api.with("Accept-Language", "en").get(path).body();
        assertThat(done.get("result").get("created").intValue()).isEqualTo(1);
        assertThat(done.get("faults").get(0).get("row").intValue()).isEqualTo(3);
        assertThat(done.get("faults").get(0).get("column").stringValue()).isEqualTo("负责人");
        assertThat(done.get("faults").get(0).get("message").stringValue()).contains("nobody");
        assertThat(api.get(path + "/rejected").raw().body()).contains("太原重工").contains("nobody");
        assertThat(api.put(path + "/run", null).status()).isEqualTo(409);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
    }

    private Import byCard(Import draft) {
        var settings = draft.settings();
        return imports.change(draft.id(), settings.withMapping(settings.mapping(), "member-card"), actor);
    }

    private static String status(TestApi api, String path) {
        return api.get(path).body().get("status").stringValue();
    }

    private static Path data(String name) {
        var file = DATA.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), file + " is not there");
        return file;
    }

    private Import parties(String text) {
        return create("parties", text.getBytes(StandardCharsets.UTF_8));
    }

    private Import create(String target, byte[] content) {
        return imports.create(new Imports.Received(target, "file.csv", new ByteArrayInputStream(content), null), actor);
    }

    private Import run(Import one) {
        imports.startRun(one.id(), actor);
        var ended = ended(one.id());
        assertThat(ended.status()).as(String.valueOf(ended.failure())).isEqualTo(ImportStatus.DONE);
        return ended;
    }

    private Import ended(UUID id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !imports.get(id, actor).status().isActive());
        return imports.get(id, actor);
    }

    private static String code() {
        return "T" + UUID.randomUUID() + "-";
    }

    private long numbered(String prefix) {
        return sql.fetchSingle(
                        "select count(*) from archive.party_identifier where scheme = 'customer-code' and value like ?",
                        prefix + "%")
                .get(0, Long.class);
    }
}
