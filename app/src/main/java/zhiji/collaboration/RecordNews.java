package zhiji.collaboration;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import zhiji.platform.Actor;
import zhiji.types.RecordRows;
import zhiji.types.RecordTypes;

/** Front door to what others changed on records of any type (新动态), whatever way the change came in. */
@Service
public class RecordNews {

    private static final Comparator<News> NEWEST_FIRST =
            Comparator.comparing(News::at).thenComparing(News::id).reversed();

    private final NewsQueries queries;
    private final RecordTypes types;

    RecordNews(NewsQueries queries, RecordTypes types) {
        this.queries = queries;
        this.types = types;
    }

    /** The newest changes that somebody else made; one query for each table of changes. */
    public List<News> changes(News.Request request, Actor actor) {
        var byHistory = new LinkedHashMap<RecordRows.HistoryTable, Set<String>>();
        request.watched().stream()
                .map(watched -> watched.record().type())
                .distinct()
                .flatMap(key -> types.find(key).stream())
                .forEach(type -> {
                    var changing = type.rows().changing();
                    if (changing != null) {
                        byHistory
                                .computeIfAbsent(changing.history(), history -> new LinkedHashSet<>())
                                .add(type.key());
                    }
                });
        return byHistory.entrySet().stream()
                .flatMap(entry -> queries.changes(entry.getKey(), of(request, entry.getValue()), actor).stream())
                .map(news -> shown(news, actor))
                .sorted(NEWEST_FIRST)
                .limit(request.limit())
                .toList();
    }

    private static News.Request of(News.Request request, Set<String> keys) {
        var watched = request.watched().stream()
                .filter(one -> keys.contains(one.record().type()))
                .toList();
        return new News.Request(watched, request.before(), request.limit());
    }

    /** Without the fields that the reader may not see. */
    private News shown(News news, Actor actor) {
        var type = types.get(news.record().type());
        var fields = news.fields().stream()
                .filter(field -> type.field(field).isEmpty()
                        || types.field(type, field, actor).isPresent())
                .toList();
        return new News(news.record(), news.id(), news.at(), news.by(), news.via(), fields);
    }
}
