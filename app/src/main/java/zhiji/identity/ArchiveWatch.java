package zhiji.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.archive.Party;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyWatch;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;

/** Keeps what identity knows in step with the archive. */
@Component
class ArchiveWatch implements PartyWatch {

    private final KeyStore keys;
    private final HandEdits edits;
    private final Twins twins;

    ArchiveWatch(KeyStore keys, HandEdits edits, Twins twins) {
        this.keys = keys;
        this.edits = edits;
        this.twins = twins;
    }

    @Override
    public List<Long> keys(PartyContent content) {
        return PartyKeys.of(content).all();
    }

    @Override
    public void refuseTwin(Newcomer newcomer, @Nullable String insist, Actor actor) {
        twins.refuse(newcomer, insist, actor);
    }

    @Override
    public void added(Collection<Added> parties) {
        keys.add(parties);
    }

    @Override
    public void changed(Party before, Party after, Actor actor) {
        keys.replace(List.of(after.id()), Map.of(after.id(), after.content()));
        edits.changed(before, after, actor);
    }

    @Override
    public void deleted(PartyId id) {
        keys.delete(List.of(id));
    }

    @Override
    public void restored(Party party) {
        keys.replace(List.of(party.id()), Map.of(party.id(), party.content()));
    }
}
