package zhiji.bulk;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import tools.jackson.databind.JsonNode;
import zhiji.types.FieldColumn;

/**
 * The SQL by which one word takes the place of others in an array, and by which that is taken back where it still stands: the
 * words themselves, or the numbers of their tokens.
 */
final class Retagging {

    private final DSLContext sql;
    private final Collection<String> old;
    private final String target;
    private final Function<String, String> item;

    private Retagging(DSLContext sql, Collection<String> old, String target, Function<String, String> item) {
        this.sql = sql;
        this.old = old;
        this.target = target;
        this.item = item;
    }

    static Retagging words(DSLContext sql, Map<String, JsonNode> values) {
        return new Retagging(sql, old(values), target(values), word -> sql.renderInlined(DSL.val(word)));
    }

    static Retagging tokens(DSLContext sql, Map<String, JsonNode> values, FieldColumn.Tokens tokens) {
        return new Retagging(
                sql,
                old(values),
                target(values),
                word -> String.valueOf(tokens.code().applyAsInt(word)));
    }

    private static Collection<String> old(Map<String, JsonNode> values) {
        return Objects.requireNonNull(values.get("tags"))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String target(Map<String, JsonNode> values) {
        return Objects.requireNonNull(values.get("to")).asString();
    }

    /** In the place of the first of them; the others go. */
    String done(String column) {
        return """
                coalesce((select array_agg(kept order by place) from (
                    select case when word = any(array[%2$s]) then %3$s else word end as kept, min(place) as place
                    from unnest(%1$s) with ordinality as told (word, place) group by 1) as kept), '{}')
                """.formatted(column, items(old.stream()), item.apply(target));
    }

    /** If the record still has the new word; what it had before is known from the bulk change. */
    String undone(String column) {
        var mine = "case when jsonb_exists(bulk_row.before -> 'tags', %s) then %s else null end"
                .formatted(word(target), item.apply(target));
        var back = old.stream()
                .map(one -> "case when jsonb_exists(bulk_row.before -> 'tags', %s) then %s end"
                        .formatted(word(one), item.apply(one)))
                .collect(Collectors.joining(", "));
        return """
                case when %2$s = any(%1$s) then (select array_agg(kept order by place) from (
                    select kept, min(place) as place
                    from unnest(%1$s) with ordinality as told (word, place)
                    cross join lateral unnest(case when word = %2$s then array[%3$s, %4$s] else array[word] end) as kept
                    where kept is not null group by kept) as kept) else %1$s end
                """.formatted(column, item.apply(target), mine, back);
    }

    private String items(Stream<String> words) {
        return words.map(item).collect(Collectors.joining(", "));
    }

    private String word(String word) {
        return sql.renderInlined(DSL.val(word));
    }
}
