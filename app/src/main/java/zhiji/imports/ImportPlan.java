package zhiji.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import zhiji.platform.Actor;

/** What a target knows of an import: its id, the settings, where each field stands, the file, who does it. */
public record ImportPlan(
        UUID id,
        ImportChoices settings,
        Map<String, List<Integer>> columns,
        String fileName,
        String digest,
        Actor actor) {

    static ImportPlan of(Import planned, Actor actor) {
        var columns = new HashMap<String, List<Integer>>();
        for (var column : planned.settings().mapping()) {
            columns.merge(column.field(), List.of(column.column()), ImportPlan::concat);
        }
        return new ImportPlan(
                planned.id(),
                planned.settings(),
                Map.copyOf(columns),
                planned.upload().name(),
                planned.upload().digest(),
                actor);
    }

    public boolean has(String field) {
        return columns.containsKey(field) || !settings.handled().preset(field).isEmpty();
    }

    /** What a row says under a field, or what is to stand there if it says nothing; empty when nothing. */
    public String value(ImportRow row, String field) {
        for (var column : columns.getOrDefault(field, List.of())) {
            var cell = row.cell(column);
            if (!cell.isEmpty()) {
                return meant(field, cell);
            }
        }
        return settings.handled().preset(field);
    }

    /** Everything a row says under a field that several columns may hold. */
    public List<String> values(ImportRow row, String field) {
        var values = columns.getOrDefault(field, List.of()).stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> meant(field, cell))
                .toList();
        var preset = settings.handled().preset(field);
        return values.isEmpty() && !preset.isEmpty() ? List.of(preset) : values;
    }

    /** How the column of a field is written, if anything is said of it. */
    ImportChoices.Format format(String field) {
        return settings.mapping().stream()
                .filter(column -> column.field().equals(field))
                .flatMap(column -> Stream.ofNullable(column.format()))
                .findFirst()
                .orElseGet(() -> new ImportChoices.Format(null, null, null, null));
    }

    private String meant(String field, String cell) {
        return format(field).meanings().getOrDefault(cell, cell);
    }

    private static List<Integer> concat(List<Integer> one, List<Integer> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
