package zhiji.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zhiji.archive.PartyContent;
import zhiji.archive.PartyDirectory;
import zhiji.platform.Actor;
import zhiji.platform.PartyId;
import zhiji.science.identity.Recognition;

/** Front door to how parties are filed (检索卡), for whoever compares many of them. */
@Service
public class Filing {

    private final KeyStore keys;
    private final Calibrations calibrations;
    private final PartyDirectory directory;

    Filing(KeyStore keys, Calibrations calibrations, PartyDirectory directory) {
        this.keys = keys;
        this.calibrations = calibrations;
        this.directory = directory;
    }

    /** How far the archive was gone through, and how many parties were filed that were not before. */
    public record Step(@Nullable PartyId position, int seen, int filed) {}

    /** Files those of the next living parties that were never filed, or by an older edition. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Step fileMissing(@Nullable PartyId position, int limit, Actor actor) {
        var living = directory.living(position, limit);
        if (living.isEmpty()) {
            return new Step(null, 0, 0);
        }
        var filed = keys.filed(living);
        var missing = living.stream().filter(id -> !filed.contains(id)).toList();
        var shown = new HashMap<PartyId, PartyContent>();
        directory.find(missing, actor).forEach(party -> shown.put(party.id(), party.content()));
        keys.replace(missing, shown);
        return new Step(living.getLast(), living.size(), missing.size());
    }

    /** Those of the parties that are filed, in the order of their ids. */
    public List<Filed> find(Collection<PartyId> ids) {
        return ids.isEmpty() ? List.of() : keys.find(ids);
    }

    /** The next parties that are filed, in the order of their ids. */
    public List<Filed> after(@Nullable PartyId position, int limit) {
        return keys.after(position, limit);
    }

    /** Who holds each key, no more of them than the limit. */
    public Map<Long, List<PartyId>> holders(Collection<Long> wanted, int limit) {
        return wanted.isEmpty() ? Map.of() : keys.holders(wanted, limit);
    }

    /** How many hold each key, counted up to a thousand. */
    public Map<Long, Integer> count(Collection<Long> wanted) {
        return wanted.isEmpty() ? Map.of() : keys.count(wanted);
    }

    public long size() {
        return keys.size();
    }

    public long countRefiled() {
        return keys.countRefiled();
    }

    /** The parties longest filed anew or taken away, with the keys they had; forgets them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PartyId, Set<Long>> takeRefiled(int limit) {
        return keys.takeRefiled(limit);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetRefiled() {
        keys.forgetRefiled();
    }

    /**
     * Compares a party with others of its kind.
     *
     * @param holders how many parties hold a key of this one; 0 where that is not known
     * @param size how large the archive is taken to be
     */
    public List<Recognition> compare(Filed one, List<Filed> others, ToIntFunction<Long> holders, long size) {
        var model = one.model();
        return Recognition.of(
                model.forRecords(size, calibrations.of(model)),
                one.profile(),
                others.stream().map(Filed::profile).toList(),
                PartyKeys.inWords(one.kind(), one.keys(), holders),
                Model.THRESHOLD);
    }
}
