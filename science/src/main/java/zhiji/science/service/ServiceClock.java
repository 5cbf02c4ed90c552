package zhiji.science.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The clock of one case (服务时钟): how much of the promised working time is used and when it will be used up.
 *
 * <p>It runs in working time of the promise in force, and not during pauses. When the promise changes, what was used stays
 * used: two of eight hours used, sixteen promised from now on, fourteen are left, counted by the new hours. A new promise
 * that is already used up is due at the moment it was made, or when it was missed before that; a longer one forgives a
 * missed shorter one.
 *
 * @param promises in the order of time, at least one; of two made at once the later in the list counts
 * @param pauses in any order
 * @param stopped when what was promised was done; {@link Instant#MAX} while it is not
 */
public record ServiceClock(List<Promise> promises, List<Pause> pauses, Instant stopped) {

    /** Orders promises and joins pauses. */
    public ServiceClock {
        if (promises.isEmpty()) {
            throw new IllegalArgumentException("a clock needs a promise");
        }
        promises = promises.stream().sorted(Comparator.comparing(Promise::from)).toList();
        pauses = Pause.joined(pauses);
    }

    /** Started by the first promise. */
    public static ServiceClock started(Promise promise) {
        return new ServiceClock(List.of(promise), List.of(), Instant.MAX);
    }

    /** The same with another promise from its moment on. */
    public ServiceClock promising(Promise promise) {
        List<Promise> more = new ArrayList<>(promises);
        more.add(promise);
        return new ServiceClock(more, pauses, stopped);
    }

    /** The same with a pause. */
    public ServiceClock paused(Pause pause) {
        List<Pause> more = new ArrayList<>(pauses);
        more.add(pause);
        return new ServiceClock(promises, more, stopped);
    }

    /** The same, done at that moment. */
    public ServiceClock stoppedAt(Instant moment) {
        return new ServiceClock(promises, pauses, moment);
    }

    /** Working time used by that moment, pauses left out. */
    public Duration used(Instant now) {
        Instant end = earlier(now, stopped);
        Duration used = Duration.ZERO;
        for (Stretch stretch : stretches()) {
            if (stretch.from.isBefore(end)) {
                used = used.plus(stretch.promise.hours().between(stretch.from, earlier(end, stretch.until)));
            }
        }
        return used;
    }

    /** What is left of the time allowed; below zero once it is overdue. */
    public Duration left(Instant now) {
        return promiseAt(now).allowed().minus(used(now));
    }

    /** When the promise falls due; empty while a pause lasts, unless it was due before. */
    public Optional<Instant> deadline() {
        return reaches(1);
    }

    /**
     * When a share of the time allowed will be used, for warnings and escalation; empty while a pause lasts, unless it was
     * reached before.
     *
     * @param share above 0, for example 0.8
     */
    public Optional<Instant> reaches(double share) {
        if (!(share > 0 && Double.isFinite(share))) {
            throw new IllegalArgumentException("the share is " + share + "; it must be positive");
        }
        Duration used = Duration.ZERO;
        Optional<Instant> reached = Optional.empty();
        Promise promise = null;
        for (Stretch stretch : stretches()) {
            Duration wanted = part(stretch.promise.allowed(), share);
            if (!stretch.promise.equals(promise)) {
                promise = stretch.promise;
                boolean isUsedUp = used.compareTo(wanted) >= 0;
                Instant made = promise.from();
                reached = isUsedUp ? Optional.of(reached.orElse(made)) : Optional.empty();
            }
            boolean isLast = stretch.until.equals(Instant.MAX);
            Duration missing = wanted.minus(used);
            Duration available = isLast ? missing : stretch.promise.hours().between(stretch.from, stretch.until);
            if (reached.isEmpty() && available.compareTo(missing) >= 0) {
                reached = Optional.of(stretch.promise.hours().after(stretch.from, missing));
            }
            used = used.plus(available);
        }
        return reached;
    }

    /** Whether the promise was or is broken: the deadline passed before it was done. */
    public boolean isOverdue(Instant now) {
        return deadline().map(due -> due.isBefore(earlier(now, stopped))).orElse(false);
    }

    /** Whether a pause lasts at that moment. */
    public boolean isPaused(Instant now) {
        return pauses.stream()
                .anyMatch(pause -> !pause.from().isAfter(now) && pause.until().isAfter(now));
    }

    /** A stretch of time in which one promise holds and no pause lasts. */
    private record Stretch(Promise promise, Instant from, Instant until) {}

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>(promises.size() + pauses.size());
        for (int i = 0; i < promises.size(); i++) {
            Instant from = promises.get(i).from();
            Instant until = i + 1 < promises.size() ? promises.get(i + 1).from() : Instant.MAX;
            for (Pause pause : pauses) {
                if (pause.until().isAfter(from) && pause.from().isBefore(until)) {
                    add(stretches, promises.get(i), from, pause.from());
                    from = pause.until();
                }
            }
            add(stretches, promises.get(i), from, until);
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, Promise promise, Instant from, Instant until) {
        if (from.isBefore(until)) {
            stretches.add(new Stretch(promise, from, until));
        }
    }

    private Promise promiseAt(Instant now) {
        Promise current = promises.get(0);
        for (Promise promise : promises) {
            current = promise.from().isAfter(now) ? current : promise;
        }
        return current;
    }

    private static Duration part(Duration whole, double share) {
        return share == 1 ? whole : Duration.ofMillis(Math.round(whole.toMillis() * share));
    }

    private static Instant earlier(Instant left, Instant right) {
        return left.isBefore(right) ? left : right;
    }
}
