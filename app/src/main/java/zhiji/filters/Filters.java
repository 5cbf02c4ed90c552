package zhiji.filters;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Region;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/**
 * The one place where it is decided which rows of a record type are meant: those that live, that the reader may see, and
 * where a filter holds. Whoever lists, counts, sums up, exports or changes many records asks here.
 */
@Service
public class Filters {

    private final RecordTypes types;
    private final Visibility visibility;
    private final Region region;
    private final Clock clock;

    Filters(RecordTypes types, Visibility visibility, Region region, Clock clock) {
        this.types = types;
        this.visibility = visibility;
        this.region = region;
        this.clock = clock;
    }

    /** Which records somebody asks for: those that words find and where a filter holds, or of them those put aside. */
    public record Which(@Nullable String q, @Nullable String filter, boolean deleted) {

        /** What was typed, if it says anything. */
        public @Nullable String words() {
            return q == null || q.isBlank() ? null : q.strip();
        }
    }

    /** Reads a filter that somebody wrote; refuses it with the path of what is wrong. */
    public @Nullable Filter read(@Nullable String json, String type, Actor actor) {
        return json == null || json.isBlank() ? null : FilterReader.read(json, types.get(type), types, actor);
    }

    /** What was typed into a search box, and what else must hold. */
    @Nullable
    public Filter read(Which which, String type, Actor actor) {
        var filter = read(which.filter(), type, actor);
        var words = which.words();
        if (words == null) {
            return filter;
        }
        var search = new Filter.Search(words);
        return filter == null ? search : new Filter.All(List.of(search, filter));
    }

    /** Who reads, now; in the region's time zone if none is told. */
    public Reader reader(Actor actor, @Nullable ZoneId zone) {
        return new Reader(actor, clock.instant(), zone == null ? region.timeZone() : zone, Right.SEE);
    }

    /** The rows of {@code table}, or of an alias of it, where the filter holds; visibility and life are not asked. */
    public Condition holding(Filter filter, String type, Table<?> table, Reader reader) {
        return sql(reader).condition(filter, types.get(type), table);
    }

    /** The living rows that the reader may see and where the filter, if there is one, holds. */
    public Condition matching(@Nullable Filter filter, RecordType type, Table<?> table, Reader reader) {
        var sql = sql(reader);
        var living = type.rows().living(table).and(sql.visible(type, table));
        return filter == null ? living : living.and(sql.condition(filter, type, table));
    }

    /** The rows put aside that the reader may see and where the filter, if there is one, holds. */
    public Condition deleted(@Nullable Filter filter, RecordType type, Table<?> table, Reader reader) {
        var sql = sql(reader);
        var aside = type.rows().deleted(table).and(sql.visible(type, table));
        return filter == null ? aside : aside.and(sql.condition(filter, type, table));
    }

    private FilterSql sql(Reader reader) {
        return new FilterSql(types, visibility, reader);
    }
}
