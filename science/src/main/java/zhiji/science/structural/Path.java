package zhiji.science.structural;

/**
 * A directed influence of one construct on another (路径).
 *
 * @param from name of the driver
 * @param to name of the outcome
 */
public record Path(String from, String to) {

    /** {@code Image->Expectation}. */
    @Override
    public String toString() {
        return from + "->" + to;
    }
}
