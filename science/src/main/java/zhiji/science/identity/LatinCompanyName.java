package zhiji.science.identity;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a company name in Latin letters: Tsingtao Brewery Co. Ltd. → tsingtao, 啤酒, 有限公司. */
final class LatinCompanyName {

    private static final Set<String> NOISE = Set.of("and", "the", "of", "china", "cn", "prc");

    private LatinCompanyName() {}

    static CompanyName parse(String text) {
        var brand = new StringBuilder();
        var trades = new LinkedHashSet<String>();
        String form = "";
        for (String word : text.split("[^a-z0-9]+", -1)) {
            String chinese = CompanyWords.chinese(word);
            boolean legal = chinese.endsWith("公司") || chinese.equals("集团") || chinese.equals("控股");
            if (legal) {
                form = form.isEmpty() || chinese.startsWith("股份") ? chinese : form;
            } else if (!chinese.isEmpty() && !brand.isEmpty()) {
                trades.add(chinese);
            } else if (!NOISE.contains(word)) {
                brand.append(word);
            }
        }
        return new CompanyName(text, Division.NONE, brand.toString(), String.join("", trades), form, "");
    }
}
