package zhiji.identity;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyContent;

/** A field of which a profile shows one value; {@link FieldRules} say which. */
enum ScalarField {
    KIND(PartyContent::kind),
    NAME(PartyContent::name),
    OWNER(PartyContent::ownerId),
    SOURCE(PartyContent::source),
    REMARKS(PartyContent::remarks);

    @SuppressWarnings("ImmutableEnumChecker") // A reference to a method has no state.
    private final Function<PartyContent, @Nullable Object> value;

    ScalarField(Function<PartyContent, @Nullable Object> value) {
        this.value = value;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Object of(PartyContent content) {
        return value.apply(content);
    }

    boolean isSame(PartyContent one, PartyContent other) {
        return Objects.equals(of(one), of(other));
    }
}
