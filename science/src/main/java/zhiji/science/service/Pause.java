package zhiji.science.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The clock of a case stands still (暂停), for example while the customer's answer is awaited.
 *
 * @param from when it begins
 * @param until when it ends, exclusive; {@link Instant#MAX} while it lasts
 */
public record Pause(Instant from, Instant until) {

    /** It may be empty but not run backwards. */
    public Pause {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a pause from " + from + " cannot end at " + until);
        }
    }

    /** A pause that still lasts. */
    public static Pause since(Instant from) {
        return new Pause(from, Instant.MAX);
    }

    /** In order, those that touch or overlap made one. */
    static List<Pause> joined(List<Pause> pauses) {
        List<Pause> joined = new ArrayList<>();
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            Pause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || pause.from.isAfter(last.until)) {
                joined.add(pause);
            } else if (pause.until.isAfter(last.until)) {
                joined.set(joined.size() - 1, new Pause(last.from, pause.until));
            }
        }
        return List.copyOf(joined);
    }
}
