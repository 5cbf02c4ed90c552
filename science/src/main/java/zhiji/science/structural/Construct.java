package zhiji.science.structural;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that is felt but not asked directly (潜变量, a latent variable), with the questions through which it shows.
 *
 * @param name unique in the model, not blank
 * @param mode how the block of indicators is weighted; without effect for a single indicator
 * @param indicators the columns of the survey that belong to it, at least one, each once
 */
public record Construct(String name, Mode mode, List<String> indicators) {

    /** How the weights of a block are estimated (Wold 1982; Tenenhaus et al. 2005, section 1.2). */
    public enum Mode {
        /** Mode A, reflective (反映型): weights are covariances of the indicators with the inner proxy. */
        A,
        /** Mode B, formative (形成型): weights are the regression of the inner proxy on the indicators. */
        B
    }

    /** Checks the name and the indicators. */
    public Construct {
        if (name.isBlank()) {
            throw new Refusal("A construct has a blank name.");
        }
        indicators = List.copyOf(indicators);
        if (indicators.isEmpty()) {
            throw new Refusal("Construct " + name + " has no indicators.");
        }
        Set<String> seen = new HashSet<>();
        for (String indicator : indicators) {
            if (indicator.isBlank()) {
                throw new Refusal("Construct " + name + " has an indicator with a blank name.");
            }
            if (!seen.add(indicator)) {
                throw new Refusal("Construct " + name + " names indicator " + indicator + " twice.");
            }
        }
    }

    /** A mode A construct. */
    public static Construct reflective(String name, String... indicators) {
        return new Construct(name, Mode.A, List.of(indicators));
    }

    /** A mode B construct. */
    public static Construct formative(String name, String... indicators) {
        return new Construct(name, Mode.B, List.of(indicators));
    }
}
