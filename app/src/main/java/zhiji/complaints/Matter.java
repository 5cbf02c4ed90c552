package zhiji.complaints;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;

/** What a customer complains about (投诉内容), as it was told, and what of ours it concerns. */
public record Matter(String text, Channel channel, From from, About about, boolean confidential, Marks marks) {

    private static final int LONGEST_TEXT = 10_000;
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_LINE = 200;

    /** Who complains, how to reach them, and what they wish for. */
    public record From(
            @Nullable PartyId party,
            @Nullable String contact,
            @Nullable String wish) {

        static final From NOBODY = new From(null, null, null);
    }

    /** What of ours it concerns. */
    public record About(
            @Nullable String product,
            @Nullable String batch,
            @Nullable String shop,
            @Nullable String employee) {

        static final About NOTHING = new About(null, null, null, null);
    }

    /** Tags, and the values of custom fields by their keys. */
    public record Marks(List<String> tags, Map<String, JsonNode> custom) {

        static final Marks NONE = new Marks(List.of(), Map.of());

        public Marks {
            tags = List.copyOf(tags);
            custom = new TreeMap<>(custom);
        }
    }

    /** @throws Problem naming what is missing or too long */
    public Matter {
        text = text.strip();
        var faults = new ArrayList<Problem.Field>();
        if (text.isEmpty()) {
            faults.add(Problem.Field.of("text", "required"));
        } else if (text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            faults.add(Problem.Field.of("text", "text.length", 1, LONGEST_TEXT));
        }
        check("contact", from.contact(), faults);
        check("product", about.product(), faults);
        check("batch", about.batch(), faults);
        check("shop", about.shop(), faults);
        check("employee", about.employee(), faults);
        if (from.wish() != null
                && (from.wish().length() > LONGEST_TEXT || from.wish().indexOf('\0') >= 0)) {
            faults.add(Problem.Field.of("wish", "text.length", 0, LONGEST_TEXT));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** The first sentence, as far as it fits a line. */
    String title() {
        var line = text.lines().findFirst().orElse(text).strip();
        var end = line.length();
        for (var mark : new char[] {'。', '！', '？', '；', '!', '?'}) {
            var at = line.indexOf(mark);
            end = at > 3 && at < end ? at : end;
        }
        return end <= LONGEST_TITLE
                ? line.substring(0, end)
                : line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, end))))
                        + "…";
    }

    private static void check(String field, @Nullable String line, List<Problem.Field> faults) {
        if (line != null && (line.length() > LONGEST_LINE || line.indexOf('\0') >= 0)) {
            faults.add(Problem.Field.of(field, "text.length", 0, LONGEST_LINE));
        }
    }
}
