package zhiji.cues;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import zhiji.platform.Problem;

/**
 * How cues fade and add up: each weighs its own weight while fresh and half of what it did after every half-life, so that
 * their strength together is the sum of {@code weight × 0.5^(age ÷ half-life)}; from the threshold on somebody should ask.
 */
record Fading(int halfLifeDays, double threshold) {

    private static final int LONGEST = 365;
    private static final double LEAST = 0.5;
    private static final double MOST = 100;

    /** @throws Problem naming what is out of range */
    Fading {
        if (halfLifeDays < 1 || halfLifeDays > LONGEST) {
            throw Problem.invalid(List.of(Problem.Field.of("halfLifeDays", "number.range", halfLifeDays, 1, LONGEST)));
        }
        if (!(threshold >= LEAST && threshold <= MOST)) {
            throw Problem.invalid(List.of(Problem.Field.of("threshold", "number.range", threshold, LEAST, MOST)));
        }
    }

    double strength(Collection<Cue> cues, Instant now) {
        return cues.stream().mapToDouble(cue -> weight(cue, now)).sum();
    }

    private double weight(Cue cue, Instant now) {
        var days = Math.max(0, Duration.between(cue.at(), now).toSeconds())
                / (double) Duration.ofDays(1).toSeconds();
        return cue.noticed().kind().weight() * Math.pow(0.5, days / halfLifeDays);
    }
}
