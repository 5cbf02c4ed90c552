package zhiji.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A kind of background work. Whoever does it keeps its own progress and can go on where it was stopped. */
public interface JobKind {

    /** Short name, kept in the database with each job. */
    String name();

    /**
     * Does the work on that record, in a thread of its own.
     *
     * @param stopping says when the server goes down: return soon, the work goes on after the next start
     */
    void run(UUID id, BooleanSupplier stopping);

    /** How long after its end the work begins anew by itself; empty for work that somebody asks for. */
    default Optional<Duration> every() {
        return Optional.empty();
    }
}
