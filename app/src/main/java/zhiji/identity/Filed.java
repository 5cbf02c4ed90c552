package zhiji.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.archive.PartyKind;
import zhiji.platform.PartyId;
import zhiji.science.identity.Profile;

/** A living party as it is filed (检索卡): by what it is looked for, and what of it is compared. */
public record Filed(PartyId id, PartyKind kind, List<Long> keys, String marks) {

    public Filed {
        keys = List.copyOf(keys);
    }

    /** Under which keys it is filed that few others share. */
    public List<Long> narrowKeys() {
        return keys.stream().filter(PartyKeys::isNarrow).toList();
    }

    /** The valid number of which one customer has only one, if it has. */
    public @Nullable String exclusiveCode() {
        return model().exclusiveCode(profile());
    }

    Model model() {
        return Model.of(kind);
    }

    Profile profile() {
        return model().read(marks);
    }

    String evidence() {
        return model().evidence(profile());
    }
}
