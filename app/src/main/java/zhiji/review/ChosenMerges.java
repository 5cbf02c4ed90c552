package zhiji.review;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.User;
import zhiji.access.Users;
import zhiji.identity.Merge;
import zhiji.identity.Merges;
import zhiji.platform.Actor;
import zhiji.platform.Problem;
import zhiji.platform.Texts;
import zhiji.platform.UserId;
import zhiji.platform.Via;

/** Merges the suggestions that a run was given (批量合并), one at a time, and takes its merges back. */
@Component
class ChosenMerges {

    private static final Logger LOG = LoggerFactory.getLogger(ChosenMerges.class);

    private final RunStore runs;
    private final SuggestionStore suggestions;
    private final PolicyStore policies;
    private final Gathering gathering;
    private final Merges merges;
    private final Users users;
    private final Texts texts;
    private final TransactionTemplate nested;

    ChosenMerges(
            RunStore runs,
            SuggestionStore suggestions,
            PolicyStore policies,
            Gathering gathering,
            Merges merges,
            Users users,
            Texts texts,
            TransactionTemplate transaction) {
        this.runs = runs;
        this.suggestions = suggestions;
        this.policies = policies;
        this.gathering = gathering;
        this.merges = merges;
        this.users = users;
        this.texts = texts;
        nested = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The run after its next merge; empty when nothing is left. */
    Optional<Run> mergeNext(Run run) {
        return suggestions.nextChosen(run.id()).map(suggestion -> merged(run, suggestion));
    }

    private Run merged(Run run, Suggestion suggestion) {
        var merged = run.scope() != Run.Scope.CHOSEN && merges.wereTakenApart(suggestion.members())
                ? Optional.<Merge>empty()
                : merge(run, suggestion);
        merged.ifPresent(merge -> runs.addMerge(run.id(), merge.id()));
        if (merged.isPresent()) {
            suggestions.delete(suggestion.id());
        } else {
            suggestions.release(run.id(), suggestion.id());
        }
        return run.with(
                run.progress().reached(null, 1),
                run.result().plus(0, merged.isPresent() ? 1 : 0, merged.isPresent() ? 0 : 1));
    }

    /** The run after its newest merge was taken back; empty when none is left. */
    Optional<Run> takeBackNext(Run run) {
        return runs.nextMerge(run.id()).map(merge -> takenBack(run, merges.get(merge)));
    }

    private Run takenBack(Run run, Merge merge) {
        var actor = actor(run);
        var reason = texts.of(language(actor), "review.run-undone", List.of());
        var done = attempt(() -> merges.reconsider(merge.id(), reason, actor));
        runs.takeBack(run.id(), merge.id());
        if (done.isPresent()) {
            gathering.around(merge.members().stream().map(Merge.Member::id).toList());
        }
        return run.with(run.progress().reached(null, 1), run.result().plus(0, 0, done.isPresent() ? 0 : 1));
    }

    private Optional<Merge> merge(Run run, Suggestion suggestion) {
        var actor = actor(run);
        var code = run.scope() == Run.Scope.CHOSEN ? "review.reason-batch" : "review.reason-rule";
        var reason = texts.of(language(actor), code, List.of(percent(suggestion.probability())));
        return attempt(
                () -> merges.create(new Merges.NewMerge(suggestion.members(), null, null, reason, false), actor));
    }

    /** What is refused leaves the rest of the step alone. */
    private <T> Optional<T> attempt(Supplier<T> work) {
        try {
            return Optional.ofNullable(nested.execute(status -> work.get()));
        } catch (Problem refused) {
            LOG.debug("Left as it is: {}", refused.code());
            return Optional.empty();
        }
    }

    /** Whoever chose the suggestions, or switched the rule on. */
    private Actor actor(Run run) {
        if (run.scope() == Run.Scope.CHOSEN) {
            return actor(Objects.requireNonNull(run.startedBy()), Via.PAGE);
        }
        var decided = policies.current().decidedBy();
        return actor(decided == null ? users.all().getFirst().id() : decided, Via.RULE);
    }

    private Actor actor(UserId id, Via via) {
        var administrator = users.find(id).map(User::administrator).orElse(false);
        return new Actor(id, via, administrator);
    }

    private Locale language(Actor actor) {
        return users.find(actor.id())
                .map(user -> Locale.forLanguageTag(user.language().tag()))
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }

    /** Never 100: no evidence is beyond doubt. */
    static String percent(double probability) {
        return String.format(Locale.ROOT, "%.1f", Math.min(99.9, Math.floor(probability * 1_000) / 10));
    }
}
