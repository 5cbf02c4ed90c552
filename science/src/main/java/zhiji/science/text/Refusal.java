package zhiji.science.text;

/** Texts that teach nothing and files that are no model are refused (拒绝); the message is one sentence that says why. */
public final class Refusal extends IllegalArgumentException {

    Refusal(String message) {
        super(message);
    }
}
