package zhiji.cues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiji.platform.Ids;
import zhiji.platform.PartyId;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/** How cues fade and add up. */
class FadingTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final Fading fading = new Fading(14, 3);

    @Test
    void weighsHalfAfterEveryHalfLife() {
        assertThat(strength(cue(Cue.Kind.NEVER_MIND, 0))).isEqualTo(2);
        assertThat(strength(cue(Cue.Kind.NEVER_MIND, 14))).isCloseTo(1, within(1e-12));
        assertThat(strength(cue(Cue.Kind.NEVER_MIND, 28))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void addsUpWhatWasNoticed() {
        // 2 fresh, 1 half faded, 3 a quarter left: 2 + 0.5 + 0.75
        assertThat(strength(cue(Cue.Kind.NEVER_MIND, 0), cue(Cue.Kind.CURT, 14), cue(Cue.Kind.ASKS_MANAGER, 28)))
                .isCloseTo(3.25, within(1e-12));
        assertThat(strength()).isZero();
    }

    @Test
    void neverWeighsMoreThanFresh() {
        assertThat(strength(cue(Cue.Kind.CURT, -1))).isEqualTo(1);
    }

    @Test
    void refusesToFadeAtOnceOrNever() {
        assertThatThrownBy(() -> new Fading(0, 3)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Fading(14, Double.NaN)).isInstanceOf(Problem.class);
    }

    private double strength(Cue... cues) {
        return fading.strength(List.of(cues), NOW);
    }

    private static Cue cue(Cue.Kind kind, int daysAgo) {
        return new Cue(
                Ids.next(),
                new PartyId(Ids.next()),
                new Cue.Noticed(kind, Cue.Occasion.CALL, null),
                UserId.next(),
                NOW.minus(Duration.ofDays(daysAgo)));
    }
}
