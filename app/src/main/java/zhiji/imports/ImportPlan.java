package zhiji.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhiji.platform.Actor;

/** What a target knows of an import: the settings, where each field stands, the file's name and digest, who does it. */
public record ImportPlan(
        ImportChoices settings, Map<String, List<Integer>> columns, String fileName, String digest, Actor actor) {

    static ImportPlan of(ImportChoices settings, Import.Upload upload, Actor actor) {
        var columns = new HashMap<String, List<Integer>>();
        for (var column : settings.mapping()) {
            columns.merge(column.field(), List.of(column.column()), ImportPlan::concat);
        }
        return new ImportPlan(settings, Map.copyOf(columns), upload.name(), upload.digest(), actor);
    }

    public boolean has(String field) {
        return columns.containsKey(field);
    }

    /** What a row says under a field; empty when nothing. */
    public String value(ImportRow row, String field) {
        for (var column : columns.getOrDefault(field, List.of())) {
            var cell = row.cell(column);
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** Everything a row says under a field that several columns may hold. */
    public List<String> values(ImportRow row, String field) {
        return columns.getOrDefault(field, List.of()).stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static List<Integer> concat(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
