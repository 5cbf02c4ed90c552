package zhiji.review;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.Users;
import zhiji.identity.Filed;
import zhiji.identity.Filing;
import zhiji.platform.PartyId;

/** The steps of a search (查重步骤), each small enough that others need not wait for it. */
@Component
class Searching {

    private static final int FILED_AT_ONCE = 2_000;
    private static final int COMPARED_AT_ONCE = 500;
    private static final int WEIGHED_AT_ONCE = 500;

    private final Filing filing;
    private final PairStore pairs;
    private final Gathering gathering;
    private final SuggestionStore suggestions;
    private final PolicyStore policies;
    private final Users users;

    Searching(
            Filing filing,
            PairStore pairs,
            Gathering gathering,
            SuggestionStore suggestions,
            PolicyStore policies,
            Users users) {
        this.filing = filing;
        this.pairs = pairs;
        this.gathering = gathering;
        this.suggestions = suggestions;
        this.policies = policies;
        this.users = users;
    }

    /** A search at work: it remembers what many parties share. */
    Search begin() {
        return new Search();
    }

    Run file(Run run) {
        var progress = run.progress();
        var step = filing.fileMissing(progress.position(), FILED_AT_ONCE, users.everywhere());
        if (step.seen() > 0) {
            return run.with(progress.reached(step.position(), step.seen()), run.result());
        }
        if (run.scope() == Run.Scope.CHANGED) {
            return run.with(progress.begin(Run.Phase.COMPARING, filing.countRefiled()), run.result());
        }
        pairs.lock();
        filing.forgetRefiled();
        pairs.deleteAll();
        var size = filing.size();
        return run.with(progress.of(size).begin(Run.Phase.COMPARING, size), run.result());
    }

    Run gather(Run run) {
        pairs.lock();
        var found = gathering.all();
        return run.with(
                run.progress().begin(Run.Phase.WEIGHING, found), run.result().found(found));
    }

    Run weigh(Run run) {
        var weighed = gathering.weighNext(run.id(), WEIGHED_AT_ONCE);
        if (weighed > 0) {
            return run.with(run.progress().reached(null, weighed), run.result());
        }
        var policy = policies.current();
        var chosen = policy.merging() ? suggestions.chooseSure(policy.threshold(), run.id()) : 0;
        return run.with(run.progress().begin(Run.Phase.MERGING, chosen), run.result());
    }

    /** Compares; made anew whenever the job goes on. */
    final class Search {

        private @Nullable Pairing pairing;

        Run compare(Run run) {
            pairs.lock();
            var current = pairing == null ? new Pairing(filing, run.progress().records()) : pairing;
            pairing = current;
            return run.scope() == Run.Scope.ALL ? all(run, current) : changed(run, current);
        }

        private Run all(Run run, Pairing current) {
            var parties = filing.after(run.progress().position(), COMPARED_AT_ONCE);
            if (parties.isEmpty()) {
                return run.with(run.progress().begin(Run.Phase.GATHERING, 0), run.result());
            }
            var found = current.onwards(parties);
            // Somebody at the desk may have had some of them compared meanwhile.
            pairs.deleteOnwards(parties.stream().map(Filed::id).toList());
            pairs.insert(found.links());
            return run.with(
                    run.progress().reached(parties.getLast().id(), parties.size()),
                    run.result().plus(found.compared(), 0, 0));
        }

        private Run changed(Run run, Pairing current) {
            var refiled = filing.takeRefiled(COMPARED_AT_ONCE);
            if (refiled.isEmpty()) {
                return run.with(run.progress().begin(Run.Phase.GATHERING, 0), run.result());
            }
            var oldKeys = new HashSet<Long>();
            refiled.values().forEach(oldKeys::addAll);
            var affected = new HashSet<PartyId>(refiled.keySet());
            affected.addAll(current.neighbours(filing.find(refiled.keySet()), oldKeys));
            pairs.delete(affected);
            var parties = filing.find(affected);
            var found = current.of(parties);
            pairs.insert(found.links());
            return run.with(
                    run.progress().reached(null, refiled.size()), run.result().plus(found.compared(), 0, 0));
        }
    }
}
