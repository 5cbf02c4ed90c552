package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.types.FieldType;
import zhiji.types.RecordField;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;

/**
 * What a list is sorted by: fields in their order, each up or, with a leading minus in the request, down. By relevance a
 * search has its best first; where nothing is searched for, the fields count.
 */
record RecordSort(List<Key> keys, boolean isRelevance) {

    private static final int MOST = 4;
    private static final String RELEVANCE = "relevance";

    RecordSort {
        keys = List.copyOf(keys);
    }

    /** A field and its direction. */
    record Key(RecordField field, boolean descending) {}

    static RecordSort read(@Nullable String text, RecordType type, RecordTypes types, Actor actor) {
        var best = RELEVANCE.equals(text);
        var written = text == null || text.isBlank() || best ? preset(type, types, actor) : text;
        var keys = new ArrayList<Key>();
        for (var part : List.of(written.split(",", -1))) {
            var descending = part.startsWith("-");
            var name = part.substring(descending ? 1 : 0);
            var field = types.field(type, name, actor)
                    .filter(RecordSort::isOrdered)
                    .orElseThrow(() -> Problem.invalid("sort.unknown", part));
            keys.add(new Key(field, descending));
        }
        if (keys.size() > MOST) {
            throw Problem.invalid(List.of(Problem.Field.of("sort", "list.too-long", keys.size(), MOST)));
        }
        return new RecordSort(keys, best);
    }

    /** As the type is declared or, where the reader may not know that field, by any that they may. */
    private static String preset(RecordType type, RecordTypes types, Actor actor) {
        var declared = type.view().sort();
        return types.field(type, declared.replaceFirst("^-", ""), actor).isPresent()
                ? declared
                : type.fields().stream()
                        .filter(field -> field.is(RecordField.Trait.SORTABLE))
                        .map(RecordField::key)
                        .filter(key -> types.field(type, key, actor).isPresent())
                        .findFirst()
                        .orElseThrow(() -> Problem.of(Problem.Kind.FORBIDDEN, "forbidden"));
    }

    private static boolean isOrdered(RecordField field) {
        return field.type().kind() != FieldType.Kind.CHOICES;
    }
}
