package zhiji.science.value;

/**
 * One customer's purchases, as far as the counting models need to know them (购买历史).
 *
 * @param frequency x: purchases after the first, at least 0
 * @param recency t_x: time of the last purchase since the first, in [0, age]; 0 if there was no repeat purchase
 * @param age T: time from the first purchase to the end of observation, at least 0
 */
public record History(int frequency, double recency, double age) {

    public History {
        if (frequency < 0) {
            throw new IllegalArgumentException("frequency is " + frequency + ", must not be negative");
        }
        if (!(recency >= 0 && recency <= age && age < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "recency is " + recency + " and age " + age + "; must hold 0 ≤ recency ≤ age < ∞");
        }
        if (frequency == 0 && recency != 0) {
            throw new IllegalArgumentException("recency is " + recency + " without a repeat purchase, must be 0");
        }
    }

    /** A customer who has just bought for the first time. */
    public static final History NEW = new History(0, 0, 0);
}
