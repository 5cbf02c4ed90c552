package zhiji.collaboration;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import zhiji.jobs.JobKind;

/** The job that tells people by mail what is new, when it is time for each. */
@Component
class DigestRun implements JobKind {

    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    private final Digests digests;

    DigestRun(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String name() {
        return "digests";
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(AGAIN_AFTER);
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        digests.tellAll();
    }
}
