package zhiji.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import zhiji.archive.PartyDirectory;
import zhiji.archive.PartyIntake;
import zhiji.archive.PartyKind;
import zhiji.imports.ImportChoices;
import zhiji.imports.ImportColumn;
import zhiji.imports.ImportField;
import zhiji.imports.ImportPlan;
import zhiji.imports.ImportTarget;
import zhiji.platform.Actor;
import zhiji.platform.Moments;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.records.Trace;

/** Brings purchases in from files. */
@Component
class PurchaseImport implements ImportTarget {

    static final String CUSTOMER_CODE = "customer-code";
    static final String MEMBER_CARD = "member-card";
    static final String PARTY_ID = "party-id";

    /** A number without a heading is nobody else's: it belongs to a numbering named after the file. */
    static final String OWN_NUMBER = "own-number";

    private static final List<String> KEYS = List.of(CUSTOMER_CODE, MEMBER_CARD, OWN_NUMBER, PARTY_ID);
    private static final int LONGEST_SCHEME = 40;
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}\\.\\d{1,4}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,3})");

    private final Purchases purchases;
    private final PartyDirectory directory;
    private final PartyIntake intake;
    private final Region region;

    PurchaseImport(Purchases purchases, PartyDirectory directory, PartyIntake intake, Region region) {
        this.purchases = purchases;
        this.directory = directory;
        this.intake = intake;
        this.region = region;
    }

    @Override
    public String key() {
        return "purchases";
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "party",
                        "客户",
                        "客户编号",
                        "客户代码",
                        "会员号",
                        "会员编号",
                        "会员卡号",
                        "卡号",
                        "客戶",
                        "客戶編號",
                        "客戶代碼",
                        "會員號",
                        "會員編號",
                        "會員卡號",
                        "customer",
                        "customer code",
                        "customer id",
                        "member card",
                        "card number",
                        "masterid",
                        "party id"),
                ImportField.required(
                        "at",
                        "日期",
                        "时间",
                        "交易日期",
                        "交易时间",
                        "购买日期",
                        "购买时间",
                        "消费日期",
                        "消费时间",
                        "下单时间",
                        "時間",
                        "交易時間",
                        "購買日期",
                        "購買時間",
                        "消費日期",
                        "消費時間",
                        "date",
                        "time",
                        "datetime",
                        "purchase date",
                        "order date",
                        "purchased at",
                        "timestamp"),
                ImportField.required(
                        "amount", "金额", "实付金额", "消费金额", "交易金额", "销售额", "总价", "金額", "實付金額", "消費金額", "交易金額", "銷售額", "總價",
                        "amount", "total", "price", "sales", "dollars", "value"),
                ImportField.optional("quantity", "数量", "件数", "數量", "件數", "quantity", "qty", "count", "units"),
                ImportField.optional(
                        "product-code", "商品编码", "商品编号", "货号", "商品編碼", "商品編號", "貨號", "product code", "sku", "item"),
                ImportField.optional(
                        "product-name", "商品", "商品名称", "产品", "品名", "商品名稱", "產品", "product", "product name", "item name"),
                ImportField.optional(
                        "order-number",
                        "订单号",
                        "单号",
                        "订单编号",
                        "小票号",
                        "訂單號",
                        "單號",
                        "訂單編號",
                        "order",
                        "order number",
                        "order id",
                        "invoice"),
                ImportField.optional("line", "流水号", "行号", "明细号", "流水號", "行號", "line", "line id", "transaction id"),
                ImportField.optional("channel", "渠道", "门店", "来源", "通路", "門市", "channel", "store", "shop"),
                ImportField.optional("discount", "优惠", "折扣", "优惠金额", "優惠", "優惠金額", "discount"),
                ImportField.optional("cost", "成本", "成本价", "成本價", "cost"),
                ImportField.optional("batch", "批次", "批号", "批號", "batch", "lot"),
                ImportField.optional("currency", "币种", "货币", "幣種", "貨幣", "currency"));
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }

    /** The ledger is only ever added to: what was wrong is corrected by an entry of its own. */
    @Override
    public boolean isReversible() {
        return false;
    }

    @Override
    public List<Trace.Kept> revert(List<Trace> traces, Actor actor) {
        throw Problem.of(Problem.Kind.CONFLICT, "import.not-reversible");
    }

    @Override
    public Defaults defaults() {
        // One name for all files: the line tells files apart by their content, so a renamed file adds nothing.
        return new Defaults(ImportChoices.Mode.CREATE, "person", "file");
    }

    /** A date, an amount with decimals behind it, small numbers between them, and who bought before them all. */
    @Override
    public List<ImportChoices.Column> recognise(List<ImportColumn> columns) {
        var moments = new Moments(region.timeZone(), null);
        var left = new ArrayList<>(columns);
        var mapping = new ArrayList<ImportChoices.Column>();
        take("at", left, sample -> moments.read(sample).isPresent(), mapping);
        take("amount", left, sample -> DECIMAL.matcher(sample).matches(), mapping);
        take("quantity", left, sample -> SMALL_NUMBER.matcher(sample).matches(), mapping);
        take("party", left, sample -> true, mapping);
        return mapping;
    }

    private static void take(
            String field, List<ImportColumn> left, Predicate<String> matches, List<ImportChoices.Column> mapping) {
        left.stream()
                .filter(column ->
                        !column.samples().isEmpty() && column.samples().stream().allMatch(matches))
                .findFirst()
                .ifPresent(column -> {
                    left.remove(column);
                    mapping.add(new ImportChoices.Column(column.number(), field));
                });
    }

    @Override
    public String keyOf(List<ImportChoices.Column> mapping, boolean named) {
        return named ? CUSTOMER_CODE : OWN_NUMBER;
    }

    @Override
    public Work begin(ImportPlan plan) {
        var settings = plan.settings();
        var faults = new ArrayList<Problem.Field>();
        var key = settings.key() == null ? CUSTOMER_CODE : settings.key();
        if (!KEYS.contains(key)) {
            faults.add(Problem.Field.of("key", "enumeration.unknown", key));
        }
        if (settings.source().isBlank()) {
            faults.add(Problem.Field.of("source", "required"));
        }
        var kind = PartyKind.named(String.valueOf(settings.partyKind()));
        if (kind.isEmpty()) {
            faults.add(Problem.Field.of("partyKind", "enumeration.unknown", String.valueOf(settings.partyKind())));
        }
        faults.addAll(PurchaseRows.faults(settings));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var reader = new PurchaseRows(plan, region.timeZone());
        var scheme = key.equals(OWN_NUMBER) ? numbering(plan.fileName()) : key;
        var run = new PurchaseChunk.Run(plan, scheme, kind.orElseThrow(), purchases, directory, intake);
        return rows -> new PurchaseChunk(run, reader.read(rows));
    }

    private static String numbering(String fileName) {
        var name = fileName.replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        var bare = name.replaceFirst("^[^\\p{L}\\p{N}]+", "");
        return bare.isEmpty() ? OWN_NUMBER : bare.substring(0, Math.min(LONGEST_SCHEME, bare.length()));
    }
}
