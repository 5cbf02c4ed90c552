package zhiji.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import zhiji.platform.UserId;

/**
 * When backups are made by themselves (备份计划), and which are kept: the last one of each of the last days, weeks and months that
 * have one.
 */
record BackupPlan(
        boolean scheduled,
        int hour,
        ZoneId zone,
        int days,
        int weeks,
        int months,
        @Nullable Instant decidedAt,
        @Nullable UserId decidedBy) {

    /** A day's backup is not made up for later than this many hours: then people are at work. */
    private static final int WITHIN_HOURS = 4;

    static BackupPlan initial(ZoneId zone) {
        return new BackupPlan(true, 3, zone, 7, 4, 3, null, null);
    }

    /** Whether it is time for today's, when the last one was begun at that moment. */
    boolean isDue(Instant now, @Nullable Instant last) {
        var local = now.atZone(zone);
        var since = Math.floorMod(local.getHour() - hour, 24);
        if (!scheduled || since >= WITHIN_HOURS) {
            return false;
        }
        var begin = local.truncatedTo(ChronoUnit.HOURS).minusHours(since).toInstant();
        return last == null || last.isBefore(begin);
    }

    /** Those of the moments whose backups may go. */
    List<Instant> expired(Collection<Instant> made) {
        var newest = made.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<Instant>();
        keep(newest, days, day -> day, kept);
        keep(
                newest,
                weeks,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                kept);
        keep(newest, months, day -> day.withDayOfMonth(1), kept);
        return newest.stream().skip(1).filter(one -> !kept.contains(one)).toList();
    }

    private void keep(List<Instant> newest, int count, Function<LocalDate, Object> period, Set<Instant> kept) {
        var periods = new HashSet<Object>();
        for (var one : newest) {
            if (periods.size() < count && periods.add(period.apply(LocalDate.ofInstant(one, zone)))) {
                kept.add(one);
            }
        }
    }
}
