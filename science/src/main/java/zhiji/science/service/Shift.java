package zhiji.science.service;

import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of work on one day (班次). A night shift is two: until midnight, and from midnight on the next day.
 *
 * @param from when it begins
 * @param until when it ends, exclusive; 00:00 is the midnight that ends the day
 */
public record Shift(LocalTime from, LocalTime until) {

    /** The day from midnight to midnight. */
    public static final Shift WHOLE_DAY = new Shift(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** It must end after it begins. */
    public Shift {
        if (!until.equals(LocalTime.MIDNIGHT) && !until.isAfter(from)) {
            throw new IllegalArgumentException("a shift from " + from + " cannot end at " + until);
        }
    }

    /** Such as 09:00-12:00; 24:00 may be written for midnight. */
    public static Shift parse(String text) {
        String[] parts = text.split("-", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("'" + text + "' is not a shift such as 09:00-12:00");
        }
        return new Shift(LocalTime.parse(parts[0]), LocalTime.parse(parts[1].equals("24:00") ? "00:00" : parts[1]));
    }

    static List<Shift> inOrder(List<Shift> shifts) {
        List<Shift> ordered = shifts.stream()
                .sorted((left, right) -> left.from.compareTo(right.from))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            LocalTime end = ordered.get(i - 1).until;
            if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(ordered.get(i).from)) {
                throw new IllegalArgumentException(ordered.get(i - 1) + " and " + ordered.get(i) + " overlap");
            }
        }
        return ordered;
    }
}
