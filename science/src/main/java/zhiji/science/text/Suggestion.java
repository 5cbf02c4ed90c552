package zhiji.science.text;

import java.util.List;

/**
 * What a text is probably about (分类建议): all labels, the likeliest first. A person decides.
 *
 * @param choices at least two, probabilities descending and adding up to 1
 */
public record Suggestion(List<Choice> choices) {

    /** A label and how probable it is, in [0, 1]. */
    public record Choice(String label, double probability) {}

    /** Copies the list. */
    public Suggestion {
        choices = List.copyOf(choices);
    }

    /** The likeliest label. */
    public String label() {
        return choices.get(0).label();
    }

    /** How probable the likeliest label is. */
    public double probability() {
        return choices.get(0).probability();
    }
}
