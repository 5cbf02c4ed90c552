package zhiji.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the fields of a target that the headings of columns mean. */
final class Headings {

    private Headings() {}

    static Optional<ImportField> field(ImportTarget target, String heading) {
        var wanted = normal(heading);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var exact = target.fields().stream()
                .filter(field -> field.headings().contains(heading))
                .findFirst();
        return exact.isPresent() ? exact : alike(target, wanted);
    }

    private static Optional<ImportField> alike(ImportTarget target, String wanted) {
        return target.fields().stream()
                .filter(field -> normal(field.key()).equals(wanted)
                        || field.headings().stream()
                                .anyMatch(known -> normal(known).equals(wanted)))
                .findFirst();
    }

    /** The fields that the headings name; a field that is there twice only if it may be. */
    static List<ImportChoices.Column> mapping(ImportTarget target, List<ImportColumn> columns) {
        var taken = new HashSet<String>();
        var mapping = new ArrayList<ImportChoices.Column>();
        for (var column : columns) {
            var field = column.name() == null ? Optional.<ImportField>empty() : field(target, column.name());
            if (field.isPresent()
                    && (taken.add(field.get().key()) || field.get().repeatable())) {
                mapping.add(
                        new ImportChoices.Column(column.number(), field.get().key()));
            }
        }
        return mapping;
    }

    /** What files with the same headings have in common, in whatever order they stand; empty without headings. */
    static String key(List<ImportColumn> columns) {
        return columns.stream()
                .map(column -> column.name() == null ? "" : normal(column.name()))
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining("|"));
    }

    /** The column that is called as one of an earlier file; without headings the one in its place. */
    static Optional<ImportColumn> same(
            List<ImportColumn> earlier, int number, List<ImportColumn> columns, Set<Integer> taken) {
        var name = number <= earlier.size() ? earlier.get(number - 1).name() : null;
        return columns.stream()
                .filter(column -> name == null
                        ? column.name() == null && column.number() == number
                        : column.name() != null && normal(column.name()).equals(normal(name)))
                .filter(column -> taken.add(column.number()))
                .findFirst();
    }

    /** Letters and digits alone, in lower case: 「客户名称（必填）」 is 客户名称, {@code Customer_Name *} customername. */
    private static String normal(String heading) {
        var text = new StringBuilder();
        for (var letter : heading.replaceAll("[（(].*?[)）]", "").toCharArray()) {
            if (Character.isLetterOrDigit(letter)) {
                text.append(letter);
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
