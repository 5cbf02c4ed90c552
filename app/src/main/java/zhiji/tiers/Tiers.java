package zhiji.tiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Permissions;
import zhiji.audit.Audit;
import zhiji.audit.Deed;
import zhiji.audit.Note;
import zhiji.jobs.Jobs;
import zhiji.jobs.NightlyWork;
import zhiji.platform.Actor;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;
import zhiji.types.Definitions;
import zhiji.types.FieldType;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.value.CustomersScored;

/** Front door to the ladder: what the tiers are, what another ladder would change, and putting one in force. */
@Service
class Tiers implements NightlyWork {

    private static final int MOST_SHOWN = 200;
    private static final Set<FieldType> MEASURES =
            Set.of(FieldType.NUMBER, FieldType.MONEY, FieldType.PERCENTAGE, FieldType.RATING, FieldType.FORMULA);

    private final TierStore store;
    private final ReviewStore reviews;
    private final TierSight sight;
    private final RecordTypes types;
    private final Definitions definitions;
    private final Permissions permissions;
    private final Audit audit;
    private final Jobs jobs;
    private final Region region;
    private final Clock clock;

    Tiers(
            TierStore store,
            ReviewStore reviews,
            TierSight sight,
            RecordTypes types,
            Definitions definitions,
            Permissions permissions,
            Audit audit,
            Jobs jobs,
            Region region,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.sight = sight;
        this.types = types;
        this.definitions = definitions;
        this.permissions = permissions;
        this.audit = audit;
        this.jobs = jobs;
        this.region = region;
        this.clock = clock;
    }

    /** The version in force, as far as the reader may know what it looks at. */
    Optional<LadderVersion> latest(Actor actor) {
        sight.require(actor);
        return store.latest().map(version -> sight.known(version, actor));
    }

    /** The newest first. */
    List<LadderVersion> versions(int limit, Actor actor) {
        permissions.requireAdministrator(actor);
        return store.newest(limit);
    }

    Optional<TierReview> lastReview() {
        return store.lastReview();
    }

    /** How many customers are of each tier; nothing for who does not see them all. */
    Map<String, Long> counts(Actor actor) {
        return sight.seesAll(actor) ? store.counts() : Map.of();
    }

    /** When it will be asked next who still keeps their tier. */
    LocalDate nextReview(Ladder ladder) {
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        var last = store.lastMonthly(region.timeZone()).orElse(today.minusDays(1));
        var next = ReviewDay.next(ladder.reviewDay(), last);
        return next.isBefore(today) ? today : next;
    }

    /**
     * Puts a ladder in force as the next version, and has everybody looked at by it.
     *
     * @param base the version it was made of; 0 for the first one
     * @throws Problem if somebody else made another version meanwhile
     */
    @Transactional
    public LadderVersion save(int base, Ladder written, Actor actor) {
        var ladder = checked(written, actor)
                .keyed(at -> "t" + Ids.next().toString().replace("-", "").substring(20));
        var version = new LadderVersion(base + 1, ladder, clock.instant(), actor.id());
        var latest = store.latest().map(LadderVersion::number).orElse(0);
        if (latest != base || !store.insert(version)) {
            throw Problem.of(Problem.Kind.STALE, "tiers.changed-meanwhile");
        }
        definitions.forget();
        audit.write(Note.of(Deed.TIERS_CHANGED, actor).with("version", version.number()));
        start(version.number(), TierReview.Cause.RULES);
        return version;
    }

    /** What a ladder would change, without keeping anything. */
    @Transactional(readOnly = true)
    public TierPreview preview(Ladder written, Actor actor) {
        return reviews.preview(draft(written, actor), today(), actor);
    }

    /** Some of the customers who would go one way. */
    @Transactional(readOnly = true)
    public List<PartyId> behind(Ladder written, TierPreview.Move move, Actor actor) {
        return reviews.behind(draft(written, actor), move, today(), MOST_SHOWN, actor);
    }

    /** Every night, unless it is done after the scoring anyway. */
    @Override
    @Transactional
    public void begin() {
        store.latest()
                .filter(version -> version.ladder().fields().noneMatch(field -> field.startsWith("worth.")))
                .ifPresent(version -> start(version.number(), TierReview.Cause.NIGHT));
    }

    /** Scores are measures. */
    @EventListener
    @Transactional
    public void lookAgain(CustomersScored scored) {
        store.latest().ifPresent(version -> start(version.number(), TierReview.Cause.NIGHT));
    }

    private void start(int version, TierReview.Cause cause) {
        var id = Ids.next();
        store.start(id, version, cause, clock.instant());
        jobs.start(TierJob.KIND, id);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(region.timeZone()));
    }

    /** New tiers are called by their place until they are kept. */
    private Ladder draft(Ladder written, Actor actor) {
        return checked(written, actor).keyed(at -> "new-" + at);
    }

    private Ladder checked(Ladder written, Actor actor) {
        permissions.requireAdministrator(actor);
        written.refuseUnfit();
        var known = store.latest().map(LadderVersion::ladder);
        var faults = new ArrayList<Problem.Field>();
        var keys = new ArrayList<String>();
        for (var at = 0; at < written.tiers().size(); at++) {
            var tier = written.tiers().get(at);
            var key = tier.key();
            if (key != null
                    && (keys.contains(key)
                            || known.filter(one -> one.step(key) > 0).isEmpty())) {
                faults.add(Problem.Field.of("tiers[" + at + "].key", "enumeration.unknown", key));
            }
            if (key != null) {
                keys.add(key);
            }
            for (var n = 0; n < tier.requirements().size(); n++) {
                measure(tier.requirements().get(n), "tiers[" + at + "].requirements[" + n + "]", actor, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return written;
    }

    private void measure(Requirement one, String path, Actor actor, List<Problem.Field> faults) {
        var field = types.field(types.get(RecordType.PARTIES), one.field(), actor)
                .filter(found -> MEASURES.contains(found.type()));
        if (field.isEmpty()) {
            faults.add(Problem.Field.of(path + ".field", "tiers.no-measure", one.field()));
        } else if (field.get().type() == FieldType.MONEY && !isCurrency(one.currency())) {
            faults.add(Problem.Field.of(path + ".currency", "required"));
        }
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(code));
    }
}
