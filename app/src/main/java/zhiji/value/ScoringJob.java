package zhiji.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiji.jobs.JobKind;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.Region;

/**
 * The job that scores all customers. It brings their histories up to date, looks at all of them to find the models, and
 * writes all scores in one transaction: readers see the old ones or the new ones, and whatever stops the server, the next
 * run begins again with the histories that are written already.
 */
@Component
class ScoringJob implements JobKind {

    static final String KIND = "value-run";

    private static final Logger LOG = LoggerFactory.getLogger(ScoringJob.class);
    private static final int REFRESHED_AT_ONCE = 200_000;
    private static final int SCORED_AT_ONCE = 5_000;
    private static final int LONGEST_HOLD_OUT_DAYS = 39 * 7;
    private static final int SHORTEST_HISTORY_DAYS = 12 * 7;

    private final ValueRunStore runs;
    private final PartyHistoryStore histories;
    private final ScoreStore scores;
    private final WarnedStore warned;
    private final TransactionTemplate transaction;
    private final TransactionTemplate progress;
    private final Region region;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ScoringJob(
            ValueRunStore runs,
            PartyHistoryStore histories,
            ScoreStore scores,
            WarnedStore warned,
            PlatformTransactionManager transactions,
            Region region,
            ApplicationEventPublisher events,
            Clock clock) {
        this.runs = runs;
        this.histories = histories;
        this.scores = scores;
        this.warned = warned;
        transaction = new TransactionTemplate(transactions);
        progress = new TransactionTemplate(transactions);
        progress.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.region = region;
        this.events = events;
        this.clock = clock;
    }

    /** Thrown out of the work when the run was stopped or the server goes down. */
    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1;

