package zhiji.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.access.Permissions;
import zhiji.archive.PartyDirectory;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.types.PersonalHolding;

/** Front door to the rules by which persons are erased who did nothing for years (到期清理). What a rule finds waits like any erasure. */
@Service
class PersonalRetention {

    private static final int AT_ONCE = 1_000;
    private static final int MOST_SHOWN = 1_000;
    private static final int EXAMPLES = 10;
    private static final int MOST_YEARS = 30;

    /** Whoever was spared is not proposed again so soon. */
    private static final Duration SPARED = Duration.ofDays(365);

    private final PersonalRetentionStore store;
    private final PrivacyRequestStore requests;
    private final PartyDirectory directory;
    private final List<PersonalHolding> holdings;
    private final Permissions permissions;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Region region;
    private final Clock clock;

    PersonalRetention(
            PersonalRetentionStore store,
            PrivacyRequestStore requests,
            PartyDirectory directory,
            List<PersonalHolding> holdings,
            Permissions permissions,
            Audit audit,
            TransactionTemplate transaction,
            Region region,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.directory = directory;
        this.holdings = holdings;
        this.permissions = permissions;
        this.audit = audit;
        this.transaction = transaction;
        this.region = region;
        this.clock = clock;
    }

    /** Whom a rule would find: how many, at most so many counted, and the first of them. */
    record RetentionPreview(int persons, boolean more, List<String> examples) {}

    @Transactional(readOnly = true)
    public List<RetentionRule> rules(Actor actor) {
        permissions.requireAdministrator(actor);
        return store.standing();
    }

    @Transactional(readOnly = true)
    public RetentionPreview preview(RetentionRule.Customers customers, int years, Actor actor) {
        permissions.requireAdministrator(actor);
        var found = new ArrayList<PartyId>();
        search(rule(customers, years, actor), () -> found.size() > MOST_SHOWN, found::addAll);
        var shown = found.subList(0, Math.min(EXAMPLES, found.size()));
        return new RetentionPreview(
                Math.min(found.size(), MOST_SHOWN),
                found.size() > MOST_SHOWN,
                directory.find(shown, actor).stream()
                        .map(party -> party.content().name())
                        .toList());
    }

    /**
     * Puts a rule in force.
     *
     * @throws Problem if there is one for these customers
     */
    @Transactional
    public RetentionRule create(RetentionRule.Customers customers, int years, Actor actor) {
        permissions.requireAdministrator(actor);
        var rule = rule(customers, years, actor);
        if (!store.insert(rule)) {
            throw Problem.of(Problem.Kind.CONFLICT, "retention.twice");
        }
        audit.write(Note.of(Deed.PRIVACY_CHANGED, actor)
                .with("customers", customers.name())
                .with("years", years));
        return rule;
    }

    private RetentionRule rule(RetentionRule.Customers customers, int years, Actor actor) {
        if (years < 1 || years > MOST_YEARS) {
            throw Problem.invalid(List.of(Problem.Field.of("years", "number.range", years, 1, MOST_YEARS)));
        }
        return new RetentionRule(Ids.next(), customers, years, clock.instant(), actor.id());
    }

    /** Ends a rule; what it found already waits on, and can be taken back. */
    @Transactional
    public void end(UUID id, Actor actor) {
        permissions.requireAdministrator(actor);
        if (!store.end(id, clock.instant())) {
            throw Problem.notFound("not-found");
        }
        audit.write(Note.of(Deed.PRIVACY_CHANGED, actor).with("rule", id).with("ended", true));
    }

    /** Asks for the erasure of everybody the rules find. */
    void propose(BooleanSupplier stopping) {
        for (var rule : store.standing()) {
            search(
                    rule,
                    stopping,
                    found -> transaction.executeWithoutResult(
                            status -> found.forEach(party -> requests.insert(asked(rule, party)))));
        }
    }

    private PrivacyRequest asked(RetentionRule rule, PartyId party) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, region.timeZone());
        var policy = requests.policy();
        return new PrivacyRequest(
                Ids.next(),
                PrivacyRequest.Kind.ERASURE,
                party,
                PrivacyRequest.Status.WAITING,
                new PrivacyRequest.Origin(today, policy.dueOn(today), null, rule.id(), now, null),
                now.plus(Duration.ofDays(policy.waitingDays())),
                null);
    }

    private void search(RetentionRule rule, BooleanSupplier enough, Consumer<List<PartyId>> found) {
        var now = clock.instant();
        var since = now.atZone(region.timeZone()).minusYears(rule.years()).toInstant();
        PartyId position = null;
        while (!enough.getAsBoolean()) {
            var persons = directory.untouchedPersons(since, position, AT_ONCE);
            if (persons.isEmpty()) {
                return;
            }
            position = persons.getLast();
            found.accept(matching(rule, persons, since));
        }
    }

    private List<PartyId> matching(RetentionRule rule, List<PartyId> persons, Instant since) {
        var members = directory.membersOf(persons);
        var all = members.values().stream().flatMap(List::stream).toList();
        var spared = requests.spared(all, clock.instant().minus(SPARED));
        var active = told(holding -> holding.active(all, since));
        var buyers = rule.customers() == RetentionRule.Customers.ALL
                ? Set.<PartyId>of()
                : told(holding -> holding.buyers(all));
        return persons.stream()
                .filter(person -> {
                    var ids = members.getOrDefault(person, List.of(person));
                    return none(ids, active) && none(ids, spared) && isMeant(rule, !none(ids, buyers));
                })
                .toList();
    }

    private static boolean isMeant(RetentionRule rule, boolean bought) {
        return switch (rule.customers()) {
            case ALL -> true;
            case BUYERS -> bought;
            case OTHERS -> !bought;
        };
    }

    private static boolean none(List<PartyId> ids, Collection<PartyId> among) {
        return ids.stream().noneMatch(among::contains);
    }

    private Set<PartyId> told(Function<PersonalHolding, Set<PartyId>> question) {
        var told = new HashSet<PartyId>();
        holdings.forEach(holding -> told.addAll(question.apply(holding)));
        return told;
    }
}
