package zhiji.science.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A run of characters that spoke for a label, or against it (依据).
 *
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param weight its part of the score; below 0 it spoke against the label
 */
public record Evidence(int start, int end, double weight) {

    /** The strongest that speak for the label and do not overlap, from left to right: what to mark in the text. */
    public static List<Evidence> strongest(List<Evidence> evidence, int most) {
        List<Evidence> chosen = new ArrayList<>();
        evidence.stream()
                .filter(part -> part.weight > 0)
                .sorted(Comparator.comparingDouble(Evidence::weight).reversed())
                .forEach(part -> {
                    if (chosen.size() < most && chosen.stream().noneMatch(part::overlaps)) {
                        chosen.add(part);
                    }
                });
        chosen.sort(Comparator.comparingInt(Evidence::start));
        return List.copyOf(chosen);
    }

    private boolean overlaps(Evidence other) {
        return start < other.end && other.start < end;
    }
}
