package zhiji.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.platform.UserId;

/** Front door to who stands in for whom: everybody says so for themselves, administrators for anybody. */
@Service
class Delegations {

    private static final int LONGEST_DAYS = 366;

    private final DelegationStore store;
    private final UserStore users;
    private final Permissions permissions;
    private final Audit audit;
    private final Region region;
    private final Clock clock;

    Delegations(
            DelegationStore store, UserStore users, Permissions permissions, Audit audit, Region region, Clock clock) {
        this.store = store;
        this.users = users;
        this.permissions = permissions;
        this.audit = audit;
        this.region = region;
        this.clock = clock;
    }

    /** A leave as somebody enters it; of nobody in particular it is one's own. */
    record Wanted(@Nullable UserId userId, UserId standInId, LocalDate since, LocalDate until) {}

    List<Delegation> visible(Actor actor) {
        return actor.administrator() ? store.all(today()) : store.of(actor.id(), today());
    }

    @Transactional
    Delegation create(Wanted wanted, Actor actor) {
        var user = wanted.userId() == null ? actor.id() : wanted.userId();
        requireMine(user, actor);
        check(user, wanted);
        var delegation = new Delegation(Ids.next(), user, wanted.standInId(), wanted.since(), wanted.until());
        store.insert(delegation);
        note(Deed.DELEGATED, delegation, actor);
        permissions.forget();
        return delegation;
    }

    /** Ends a delegation, or takes back one that has not begun. */
    @Transactional
    void delete(UUID id, Actor actor) {
        var delegation = store.find(id).orElseThrow(() -> Problem.notFound("not-found"));
        requireMine(delegation.userId(), actor);
        store.delete(id);
        note(Deed.DELEGATION_ENDED, delegation, actor);
        permissions.forget();
    }

    private void note(Deed deed, Delegation delegation, Actor actor) {
        audit.write(Note.of(deed, actor)
                .with("user", delegation.userId())
                .with("standIn", delegation.standInId())
                .with("since", delegation.since())
                .with("until", delegation.until()));
    }

    private void check(UserId user, Wanted wanted) {
        var faults = new ArrayList<Problem.Field>();
        if (user.equals(wanted.standInId())) {
            faults.add(Problem.Field.of("standInId", "delegation.self"));
        } else if (!users.isActive(wanted.standInId())) {
            faults.add(Problem.Field.of("standInId", "enumeration.unknown", wanted.standInId()));
        }
        if (wanted.until().isBefore(wanted.since())
                || wanted.until().isBefore(today())
                || wanted.since().plusDays(LONGEST_DAYS).isBefore(wanted.until())) {
            faults.add(Problem.Field.of("until", "delegation.days", LONGEST_DAYS));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static void requireMine(UserId user, Actor actor) {
        if (!actor.administrator() && !user.equals(actor.id())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "forbidden");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), region.timeZone());
    }
}
