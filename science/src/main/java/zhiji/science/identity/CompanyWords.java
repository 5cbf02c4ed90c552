package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The closed vocabularies of company names: trades, legal forms, kinds of branch, countries, English words. */
final class CompanyWords {

    static final WordTrie TRADES = new WordTrie();

    /** Legal forms and shop words from longest to shortest, and what each is written as. */
    static final List<String> FORMS;

    static final List<String> UNITS = List.of(
            "分公司", "支公司", "子公司", "分行", "支行", "分店", "分厂", "分院", "分部", "分社", "分校", "办事处", "营业部", "营业厅", "代表处", "储蓄所",
            "分理处", "项目部");

    static final Set<String> COUNTRIES = Set.of(
            "中国", "中华", "澳大利亚", "美国", "日本", "英国", "法国", "德国", "韩国", "加拿大", "意大利", "新加坡", "俄罗斯", "马来西亚", "泰国", "印度",
            "瑞士", "瑞典", "荷兰", "大中华区", "亚太", "亚洲");

    private static final Map<String, String> CANONICAL_FORM = new HashMap<>();
    private static final Map<String, String> ENGLISH = new HashMap<>();
    private static final Map<Character, List<String>> FORMS_BY_END = new HashMap<>();

    static {
        for (String line : Resources.lines("trades.txt")) {
            for (String trade : line.split(" ", -1)) {
                TRADES.add(trade, 1);
            }
        }
        readForms();
        FORMS = CANONICAL_FORM.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String form : FORMS) {
            FORMS_BY_END
                    .computeIfAbsent(form.charAt(form.length() - 1), end -> new ArrayList<>())
                    .add(form);
        }
        readEnglish();
    }

    private CompanyWords() {}

    /** The longest form that ends the text, or an empty text. */
    static String formAtEnd(String text) {
        if (text.isEmpty()) {
            return "";
        }
        for (String form : FORMS_BY_END.getOrDefault(text.charAt(text.length() - 1), List.of())) {
            if (text.endsWith(form)) {
                return form;
            }
        }
        return "";
    }

    /** One spelling per legal form: 有限责任公司 → 有限公司. */
    static String canonicalForm(String form) {
        return CANONICAL_FORM.getOrDefault(form, form);
    }

    /** The Chinese of an English trade word, or an empty text when it is not known. */
    static String chinese(String word) {
        return ENGLISH.getOrDefault(word, "");
    }

    private static void readForms() {
        forms("有限公司", "有限公司 有限责任公司 有限责任 有限 责任有限公司 责任公司");
        forms("股份有限公司", "股份有限公司 股份公司 股份 股份有限责任公司 股份有限");
        forms("集团", "集团 集团公司 集团有限公司 集团有限责任公司 (集团)有限公司 (集团)有限责任公司 集团总公司 (集团)公司");
        forms("集团股份有限公司", "集团股份有限公司 集团股份公司 集团股份 (集团)股份有限公司");
        forms("控股", "控股有限公司 控股公司 控股 控股集团 控股集团有限公司 控股股份有限公司 控股有限责任公司");
        forms("总公司", "总公司");
        forms("公司", "公司");
        forms("合伙", "有限合伙 (有限合伙) 普通合伙 (普通合伙) 特殊普通合伙");
        for (String shop : ("厂 店 部 馆 坊 行 院 中心 商店 商行 商场 超市 药房 大药房 银行 酒店 饭店 餐厅 旅行社 合作社 专业合作社 经营部 销售部 服务部 门市部 副食门市部 "
                        + "经销部 经销处 批发部 维修部 营业部 物资部 服务中心 咨询中心 工作室 事务所 加工厂 机械厂 食品厂 服装厂 生活馆 艺术馆 养生会所 书店 花店 "
                        + "服装店 服饰店 网店 便利店 百货店 商贸店 贸易行 商贸行 贸易商行 食品商行 水果摊 摊 苗圃 种植场 养殖场 农场 林场 门市 综合门市 工程局 管理局 "
                        + "医院 学院 大学 学校 中学 小学 幼儿园 研究院 研究所 设计院 协会 基金会 专卖店 专营店 旗舰店 淘宝店 艺术行 加工坊 调味品坊 副食店 智能科技店 百货商场")
                .split(" ", -1)) {
            forms(shop, shop);
        }
    }

    private static void forms(String canonical, String spellings) {
        for (String spelling : spellings.split(" ", -1)) {
            CANONICAL_FORM.putIfAbsent(spelling, canonical);
        }
    }

    private static void readEnglish() {
        String table =
                "technology 技术 technologies 技术 tech 科技 science 科技 electronics 电子 electronic 电子 electric 电气 electrical 电气 "
                        + "iron 钢铁 steel 钢铁 brewery 啤酒 breweries 啤酒 beer 啤酒 bank 银行 insurance 保险 trading 贸易 trade 贸易 import 进出口 export 进出口 "
                        + "logistics 物流 transport 运输 transportation 运输 shipping 航运 airlines 航空 aviation 航空 petroleum 石油 petrochemical 石化 oil 石油 gas 天然气 "
                        + "chemical 化工 chemicals 化工 pharmaceutical 药业 pharmaceuticals 药业 medicine 医药 medical 医疗 biotech 生物 machinery 机械 "
                        + "machine 机械 equipment 设备 motor 汽车 motors 汽车 automobile 汽车 auto 汽车 coal 煤业 mining 矿业 energy 能源 power 电力 food 食品 foods 食品 "
                        + "textile 纺织 garment 服装 paper 纸业 printing 印刷 packaging 包装 plastic 塑料 plastics 塑料 rubber 橡胶 glass 玻璃 cement 水泥 "
                        + "construction 建设 building 建筑 engineering 工程 investment 投资 real 房地产 estate 房地产 property 物业 hotel 酒店 travel 旅游 culture 文化 "
                        + "media 传媒 advertising 广告 education 教育 consulting 咨询 software 软件 network 网络 information 信息 communication 通信 "
                        + "communications 通信 telecom 电信 mobile 移动 international 国际 development 发展 industry 工业 industrial 工业 industries 工业 "
                        + "furniture 家具 agriculture 农业 dairy 乳业 tea 茶叶 wine 酒业 distillery 酒业 hardware 五金 semiconductor 半导体 instrument 仪器 "
                        + "co 有限公司 company 有限公司 ltd 有限公司 limited 有限公司 inc 有限公司 corp 公司 corporation 公司 group 集团 holding 控股 holdings 控股 "
                        + "gmbh 有限公司 llc 有限公司 plc 股份有限公司 sa 股份有限公司 ag 股份有限公司 pty 有限公司";
        String[] words = table.split(" ", -1);
        for (int i = 0; i + 1 < words.length; i += 2) {
            ENGLISH.put(words[i], words[i + 1]);
        }
    }
}
