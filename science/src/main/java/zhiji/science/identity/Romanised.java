package zhiji.science.identity;

import java.util.Map;

/** Chinese brands in Latin letters: pinyin, and the older spellings that old firms kept (Tsingtao, Moutai). */
final class Romanised {

    private static final Map<String, String> LEGACY = Map.ofEntries(
            Map.entry("tsingtao", "qingdao"),
            Map.entry("peking", "beijing"),
            Map.entry("canton", "guangzhou"),
            Map.entry("moutai", "maotai"),
            Map.entry("kweichow", "guizhou"),
            Map.entry("tientsin", "tianjin"),
            Map.entry("nanking", "nanjing"),
            Map.entry("chungking", "chongqing"),
            Map.entry("soochow", "suzhou"),
            Map.entry("hangchow", "hangzhou"),
            Map.entry("foochow", "fuzhou"),
            Map.entry("amoy", "xiamen"),
            Map.entry("swatow", "shantou"),
            Map.entry("tsinghua", "qinghua"),
            Map.entry("changyu", "zhangyu"),
            Map.entry("chint", "zhengtai"),
            Map.entry("hsinchu", "xinzhu"),
            Map.entry("kaohsiung", "gaoxiong"),
            Map.entry("taipei", "taibei"),
            Map.entry("szechuan", "sichuan"),
            Map.entry("szechwan", "sichuan"),
            Map.entry("shensi", "shanxi"),
            Map.entry("kwangtung", "guangdong"),
            Map.entry("fukien", "fujian"));

    private Romanised() {}

    /** How a name in Latin letters relates to one in Chinese characters. */
    static NameRelation relation(CompanyName latin, CompanyName han) {
        if (!isBrandOf(latin.brand(), han)) {
            return NameRelation.OTHER_BRAND;
        }
        if (latin.trade().isEmpty() || han.trade().isEmpty()) {
            return NameRelation.SHORT_FORM_COMMON;
        }
        return shareTrade(latin.trade(), han.trade()) ? NameRelation.TRANSLATED : NameRelation.OTHER_TRADE;
    }

    private static boolean isBrandOf(String latin, CompanyName han) {
        String spelt = LEGACY.getOrDefault(latin, latin);
        String place = han.place();
        String brand = han.brand();
        return !spelt.isEmpty()
                && (spelt.equals(Pinyin.of(brand)) || spelt.equals(Pinyin.of(place + brand)) || spelt.equals(brand));
    }

    private static boolean shareTrade(String left, String right) {
        for (int i = 0; i + 1 < left.length(); i += 1) {
            if (right.contains(left.substring(i, i + 2))) {
                return true;
            }
        }
        return false;
    }
}
