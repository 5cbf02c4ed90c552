package zhiji.views;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.filters.Filters;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Texts;
import zhiji.types.FieldType;
import zhiji.types.RecordTypes;

/** Finds what in a view no longer fits its type: a field may have gone since it was saved. */
@Component
class ViewFaults {

    private final Filters filters;
    private final RecordTypes types;
    private final Texts texts;

    ViewFaults(Filters filters, RecordTypes types, Texts texts) {
        this.filters = filters;
        this.types = types;
        this.texts = texts;
    }

    /** What is wrong, in words for the reader. */
    record Misfit(String field, String message) {}

    List<Misfit> of(SavedView view, Actor actor) {
        return problems(view.type(), view.draft().content(), actor).stream()
                .map(fault -> new Misfit(fault.path(), texts.of(fault.code(), fault.values())))
                .toList();
    }

    /** Refuses what would not fit from the first day. */
    void refuse(String type, ViewContent content, Actor actor) {
        var problems = problems(type, content, actor);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private List<Problem.Field> problems(String typeKey, ViewContent content, Actor actor) {
        var problems = new ArrayList<Problem.Field>();
        var filter = content.filter();
        if (filter != null && !filter.isNull()) {
            try {
                filters.read(filter.toString(), typeKey, actor);
            } catch (Problem refused) {
                problems.addAll(refused.fields());
            }
        }
        if (content.sort() != null) {
            for (var key : List.of(content.sort().split(",", -1))) {
                check("sort", key.startsWith("-") ? key.substring(1) : key, new Asked(typeKey, actor), problems);
            }
        }
        check("group", content.group(), new Asked(typeKey, actor), problems);
        check("sum", content.sum(), new Asked(typeKey, actor), problems);
        checkLayout(typeKey, content.layout(), actor, problems);
        return problems;
    }

    private record Asked(String type, Actor actor) {}

    private void check(String path, @Nullable String field, Asked asked, List<Problem.Field> problems) {
        if (field != null
                && types.field(types.get(asked.type()), field, asked.actor()).isEmpty()) {
            problems.add(Problem.Field.of(path, "filter.unknown-field", field));
        }
    }

    private void checkLayout(
            String typeKey, ViewContent.@Nullable Layout layout, Actor actor, List<Problem.Field> problems) {
        if (layout == null || layout.kind() == ViewContent.Kind.TABLE) {
            return;
        }
        var name = layout.field() == null ? "" : layout.field();
        var field = types.field(types.get(typeKey), name, actor);
        var isBoard = layout.kind() == ViewContent.Kind.BOARD;
        var fits = field.filter(one -> isBoard
                        ? one.type() == FieldType.CHOICE
                        : one.type() == FieldType.DATE || one.type() == FieldType.MOMENT)
                .isPresent();
        if (!fits) {
            problems.add(Problem.Field.of("layout.field", isBoard ? "board.field" : "calendar.field", name));
        }
    }
}
