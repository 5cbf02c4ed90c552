package zhiji.value;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.access.Users;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.Region;

/** Front door to customers who withdraw (客户疏远), for work that is nobody's: regular ones who buy much less, and the silent. */
@Service
public class Retreats {

    private final SpendingQueries spendings;
    private final WarningQueries warnings;
    private final Users users;
    private final Region region;
    private final Clock clock;

    Retreats(SpendingQueries spendings, WarningQueries warnings, Users users, Region region, Clock clock) {
        this.spendings = spendings;
        this.warnings = warnings;
        this.users = users;
        this.region = region;
        this.clock = clock;
    }

    /** By how much purchases of so many days must fall, of those who had bought for at least that much in as many days. */
    public record Terms(int percent, int days, Money least) {}

    /** A regular customer who bought much less from a day on: on average before, and now, each in as many days. */
    public record Fall(PartyId party, LocalDate on, Money before, Money after) {}

    /** A customer whose silence is surprising, the day somebody was warned of it, and what is at stake. */
    public record Silence(PartyId party, LocalDate on, Money atStake) {}

    /**
     * Whose purchases fell from a day on and are low still, by the histories of the last scoring. The present is the day of
     * the last purchase of all, so that nobody seems to withdraw while no purchases are brought in.
     */
    @Transactional(readOnly = true)
    public List<Fall> fallen(Terms terms, LocalDate since) {
        var currency = terms.least().currency().getCurrencyCode();
        var today = LocalDate.now(clock.withZone(region.timeZone()));
        return spendings
                .newest(currency, today)
                .map(newest -> spendings.fallen(terms, newest).stream()
                        .flatMap(spending -> spending.fall(terms, since, newest).stream())
                        .toList())
                .orElse(List.of());
    }

    /** Of whose silence somebody was warned from a day on, as far as the warning holds and was not put aside. */
    @Transactional(readOnly = true)
    public List<Silence> silent(Money least, LocalDate since) {
        return warnings.silent(least, since, users.everywhere());
    }
}
