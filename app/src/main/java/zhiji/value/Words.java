package zhiji.value;

import java.util.Locale;

/** Constants as the API writes them, and as the options of fields are called: {@code bosom-friend}. */
final class Words {

    private Words() {}

    static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String of(Enum<?> constant) {
        return of(constant.name());
    }
}
