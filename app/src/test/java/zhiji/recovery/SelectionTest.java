package zhiji.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhiji.platform.Money;
import zhiji.platform.PartyId;
import zhiji.platform.UserId;
import zhiji.recovery.Attended.Kind;
import zhiji.recovery.Attended.Span;

/** Which signs open a recovery, and which are attended to. */
class SelectionTest {

    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final PartyId LAN = new PartyId(new UUID(0, 1));

    private final UserId writer = new UserId(new UUID(0, 9));
    private final Rule rule = rule(new Sign.Return(Money.of(new BigDecimal("500"), "CNY")));
    private final Rule repeated = rule(new Sign.Complaints(3, 30));

    @Test
    void takesTheLatestThatNobodyAttendsTo() {
        var found = Selection.now(rule, List.of(seen(9), seen(4), seen(2)), attended(), NOW);
        assertThat(found).containsExactly(seen(2));
        assertThat(Selection.now(rule, List.of(seen(4)), attended(span(Kind.COMPLAINT, null, 10, 3)), NOW))
                .as("a complaint was still open then")
                .isEmpty();
        assertThat(Selection.now(rule, List.of(seen(2)), attended(span(Kind.COMPLAINT, null, 10, 3)), NOW))
                .as("after it was closed")
                .hasSize(1);
        assertThat(Selection.now(rule, List.of(seen(4)), attended(span(Kind.RECOVERY, null, 1, null)), NOW))
                .as("a recovery was opened since")
                .isEmpty();
    }

    @Test
    void takesComplaintsThatComeAgainThoughTheyAreOpen() {
        var open = span(Kind.COMPLAINT, null, 10, null);
        assertThat(Selection.now(repeated, List.of(seen(2)), attended(open), NOW))
                .hasSize(1);
        assertThat(Selection.now(repeated, List.of(seen(2)), attended(open, span(Kind.RECOVERY, null, 5, null)), NOW))
                .isEmpty();
    }

    @Test
    void letsTheCustomerRest() {
        var own = span(Kind.RECOVERY, rule.id(), 25, 20);
        assertThat(Selection.now(rule, List.of(seen(2)), attended(own), NOW)).isEmpty();
        var longAgo = span(Kind.RECOVERY, rule.id(), 31, 20);
        assertThat(Selection.now(rule, List.of(seen(2)), attended(longAgo), NOW))
                .hasSize(1);
    }

    @Test
    void previewsAsIfTheRuleHadAlwaysBeenOn() {
        var own = span(Kind.RECOVERY, rule.id(), 25, null);
        assertThat(Selection.past(rule, List.of(seen(29), seen(20), seen(1)), attended(own)))
                .as("its own recovery does not count, but its customers rest")
                .containsExactly(seen(29));
        assertThat(Selection.past(rule, List.of(seen(29), seen(20)), attended(span(Kind.RECOVERY, null, 35, 28))))
                .containsExactly(seen(20));
    }

    private Rule rule(Sign sign) {
        var duty = new Rule.Duty(true, null, writer, 3, 30);
        return new Rule(new UUID(0, 7), 1, "规则", sign, duty, NOW.minus(Duration.ofDays(30)), writer);
    }

    private static Occurrence seen(int daysAgo) {
        return new Occurrence(LAN, Evidence.of(ago(daysAgo), List.of()));
    }

    private static Span span(Kind kind, @Nullable UUID rule, int from, @Nullable Integer until) {
        return new Span(kind, rule, ago(from), until == null ? null : ago(until));
    }

    private static Attended attended(Span... spans) {
        return new Attended(Map.of(LAN, List.of(spans)));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}
