package zhiji.improvements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.access.Right;
import zhiji.complaints.Causes;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Shapes improvements for their pages: names beside ids, and of every field only what the reader may know. */
@Component
class ImprovementViews {

    private final RecordDirectory records;
    private final RecordTypes types;
    private final Effects effects;
    private final Links links;
    private final People people;
    private final Visibility visibility;

    ImprovementViews(
            RecordDirectory records,
            RecordTypes types,
            Effects effects,
            Links links,
            People people,
            Visibility visibility) {
        this.records = records;
        this.types = types;
        this.effects = effects;
        this.links = links;
        this.people = people;
        this.visibility = visibility;
    }

    /** A node of a tree of complaints, or a complaint, and what it is called. */
    record ImprovementRef(UUID id, String name) {}

    record ImprovementStep(
            Advance state,
            String note,
            Instant at,
            @Nullable Person by) {}

    /** Complaints of a kind in a span; {@code open} have no cause yet and may turn out to be of it. */
    record EffectCount(int count, int open) {}

    /** Equally many days before and since it was done; {@code last} is the last day that is counted. */
    record EffectComparison(
            LocalDate first, LocalDate done, LocalDate last, EffectCount before, EffectCount after, double pValue) {}

    record ImprovementCase(
            UUID id,
            long version,
            String title,
            @Nullable String wrong,
            List<String> whys,
            @Nullable ImprovementRef cause,
            @Nullable ImprovementRef category,
            @Nullable String product,
            @Nullable String shop,
            @Nullable String action,
            @Nullable Person owner,
            @Nullable LocalDate due,
            Advance state,
            @Nullable LocalDate done,
            @Nullable LocalDate check,
            boolean checkable,
            @Nullable EffectVerdict effect,
            @Nullable String finding,
            @Nullable EffectComparison comparison,
            @Nullable String said,
            @Nullable String did,
            @Nullable Instant publishedAt,
            List<ImprovementStep> steps,
            int complaints,
            boolean editable) {}

    ImprovementCase of(Improvement improvement, Actor actor) {
        var open = new Open(visibility, types.get(ImprovementTypes.IMPROVEMENTS), actor);
        var fault = improvement.fault();
        var course = improvement.course();
        var board = improvement.board();
        var named = named(improvement, actor);
        var whys = open.said("whys", fault.whys());
        return new ImprovementCase(
                improvement.id(),
                improvement.version(),
                open.sees("title") ? fault.title() : "",
                open.said("wrong", fault.text()),
                whys == null
                        ? List.of()
                        : whys.lines().filter(line -> !line.isBlank()).toList(),
                open.sees("cause") ? ref(fault.match().cause(), named) : null,
                open.sees("category") ? ref(fault.match().category(), named) : null,
                open.said("product", fault.match().product()),
                open.said("shop", fault.match().shop()),
                open.said("action", improvement.plan().action()),
                open.sees("owner") ? people.find(improvement.owner()) : null,
                open.sees("due") ? improvement.plan().due() : null,
                course.state(),
                course.done(),
                course.check(),
                course.state() == Advance.DONE && !isBeforeCheck(improvement),
                open.sees("effect") ? course.effect() : null,
                open.said("finding", course.finding()),
                open.sees("effect") ? comparison(improvement, actor) : null,
                open.said("said", board.said()),
                open.said("did", board.did()),
                board.publishedAt(),
                effects.reached(improvement.id()).stream()
                        .map(one -> new ImprovementStep(
                                one.state(), open.sees("finding") ? one.note() : "", one.at(), people.find(one.by())))
                        .toList(),
                links.of(improvement.id(), actor).size(),
                visibility.may(actor, ImprovementTypes.IMPROVEMENTS, Right.EDIT));
    }

    Open open(Actor actor) {
        return new Open(visibility, types.get(ImprovementTypes.IMPROVEMENTS), actor);
    }

    private boolean isBeforeCheck(Improvement improvement) {
        var check = improvement.course().check();
        return check != null && check.isAfter(effects.today());
    }

    private @Nullable EffectComparison comparison(Improvement improvement, Actor actor) {
        return effects.compare(improvement, actor)
                .map(one -> new EffectComparison(
                        one.first(), one.done(), one.last(), count(one.before()), count(one.after()), one.pValue()))
                .orElse(null);
    }

    private static EffectCount count(Causes.Count count) {
        return new EffectCount(count.meant(), count.open());
    }

    private Map<RecordRef, Standing> named(Improvement improvement, Actor actor) {
        var asked = new ArrayList<RecordRef>();
        var match = improvement.fault().match();
        if (match.cause() != null) {
            asked.add(new RecordRef(ImprovementTypes.CATEGORIES, match.cause()));
        }
        if (match.category() != null) {
            asked.add(new RecordRef(ImprovementTypes.CATEGORIES, match.category()));
        }
        return records.find(asked, actor);
    }

    private static @Nullable ImprovementRef ref(@Nullable UUID id, Map<RecordRef, Standing> named) {
        var standing = id == null ? null : named.get(new RecordRef(ImprovementTypes.CATEGORIES, id));
        return standing == null ? null : new ImprovementRef(standing.record().id(), standing.name());
    }

    /** What of the fields of improvements a reader may know. */
    record Open(Visibility visibility, RecordType type, Actor actor) {

        boolean sees(String field) {
            return visibility.rule(actor, type, field).isPlain();
        }

        @Nullable
        String said(String field, @Nullable String value) {
            return sees(field) ? value : null;
        }
    }
}
