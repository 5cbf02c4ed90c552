package zhiji.science.identity;

import java.util.Arrays;
import java.util.List;

/**
 * What is known of one customer (档案特征), as typed: for each field of a model in its order, every value on file – none,
 * one, or several such as two telephones. Where there are several, the best agreement counts.
 *
 * @param values per field, its values
 */
public record Profile(List<List<String>> values) {

    /** Copies the lists and leaves blank values out. */
    public Profile {
        values = values.stream()
                .map(field -> field.stream().filter(value -> !value.isBlank()).toList())
                .toList();
    }

    /** A profile of one value a field; blank where nothing is known. */
    public static Profile of(String... values) {
        return new Profile(Arrays.stream(values).map(List::of).toList());
    }
}
