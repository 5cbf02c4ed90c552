package zhiji.science.structural;

import java.util.Map;

/**
 * The scale of each question (各题量表).
 *
 * @param common of all questions without their own
 * @param exceptions by indicator, such as a yes/no complaint asked as 0 and 1
 */
public record Scales(Scale common, Map<String, Scale> exceptions) {

    /** Copies the exceptions. */
    public Scales {
        exceptions = Map.copyOf(exceptions);
    }

    /** One scale for all questions. */
    public static Scales all(double min, double max) {
        return new Scales(new Scale(min, max), Map.of());
    }

    /** The scale of one indicator. */
    public Scale of(String indicator) {
        return exceptions.getOrDefault(indicator, common);
    }
}
