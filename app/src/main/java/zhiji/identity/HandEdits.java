package zhiji.identity;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import zhiji.archive.Party;
import zhiji.archive.PartyProfiles.Profile;
import zhiji.platform.Actor;

/** Records a change of a shared profile with the party that stands for all, so that it survives every later decision. */
@Component
class HandEdits {

    private final MergeStore store;
    private final Grouping grouping;

    HandEdits(MergeStore store, Grouping grouping) {
        this.store = store;
        this.grouping = grouping;
    }

    void changed(Party before, Party after, Actor actor) {
        var own = store.ownProfiles(List.of(before.id())).get(before.id());
        if (own == null) {
            return;
        }
        var standing = grouping.load(before.id(), actor);
        var group =
                Group.of(standing.own().values(), store.holding(standing.ids())).getFirst();
        var edit = store.handEdits(List.of(before.id())).getOrDefault(before.id(), HandEdit.NONE);
        var content = HandEdit.own(own.content(), before.content(), after.content());
        store.saveOwnProfiles(Map.of(before.id(), new Profile(own.version() + 1, content, after.updatedAt())));
        store.saveHandEdit(before.id(), edit.plus(before, after, group));
    }
}
