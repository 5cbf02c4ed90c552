package zhiji.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Money;
import zhiji.platform.Problem;

/** A sign (征兆) that something went wrong for a customer who has not said so, and how strong it must be. */
sealed interface Sign {

    int LONGEST = 365;
    int MOST_TIMES = 100;
    int MOST_STRENGTH = 100;
    int ALL = 100;

    /** The origin of recoveries that are opened by it. */
    Prompt prompt();

    /** Something was given back for at least that much. */
    record Return(Money least) implements Sign {

        public Return {
            least = positive(least);
        }

        @Override
        public Prompt prompt() {
            return Prompt.RETURN;
        }
    }

    /** So many complaints within so many days. */
    record Complaints(int times, int days) implements Sign {

        public Complaints {
            within("times", times, 2, MOST_TIMES);
            within("days", days, 1, LONGEST);
        }

        @Override
        public Prompt prompt() {
            return Prompt.COMPLAINTS;
        }
    }

    /** Cues that come to so much together. */
    record Cues(double strength) implements Sign {

        public Cues {
            if (!(strength >= 0.5 && strength <= MOST_STRENGTH)) {
                throw Problem.invalid(
                        List.of(Problem.Field.of("strength", "number.range", strength, 0.5, MOST_STRENGTH)));
            }
        }

        @Override
        public Prompt prompt() {
            return Prompt.CUES;
        }
    }

    /** So many per cent less bought in so many days than before, by whoever had bought for at least that much. */
    record Fall(int percent, int days, Money least) implements Sign {

        public Fall {
            within("percent", percent, 1, ALL);
            within("days", days, 7, LONGEST);
            least = positive(least);
        }

        @Override
        public Prompt prompt() {
            return Prompt.FALL;
        }
    }

    /** A warning of silence, with at least that much at stake. */
    record Silence(Money least) implements Sign {

        public Silence {
            least = positive(least);
        }

        @Override
        public Prompt prompt() {
            return Prompt.SILENCE;
        }
    }

    private static Money positive(@Nullable Money money) {
        if (money == null) {
            throw Problem.invalid(List.of(Problem.Field.of("amount", "required")));
        }
        if (money.amount().signum() <= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("amount", "recovery.amount-positive")));
        }
        return money;
    }

    /** Refuses a value that is out of range, by the name of its field. */
    static void within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.invalid(List.of(Problem.Field.of(field, "number.range", value, least, most)));
        }
    }
}
