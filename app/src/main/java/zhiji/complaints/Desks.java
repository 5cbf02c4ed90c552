package zhiji.complaints;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** Front door to who answers for a desk (受理台), for whoever hands work to one. */
@Service
public class Desks {

    private final Setup setup;

    Desks(Setup setup) {
        this.setup = setup;
    }

    /**
     * Who answers for a desk, if anybody does.
     *
     * @throws Problem if there is no such desk
     */
    public Optional<UserId> owner(UUID desk) {
        return Optional.ofNullable(setup.desk(desk).owner());
    }
}
