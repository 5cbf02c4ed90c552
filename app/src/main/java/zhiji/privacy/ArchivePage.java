package zhiji.privacy;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import zhiji.types.Teller;

/** Writes what is told about a person as one page that any browser shows (可读副本), row by row. */
final class ArchivePage implements Teller {

    private static final String STYLE = """
            body{font:15px/1.6 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",system-ui,sans-serif;color:#1f2329;
            max-width:1100px;margin:32px auto;padding:0 24px}h1{font-size:24px}h2{font-size:18px;margin:32px 0 8px}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:6px 8px;
            border-bottom:1px solid #e7e4de;overflow-wrap:anywhere}th{color:#646a73;font-weight:600;white-space:nowrap}
            .scroll{overflow-x:auto}p{color:#646a73}
            """;

    private final PrintWriter page;
    private final ArchiveWords words;
    private final ZoneId zone;
    private @Nullable String section;
    private List<String> columns = List.of();

    ArchivePage(PrintWriter page, ArchiveWords words, ZoneId zone) {
        this.page = page;
        this.words = words;
        this.zone = zone;
    }

    void begin(String title, String lead) {
        page.print("<!doctype html><html lang=\"" + words.language().toLanguageTag() + "\"><meta charset=\"utf-8\">");
        page.print("<meta name=\"viewport\" content=\"width=device-width\"><title>" + escaped(title) + "</title>");
        page.print("<style>" + STYLE + "</style><h1>" + escaped(title) + "</h1><p>" + escaped(lead) + "</p>");
    }

    @Override
    public void row(String of, Map<String, ? extends @Nullable Object> values) {
        if (!of.equals(section)) {
            endTable();
            page.print("<h2>" + escaped(words.heading(of)) + "</h2>");
        }
        var keys = List.copyOf(values.keySet());
        if (!of.equals(section) || !keys.equals(columns)) {
            if (of.equals(section)) {
                endTable();
            }
            page.print("<div class=\"scroll\"><table><tr>");
            keys.forEach(key -> page.print("<th scope=\"col\">" + escaped(words.label(of, key)) + "</th>"));
            page.print("</tr>");
        }
        section = of;
        columns = keys;
        page.print("<tr>");
        keys.forEach(key -> page.print("<td>" + escaped(words.value(of, key, values.get(key), zone)) + "</td>"));
        page.print("</tr>\n");
    }

    @Override
    public void file(String name, Content content) {
        // Files lie beside the page.
    }

    void end() {
        endTable();
        page.print("</html>");
        page.flush();
    }

    private void endTable() {
        if (section != null) {
            page.print("</table></div>");
        }
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
