package zhiji.complaints;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record3;
import org.jooq.Select;
import zhiji.platform.Actor;

/** What complaints cost (投诉成本), told by the capability that keeps the books; declared as a bean. */
public interface CaseCosts {

    /** Rows of complaint, currency and amount, of those that the reader may see; nothing if they may not know amounts. */
    Optional<Select<Record3<UUID, String, BigDecimal>>> of(Actor actor);
}
