package zhiji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenQuotasTest {

    private final Hand clock = new Hand();
    private final TokenQuotas quotas = new TokenQuotas(clock);
    private final UUID token = UUID.randomUUID();

    @Test
    void countsUntilTheMinuteIsOver() {
        assertThat(quotas.take(token, 2)).isEqualTo(new TokenQuotas.Quota(false, 1, 60));
        clock.now = clock.now.plusSeconds(20);
        assertThat(quotas.take(token, 2)).isEqualTo(new TokenQuotas.Quota(false, 0, 40));
        assertThat(quotas.take(token, 2)).isEqualTo(new TokenQuotas.Quota(true, 0, 40));
        assertThat(quotas.take(UUID.randomUUID(), 2).exceeded()).isFalse();
        clock.now = clock.now.plusSeconds(40);
        assertThat(quotas.take(token, 2)).isEqualTo(new TokenQuotas.Quota(false, 1, 60));
    }

    @Test
    void letsNoMoreThroughHoweverManyAskAtOnce() {
        var passed = IntStream.range(0, 10_000)
                .parallel()
                .filter(request -> !quotas.take(token, 100).exceeded())
                .count();
        assertThat(passed).isEqualTo(100);
    }

    /** A clock that stands where it is put. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-22T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
