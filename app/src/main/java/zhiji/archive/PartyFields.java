package zhiji.archive;

import java.util.List;
import java.util.Map;
import zhiji.imports.ImportField;
import zhiji.records.KeyLookup;

/** What files can say about a party, and the headings people write above it. */
final class PartyFields {

    static final String NAME = "name";
    static final String KIND = "kind";
    static final String HOLDER = "holder";
    static final String PHONE = "phone";
    static final String EMAIL = "email";
    static final String ADDRESS = "address";
    static final String CITY = "city";
    static final String OWNER = "owner";
    static final String TAGS = "tags";
    static final String SOURCE = "source";
    static final String REMARKS = "remarks";

    /** The fields of the other names. */
    static final Map<String, NameKind> NAMES = Map.of(
            "legal-name", NameKind.LEGAL,
            "short-name", NameKind.SHORT,
            "english-name", NameKind.ENGLISH,
            "former-name", NameKind.FORMER);

    static final List<ImportField> ALL = List.of(
            ImportField.optional(KeyLookup.ID, "记录号", "記錄號", "record number", "record id"),
            ImportField.required(
                    NAME,
                    "名称",
                    "名字",
                    "姓名",
                    "客户",
                    "客户名称",
                    "客户姓名",
                    "公司",
                    "公司名称",
                    "企业名称",
                    "单位名称",
                    "名稱",
                    "客戶",
                    "客戶名稱",
                    "客戶姓名",
                    "公司名稱",
                    "企業名稱",
                    "單位名稱",
                    "customer",
                    "customer name",
                    "company",
                    "company name",
                    "full name"),
            ImportField.optional(KIND, "类型", "客户类型", "類型", "客戶類型", "type", "customer type"),
            ImportField.optional("legal-name", "法定名称", "工商名称", "全称", "法定名稱", "全稱", "registered name"),
            ImportField.optional("short-name", "简称", "公司简称", "客户简称", "簡稱", "公司簡稱", "客戶簡稱", "abbreviation"),
            ImportField.optional("english-name", "英文名", "英文名称", "英文名稱"),
            ImportField.optional("former-name", "曾用名", "原名", "former names"),
            ImportField.optional(
                    IdentifierScheme.CREDIT_CODE,
                    "统一社会信用代码",
                    "社会信用代码",
                    "信用代码",
                    "税号",
                    "统一社会信用码",
                    "統一社會信用代碼",
                    "信用代碼",
                    "稅號",
                    "uscc",
                    "unified social credit code",
                    "tax number"),
            ImportField.optional(
                    IdentifierScheme.CUSTOMER_CODE,
                    "客户编号",
                    "客户代码",
                    "客户编码",
                    "编号",
                    "客戶編號",
                    "客戶代碼",
                    "客戶編碼",
                    "編號",
                    "customer id",
                    "customer number",
                    "unique id",
                    "code",
                    "id"),
            ImportField.optional("member-card", "会员卡号", "会员号", "会员编号", "卡号", "會員卡號", "會員號", "卡號", "card number"),
            ImportField.optional("wechat-openid", "openid", "微信openid"),
            ImportField.optional("wechat-unionid", "unionid", "微信unionid"),
            ImportField.optional(
                    HOLDER, "联系人", "联系人姓名", "负责联系人", "聯絡人", "聯繫人", "contact", "contact name", "contact person"),
            ImportField.repeatable(
                    PHONE,
                    "电话",
                    "手机",
                    "手机号",
                    "手机号码",
                    "联系电话",
                    "电话号码",
                    "座机",
                    "電話",
                    "手機",
                    "手機號",
                    "手機號碼",
                    "聯絡電話",
                    "聯繫電話",
                    "phone number",
                    "mobile",
                    "telephone",
                    "tel"),
            ImportField.repeatable(EMAIL, "邮箱", "电子邮箱", "电子邮件", "信箱", "郵箱", "電子郵件", "e-mail", "mail"),
            ImportField.repeatable(ADDRESS, "地址", "联系地址", "详细地址", "注册地址", "聯絡地址", "詳細地址", "註冊地址", "street"),
            ImportField.optional(CITY, "城市", "所在城市", "市"),
            ImportField.optional(OWNER, "负责人", "客户经理", "业务员", "销售", "归属人", "負責人", "客戶經理", "業務員", "account manager"),
            ImportField.repeatable(TAGS, "标签", "客户标签", "標籤", "客戶標籤", "tag", "labels"),
            ImportField.optional(SOURCE, "来源", "客户来源", "渠道", "來源", "客戶來源", "channel"),
            ImportField.optional(REMARKS, "备注", "说明", "備註", "說明", "remark", "notes", "comment"));

    private PartyFields() {}
}
