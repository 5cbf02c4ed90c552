package zhiji.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import zhiji.platform.Actor;

/** Who calls, where no controller can be told. */
public final class SignedIn {

    private SignedIn() {}

    /** Empty when nobody signed in. */
    public static Optional<Actor> actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? Optional.of(caller.actor())
                : Optional.empty();
    }
}
