package zhiji.value;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import zhiji.platform.Problem;

/** Constants as the API writes them, and as the options of fields are called: {@code bosom-friend}. */
final class Words {

    private Words() {}

    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Problem naming the field, if there is no such constant */
    static <E extends Enum<E>> E constant(Class<E> type, String field, String word) {
        return EnumSet.allOf(type).stream()
                .filter(one -> of(one).equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(List.of(Problem.Field.of(field, "enumeration.unknown", word))));
    }

    static String of(Enum<?> constant) {
        return of(constant.name());
    }
}
