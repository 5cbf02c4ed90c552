package zhiji.science.structural;

/**
 * A number that would mean nothing is refused (拒绝估计): the model is not a model, or the answers cannot carry it. The
 * message is one sentence for the analyst that names the construct, indicator or count at fault.
 */
public final class Refusal extends IllegalArgumentException {

    Refusal(String message) {
        super(message);
    }
}
