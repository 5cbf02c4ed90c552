package zhiji.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import zhiji.jobs.JobKind;

/**
 * The job that sends what waits, one letter in a transaction. A server killed after a letter was taken and before that was
 * written down sends it again under the same id.
 */
@Component
class LetterRun implements JobKind {

    static final String KIND = "letters";

    private static final Duration AGAIN_AFTER = Duration.ofSeconds(30);

    private final Delivery delivery;

    LetterRun(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public Optional<Duration> every() {
        return Optional.of(AGAIN_AFTER);
    }

    @Override
    public void run(UUID id, BooleanSupplier stopping) {
        var more = true;
        while (more && !stopping.getAsBoolean()) {
            more = delivery.next();
        }
        delivery.forgetOld();
    }
}