        Halt() {
            super(null, null, false, false);
        }
    }

    /** One execution, and how it is told to stop. */
    private record Work(ValueRun run, String currency, LocalDate asOf, BooleanSupplier stopping) {}

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var run = runs.find(id).filter(found -> found.status().isActive());
        if (run.isEmpty()) {
            return;
        }
        try {
            progress.executeWithoutResult(status -> runs.started(id, clock.instant()));
            work(run.get(), stopping);
        } catch (Halt halted) {
            LOG.info("Run {} stops", id);
        }
    }

    @Override
    public boolean failed(UUID id, Problem.Field reason) {
        progress.executeWithoutResult(status -> runs.ended(id, ValueRun.Status.FAILED, reason, clock.instant()));
        return true;
    }

    private void work(ValueRun run, BooleanSupplier stopping) {
        var currency = Optional.ofNullable(run.wish().currency())
                .or(histories::currency)
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "value.nothing"));
        var asOf = run.wish().asOf();
        var work = new Work(
                run, currency, asOf == null ? LocalDate.now(clock.withZone(region.timeZone())) : asOf, stopping);
        refresh(work);
        var total = histories.customers();
        var survey = survey(work, total);
        var choice = new ModelChoice(run.wish().model(), holdOutFrom(work, survey.firstDay()), work.asOf());
        var chosen = new HashMap<String, ModelChoice.Chosen>();
        for (var segment : survey.segments()) {
            reached(work, ValueRun.Step.MODEL, total, total);
            chosen.put(segment.name(), choice.of(segment));
        }
        var margin = run.wish().margin();
        var found = survey.margin();
        var basis = new PartyScorer.Basis(
                work.asOf(),
                currency,
                run.wish().horizonWeeks(),
                run.wish().annualDiscount(),
                margin != null ? margin : found == null ? 1 : found,
                run.wish().costPerReturn().doubleValue(),
                survey.cuts());
        var scorer = new PartyScorer(basis, kind -> {
            var own = chosen.get(kind.toLowerCase(Locale.ROOT));
            return own == null ? Objects.requireNonNull(chosen.get(Segment.ALL)) : own;
        });
        var segments = chosen.values().stream().map(ModelChoice.Chosen::card).toList();
        transaction.executeWithoutResult(status -> {
            scores.clear();
            var done = new long[1];
            forEachChunk(chunk -> {
                scores.add(scorer.scores(chunk));
                done[0] += chunk.size();
                reached(work, ValueRun.Step.SCORES, done[0], total);
            });
            scores.remember();
            warned.follow(work.asOf());
            runs.done(run.id(), card(work, survey, basis, segments), clock.instant());
            events.publishEvent(new CustomersScored(run.id(), done[0], clock.instant()));
        });
    }

    private void refresh(Work work) {
        transaction.executeWithoutResult(status -> histories.forgetGone());
        var total = histories.customers();
        var done = 0L;
        while (true) {
            reached(work, ValueRun.Step.PURCHASES, done, total);
            var written = transaction.execute(status -> histories.refresh(work.currency(), REFRESHED_AT_ONCE));
            if (written == null || written == 0) {
                return;
            }
            done += written;
        }
    }

    private Survey survey(Work work, long total) {
        var first = histories.firstDay(work.currency(), work.asOf());
        if (first == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "value.nothing");
        }
        var survey = new Survey(
                work.asOf(),
                holdOutFrom(work, first),
                work.run().wish().costPerReturn().doubleValue());
        var done = new long[1];
        forEachChunk(chunk -> {
            survey.add(chunk);
            done[0] += chunk.size();
            reached(work, ValueRun.Step.MODEL, done[0], total);
        });
        if (survey.customers() == 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "value.nothing");
        }
        return survey;
    }

    private void forEachChunk(Consumer<List<PartyHistory>> consumer) {
        PartyId last = null;
        while (true) {
            var chunk = histories.after(last, SCORED_AT_ONCE);
            if (chunk.isEmpty()) {
                return;
            }
            consumer.accept(chunk);
            last = chunk.getLast().party();
        }
    }

    /** The last third of the time, at most 39 weeks; nothing of a time too short to learn from. */
    private static @Nullable LocalDate holdOutFrom(Work work, LocalDate first) {
        var days = work.asOf().toEpochDay() - first.toEpochDay() + 1;
        return days < SHORTEST_HISTORY_DAYS
                ? null
                : work.asOf().minusDays(Math.min(LONGEST_HOLD_OUT_DAYS, days / 3) - 1);
    }

    private void reached(Work work, ValueRun.Step step, long done, long total) {
        var goesOn = progress.execute(status -> runs.reached(work.run().id(), step, done, total));
        if (!Boolean.TRUE.equals(goesOn) || work.stopping().getAsBoolean()) {
            throw new Halt();
        }
    }

    private ModelCard card(Work work, Survey survey, PartyScorer.Basis basis, List<ModelCard.Segment> segments) {
        var cuts = basis.cuts();
        var service = cuts.service();
        return new ModelCard(
                survey.firstDay(),
                work.asOf(),
                work.currency(),
                survey.customers(),
                survey.purchases(),
                basis.horizonWeeks(),
                basis.annualDiscount(),
                basis.margin(),
                work.run().wish().margin() == null && survey.margin() != null,
                cuts.quadrant().frequency(),
                cuts.quadrant().spend(),
                service == null ? null : service.revenue(),
                service == null ? null : service.cost(),
                new ModelCard.RfmCuts(
                        cuts.rfm().silenceDays(),
                        cuts.rfm().purchases(),
                        cuts.rfm().spend()),
                segments,
                remarks(work, survey, segments));
    }

    private List<Problem.Field> remarks(Work work, Survey survey, List<ModelCard.Segment> segments) {
        var remarks = new ArrayList<Problem.Field>();
        if (work.run().wish().margin() == null && survey.margin() == null) {
            remarks.add(Problem.Field.of("margin", "value.no-costs"));
        }
        var besides = histories.entriesBesides(work.currency());
        if (besides > 0) {
            remarks.add(Problem.Field.of("currency", "value.other-currencies", besides, work.currency()));
        }
        for (var segment : segments) {
            remarks.addAll(ModelRemarks.of(segment));
        }
        return remarks;
    }
}
