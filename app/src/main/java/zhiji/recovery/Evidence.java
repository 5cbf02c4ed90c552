package zhiji.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;

/**
 * What a rule found (依据): when, the numbers, and the records that say so, the latest first. Never a name or a word of the
 * customer's: these are read where they stand, as far as the reader may.
 *
 * @param amount what went back for a return, what is bought now, or what is at stake
 * @param before what was bought before, on average in as many days
 */
record Evidence(
        Instant at,
        @Nullable Integer days,
        @Nullable Double strength,
        @Nullable Money amount,
        @Nullable Money before,
        List<UUID> records) {

    Evidence {
        records = List.copyOf(records);
    }

    static Evidence of(Instant at, List<UUID> records) {
        return new Evidence(at, null, null, null, null, records);
    }

    Evidence within(int span) {
        return new Evidence(at, span, strength, amount, before, records);
    }

    Evidence strong(double together) {
        return new Evidence(at, days, together, amount, before, records);
    }

    Evidence worth(Money money) {
        return new Evidence(at, days, strength, money, before, records);
    }

    Evidence after(Money earlier) {
        return new Evidence(at, days, strength, amount, earlier, records);
    }
}
