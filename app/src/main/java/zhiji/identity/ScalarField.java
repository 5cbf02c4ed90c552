package zhiji.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyContent;

/** A field of which a profile shows one value, and the rule that chooses among several. */
enum ScalarField {
    KIND(PartyContent::kind, Rule.MOST_TRUSTED),
    NAME(PartyContent::name, Rule.MOST_COMPLETE),
    OWNER(PartyContent::ownerId, Rule.SURVIVOR),
    SOURCE(PartyContent::source, Rule.OLDEST),
    REMARKS(PartyContent::remarks, Rule.ALL);

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a method has no state.
    private final Function<PartyContent, @Nullable Object> value;

    private final Rule rule;

    ScalarField(Function<PartyContent, @Nullable Object> value, Rule rule) {
        this.value = value;
        this.rule = rule;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Rule rule() {
        return rule;
    }

    @Nullable
    Object of(PartyContent content) {
        return value.apply(content);
    }

    boolean isSame(PartyContent one, PartyContent other) {
        return Objects.equals(of(one), of(other));
    }
}
