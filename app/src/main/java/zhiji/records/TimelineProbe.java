package zhiji.records;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Asks in one statement which sources have anything to tell of a record. */
@Repository
class TimelineProbe {

    private final DSLContext sql;

    TimelineProbe(DSLContext sql) {
        this.sql = sql;
    }

    /** The sources that have something, in their order. */
    List<TimelineSource> telling(List<TimelineSource> sources, TimelineSource.Request request) {
        var conditions = new ArrayList<Condition>();
        for (var source : sources) {
            conditions.add(source.any(request).orElse(DSL.trueCondition()));
        }
        if (conditions.stream()
                        .filter(condition -> !condition.equals(DSL.trueCondition()))
                        .count()
                < 2) {
            return sources;
        }
        var answers = sql.select(conditions.stream().map(DSL::field).toList()).fetchSingle();
        var telling = new ArrayList<TimelineSource>();
        for (var at = 0; at < sources.size(); at++) {
            if (Boolean.TRUE.equals(answers.get(at, Boolean.class))) {
                telling.add(sources.get(at));
            }
        }
        return telling;
    }
}
