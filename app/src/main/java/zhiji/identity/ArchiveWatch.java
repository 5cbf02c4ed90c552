package zhiji.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final BatchTwins batch;
    private final DraftStore drafts;

    ArchiveWatch(KeyStore keys, HandEdits edits, Twins twins, BatchTwins batch, DraftStore drafts) {
        this.keys = keys;
        this.edits = edits;
        this.twins = twins;
        this.batch = batch;
        this.drafts = drafts;
    }

    @Override
    public Keys keys(PartyContent content) {
        return PartyKeys.of(content);
    }

    @Override
    public Map<Long, Likely> likely(List<Asked> asked, Search search, Actor actor) {
        return batch.of(asked, search, actor);
    }

    @Override
    public void forgetDraft(UUID draft) {
        drafts.delete(draft);
    }

    @Override
    public void forgotten(Collection<PartyId> parties) {
        keys.delete(parties);
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
