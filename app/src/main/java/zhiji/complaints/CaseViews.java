package zhiji.complaints;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhiji.access.People;
import zhiji.platform.Actor;
import zhiji.platform.Person;
import zhiji.platform.UserId;
import zhiji.records.RecordDirectory;
import zhiji.records.RecordRef;
import zhiji.science.text.Cue;
import zhiji.science.text.Cues;
import zhiji.types.RecordType;
import zhiji.types.RecordTypes;
import zhiji.types.Visibility;

/** Shapes a case for its page: names beside ids, the cues in the text, what may be done next. */
@Component
class CaseViews {

    /** Stands for a desk that is kept back. */
    private static final Labelled NO_DESK = new Labelled(new UUID(0, 0), "");

    private final Setup setup;
    private final RecordDirectory records;
    private final People people;
    private final Visibility visibility;
    private final CategorySuggestions suggestions;
    private final RecordTypes types;

    CaseViews(
            Setup setup,
            RecordDirectory records,
            People people,
            Visibility visibility,
            CategorySuggestions suggestions,
            RecordTypes types) {
        this.setup = setup;
        this.records = records;
        this.people = people;
        this.visibility = visibility;
        this.suggestions = suggestions;
        this.types = types;
    }

    /** Something with an id, and what it is called. */
    record Labelled(UUID id, String name) {}

    /** A phrase in the text that may hint at something; what it hints at, from where to where. */
    record TextCue(Hint hint, boolean urgent, int start, int end) {}

    /** What a phrase may hint at. */
    enum Hint {
        @JsonProperty("resignation")
        RESIGNATION,
        @JsonProperty("face")
        FACE,
        @JsonProperty("faint-praise")
        FAINT_PRAISE,
        @JsonProperty("irony")
        IRONY,
        @JsonProperty("broken-expectation")
        BROKEN_EXPECTATION,
        @JsonProperty("repetition")
        REPETITION,
        @JsonProperty("leaving")
        LEAVING,
        @JsonProperty("retelling")
        RETELLING,
        @JsonProperty("authority")
        AUTHORITY,
        @JsonProperty("urgency")
        URGENCY,
        @JsonProperty("harm")
        HARM
    }

    record CaseStep(
            UUID id,
            Step.Kind kind,
            Stage stage,
            String note,
            Instant at,
            @Nullable Person by) {}

    record CaseMessage(
            UUID id,
            boolean incoming,
            String text,
            Instant at,
            @Nullable Person by) {}

    /** The clock: what is due when, and how many minutes of work of those allowed are used. */
    record CaseClock(
            Instant receivedAt,
            @Nullable Instant acknowledgeDueAt,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant pausedSince,
            @Nullable Instant waitingSince,
            @Nullable Instant escalatedAt,
            long usedMinutes,
            long allowedMinutes) {}

    /** What came out so far. */
    record CaseFindings(
            @Nullable Labelled cause,
            @Nullable String finding,
            @Nullable String proposal,
            @Nullable String result,
            @Nullable Confirmation confirmation,
            @Nullable String lesson) {}

    /** What was written down. */
    record CaseMatter(
            String title,
            String text,
            Channel channel,
            @Nullable Labelled party,
            @Nullable String contact,
            @Nullable String wish,
            @Nullable String product,
            @Nullable String batch,
            @Nullable String shop,
            @Nullable String employee,
            boolean confidential,
            List<String> tags) {}

    /** A case with everything its page shows. */
    record ComplaintCase(
            UUID id,
            long version,
            String number,
            Stage stage,
            Gravity gravity,
            @Nullable Labelled category,
            Labelled desk,
            @Nullable Person owner,
            CaseMatter matter,
            CaseFindings findings,
            CaseClock clock,
            List<CaseStep> steps,
            List<CaseMessage> messages,
            List<UUID> photos,
            List<TextCue> cues,
            CategorySuggestions.@Nullable CategorySuggestion suggestion,
            List<Step.Kind> possible) {}

