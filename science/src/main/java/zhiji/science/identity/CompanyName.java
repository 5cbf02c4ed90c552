package zhiji.science.identity;

import java.util.List;

/**
 * A company's name read into the parts of Chinese naming law (企业名称: 行政区划 + 字号 + 行业 + 组织形式), of which only
 * the brand is chosen freely and so carries the identity.
 *
 * @param text the normal form that was read
 * @param region the innermost division named, {@link Division#NONE} when none is
 * @param brand 字号, empty when the name has none (山西煤业)
 * @param trade what it does, in the words used; Chinese also for English names whose words are known
 * @param form legal form in its shortest spelling (有限公司, 股份有限公司, 集团, 厂), empty when left out
 * @param unit branch or subordinate firm inside the company (上海分公司, 3公司), empty for the head office
 */
public record CompanyName(String text, Division region, String brand, String trade, String form, String unit) {

    /** Reads a name as people type it. */
    public static CompanyName parse(String name) {
        return new CompanyNameParser(name).parse();
    }

    /** Brand and trade together: what is left of a name that says who. */
    public String core() {
        return brand + trade;
    }

    /** The region without 省, 市, 县, 区 at its end. */
    public String place() {
        return region.name().replaceFirst("[省市县区]$", "");
    }

    /** The trade without its general words: 煤业, 煤矿 and 煤产品 are one trade in other words. */
    public String tradeStem() {
        return trade.replaceFirst("(?<=.)(业|矿|炭|产品|制品|工业|产业|总)+$", "");
    }

    /** Whether the name is that of a branch or subordinate firm. */
    public boolean isUnit() {
        return !unit.isEmpty();
    }

    /** Numbers that tell sisters apart, in Arabic digits: 中铁十二局三公司 → 12, 3. */
    public List<String> ordinals() {
        return Ordinals.of(text);
    }

    /** Whether the name is written in Latin letters only. */
    public boolean isLatin() {
        return !TextNormal.hasHan(text);
    }
}
