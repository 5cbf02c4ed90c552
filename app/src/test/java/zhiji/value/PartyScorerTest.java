package zhiji.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhiji.platform.PartyId;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.ParetoNbd;
import zhiji.science.value.Quadrant;
import zhiji.science.value.Rfm;

class PartyScorerTest {

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 1_000;

    /** So regular a customer has certainly left after ten years: the probability is too small for a double. */
    @Test
    void scoresWhoCertainlyHasLeft() {
        var card = new ModelCard.Segment(Segment.ALL, 1, DAYS - 1, 0, 1, null, null, null, null);
        var chosen = new ModelChoice.Chosen(
                new ParetoNbd(.5533, 10.578, .6061, 11.669), new GammaGamma(6.25, 3.74, 15.44), card);
        var cuts = new Survey.Cuts(new Rfm.Cuts(List.of(), List.of(), List.of()), new Quadrant.Cut(2, 10), null);
        var basis = new PartyScorer.Basis(FIRST.plusDays(DAYS).plusYears(10), "CNY", 13, .15, 1, 10, cuts);

        var score =
                new PartyScorer(basis, kind -> chosen).scores(List.of(daily())).getFirst();

        var future = Objects.requireNonNull(score.future());
        var money = Objects.requireNonNull(future.money());
        assertThat(future.alive()).isEqualByComparingTo("0");
        assertThat(money.lifetime()).isEqualByComparingTo("0");
        assertThat(money.atStake()).isEqualByComparingTo("0");
    }

    private static PartyHistory daily() {
        var first = Math.toIntExact(FIRST.toEpochDay());
        return new PartyHistory(
                PartyId.next(),
                "PERSON",
                IntStream.range(first, first + DAYS).boxed().toList(),
                Collections.nCopies(DAYS, 9.5),
                null,
                null,
                List.of(first));
    }
}
