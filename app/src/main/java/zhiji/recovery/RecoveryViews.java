package zhiji.recovery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.access.Right;
import zhiji.platform.Actor;
import zhiji.platform.Money;
import zhiji.platform.Person;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.records.Standing;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Shapes recoveries for their pages: names beside ids, and of every field only what the reader may know. */
@Component
class RecoveryViews {

    private final RecordDirectory records;
    private final RecordTypes types;
    private final Remedies remedies;
    private final FindingViews findings;
    private final People people;
    private final Visibility visibility;

    RecoveryViews(
            RecordDirectory records,
            RecordTypes types,
            Remedies remedies,
            FindingViews findings,
            People people,
            Visibility visibility) {
        this.records = records;
        this.types = types;
        this.remedies = remedies;
        this.findings = findings;
        this.people = people;
        this.visibility = visibility;
    }

    /** Another record, and what it is called. */
    record NamedRecord(UUID id, String name) {}

    /** What somebody decided, when and why. */
    record RemedyWord(@Nullable Person by, Instant at, String remark) {}

    record RemedyView(
            UUID id,
            Remedy.Kind kind,
            @Nullable Money amount,
            String note,
            Remedy.State state,
            @Nullable Person by,
            Instant at,
            @Nullable RemedyWord decision,
            @Nullable RemedyWord reversal) {}

    record RecoveryCheck(
            Progress result,
            String outcome,
            Instant at,
            @Nullable Person by) {}

    record RecoveryCase(
            UUID id,
            long version,
            String title,
            String failure,
            Progress standing,
            @Nullable NamedRecord party,
            @Nullable NamedRecord complaint,
            @Nullable Person owner,
            @Nullable Person by,
            Instant at,
            boolean confidential,
            LocalDate checkBack,
            @Nullable Money spent,
            List<RemedyView> remedies,
            @Nullable RecoveryCheck check,
            Prompt origin,
            FindingViews.@Nullable RecoveryFinding finding,
            boolean editable) {}

    RecoveryCase of(Recovery recovery, Actor actor) {
        var named = named(List.of(recovery), actor);
        var open = new Open(visibility, types.get(RecoveryTypes.RECOVERIES), actor);
        var occasion = recovery.occasion();
        var course = recovery.course();
        return new RecoveryCase(
                recovery.id(),
                recovery.version(),
                open.sees("title") ? occasion.failure().title() : "",
                open.sees("failure") ? occasion.failure().text() : "",
                course.standing(),
                open.sees("party") ? party(occasion, named) : null,
                open.sees("complaint") ? complaint(occasion, named) : null,
                open.sees("owner") ? people.find(recovery.owner()) : null,
                people.find(recovery.origin().by()),
                recovery.origin().at(),
                occasion.confidential(),
                course.checkBack(),
                open.sees(RecoveryTypes.SPENT) ? course.spent() : null,
                remedies.of(recovery.id()).stream()
                        .map(one -> remedy(one, open))
                        .toList(),
                check(course, open),
                recovery.origin().prompt(),
                findings.of(recovery, open.sees("party") && party(occasion, named) != null, actor),
                visibility.may(actor, RecoveryTypes.RECOVERIES, Right.EDIT));
    }

    /** The records that recoveries name, as far as they may be seen; one query for each table. */
    Map<RecordRef, Standing> named(Collection<Recovery> recoveries, Actor actor) {
        var asked = new ArrayList<RecordRef>();
        for (var recovery : recoveries) {
            var occasion = recovery.occasion();
            if (occasion.party() != null) {
                asked.add(new RecordRef(RecordType.PARTIES, occasion.party().value()));
            }
            if (occasion.complaint() != null) {
                asked.add(new RecordRef("complaints", occasion.complaint()));
            }
        }
        return records.find(asked, actor);
    }

    static @Nullable NamedRecord party(Recovery.Occasion occasion, Map<RecordRef, Standing> named) {
        return occasion.party() == null
                ? null
                : name(named.get(
                        new RecordRef(RecordType.PARTIES, occasion.party().value())));
    }

    private static @Nullable NamedRecord complaint(Recovery.Occasion occasion, Map<RecordRef, Standing> named) {
        return occasion.complaint() == null ? null : name(named.get(new RecordRef("complaints", occasion.complaint())));
    }

    private static @Nullable NamedRecord name(@Nullable Standing standing) {
        return standing == null ? null : new NamedRecord(standing.record().id(), standing.name());
    }

    private @Nullable RecoveryCheck check(Recovery.Course course, Open open) {
        var check = course.check();
        return check == null
                ? null
                : new RecoveryCheck(
                        course.standing(),
                        open.sees("outcome") ? check.outcome() : "",
                        check.at(),
                        people.find(check.by()));
    }

    private RemedyView remedy(Remedy remedy, Open open) {
        var words = open.sees("failure");
        return new RemedyView(
                remedy.id(),
                remedy.offer().kind(),
                open.sees(RecoveryTypes.SPENT) ? remedy.offer().money() : null,
                words ? remedy.offer().note() : "",
                remedy.state(),
                people.find(remedy.by()),
                remedy.at(),
                word(remedy.decision(), words),
                word(remedy.reversal(), words));
    }

    private @Nullable RemedyWord word(Remedy.@Nullable Word word, boolean words) {
        return word == null ? null : new RemedyWord(people.find(word.by()), word.at(), words ? word.remark() : "");
    }

    /** What of the fields of recoveries a reader may know. */
    record Open(Visibility visibility, RecordType type, Actor actor) {

        boolean sees(String field) {
            return visibility.rule(actor, type, field).isPlain();
        }
    }

    Open open(Actor actor) {
        return new Open(visibility, types.get(RecoveryTypes.RECOVERIES), actor);
    }
}