    ComplaintCase of(Complaints.Case whole, Actor actor) {
        var complaint = whole.complaint();
        var handling = complaint.handling();
        var names = setup.categories().stream().collect(Collectors.toMap(Category::id, Function.identity()));
        var open = new OpenFields(visibility, types.get(ComplaintTypes.COMPLAINTS), actor);
        var text = open.said("text", complaint.matter().text());
        return new ComplaintCase(
                complaint.id(),
                complaint.version(),
                complaint.number(),
                handling.stage(),
                handling.gravity(),
                open.sees("category") ? category(handling.category(), names) : null,
                open.sees("desk")
                        ? new Labelled(
                                handling.desk(), setup.desk(handling.desk()).name())
                        : NO_DESK,
                open.sees("owner") ? person(handling.owner()) : null,
                matter(complaint, open),
                findings(handling.findings(), open, names),
                clock(whole, open),
                whole.steps().stream()
                        .map(step -> new CaseStep(
                                step.id(), step.kind(), step.stage(), open.note(step), step.at(), person(step.by())))
                        .toList(),
                open.sees("text")
                        ? whole.messages().stream()
                                .map(one -> new CaseMessage(
                                        one.id(), one.incoming(), one.text(), one.at(), person(one.by())))
                                .toList()
                        : List.of(),
                open.sees("text") ? whole.photos() : List.of(),
                text == null ? List.of() : cues(text),
                handling.category() == null && text != null && open.sees("category")
                        ? suggestions.of(text, names)
                        : null,
                whole.possible());
    }

    static List<TextCue> cues(String text) {
        var cues = new ArrayList<TextCue>();
        for (Cue cue : Cues.of(text)) {
            cues.add(new TextCue(Hint.valueOf(cue.kind().name()), cue.kind().isUrgent(), cue.start(), cue.end()));
        }
        return cues;
    }

    /** What is kept back but cannot be missing is told as what says nothing. */
    private CaseMatter matter(Complaint complaint, OpenFields open) {
        var matter = complaint.matter();
        var about = matter.about();
        return new CaseMatter(
                open.sees("title") ? matter.title() : complaint.number(),
                open.sees("text") ? matter.text() : "",
                open.sees("channel") ? matter.channel() : Channel.OTHER,
                open.sees("party") ? party(matter, open.actor()) : null,
                open.said("contact", matter.from().contact()),
                open.said("wish", matter.from().wish()),
                open.said("product", about.product()),
                open.said("batch", about.batch()),
                open.said("shop", about.shop()),
                open.said("employee", about.employee()),
                open.sees("confidential") && matter.confidential(),
                open.sees("tags") ? matter.marks().tags() : List.of());
    }

    private @Nullable Labelled party(Matter matter, Actor actor) {
        var party = matter.from().party();
        if (party == null) {
            return null;
        }
        var asked = new RecordRef(RecordType.PARTIES, party.value());
        var standing = records.find(List.of(asked), actor).get(asked);
        return standing == null ? null : new Labelled(standing.record().id(), standing.name());
    }

    private static CaseFindings findings(Handling.Findings findings, OpenFields open, Map<UUID, Category> names) {
        return new CaseFindings(
                open.sees("cause") ? category(findings.cause(), names) : null,
                open.said("finding", findings.finding()),
                open.said("proposal", findings.proposal()),
                open.said("result", findings.result()),
                open.sees("confirmation") ? findings.confirmation() : null,
                open.said("lesson", findings.lesson()));
    }

    private static CaseClock clock(Complaints.Case whole, OpenFields open) {
        var times = whole.complaint().times();
        var due = whole.complaint().due();
        return new CaseClock(
                times.receivedAt(),
                open.at("acknowledge-due", due.acknowledge()),
                open.at("acknowledged", times.acknowledgedAt()),
                open.at("due", due.solve()),
                open.at("due", due.warn()),
                open.at("solved", times.solvedAt()),
                open.at("closed", times.closedAt()),
                open.at("paused", times.pausedSince()),
                open.at("waiting", times.waitingSince()),
                open.at("escalated", times.escalatedAt()),
                open.sees("due") ? whole.used().minutes() : 0,
                open.sees("due") ? whole.used().allowed() : 0);
    }

    private static @Nullable Labelled category(@Nullable UUID id, Map<UUID, Category> names) {
        var found = id == null ? null : names.get(id);
        return found == null ? null : new Labelled(found.id(), found.path());
    }

    private @Nullable Person person(@Nullable UserId id) {
        return people.find(id);
    }
}
