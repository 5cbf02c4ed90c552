package zhiji.complaints;

import java.time.Duration;
import java.time.Instant;

/** A span of time (时段), its end exclusive. */
public record Span(Instant begin, Instant end) {

    /** It must end after it begins. */
    public Span {
        if (!end.isAfter(begin)) {
            throw new IllegalArgumentException("a span from " + begin + " cannot end at " + end);
        }
    }

    /** The equally long one right before it. */
    public Span before() {
        return new Span(begin.minus(Duration.between(begin, end)), begin);
    }
}
