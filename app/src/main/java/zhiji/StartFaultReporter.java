package zhiji;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import zhiji.access.PasswordRefused;

/** Keeps the framework from printing where in the program it happened, where one sentence says what to do. */
final class StartFaultReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return refusal(failure).isPresent();
    }

    /** What is to be said of it. */
    static Optional<String> refusal(Throwable failure) {
        for (var cause = Optional.of(failure); cause.isPresent(); cause = cause.map(Throwable::getCause)) {
            if (cause.get() instanceof PasswordRefused refused) {
                return Optional.ofNullable(refused.getMessage());
            }
        }
        return Optional.empty();
    }
}
