package zhiji.complaints;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Problem;

/** The rules of the process (处理流程): which step may follow, what it needs, and where it leads. */
final class CaseProcess {

    private CaseProcess() {}

    /** The steps that may be done now, the one that leads on first. */
    static List<Kind> possible(Complaint complaint) {
        var next = next(complaint.handling().stage());
        return Stream.concat(
                        Stream.ofNullable(next), allowed(complaint).stream().filter(kind -> kind != next))
                .toList();
    }

    private static Set<Kind> allowed(Complaint complaint) {
        return EnumSet.allOf(Kind.class).stream()
                .filter(kind -> kind != Kind.ESCALATE && isAllowed(kind, complaint))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }

    /**
     * The complaint after a step.
     *
     * @throws Problem if the step cannot follow, or lacks what it needs
     */
    static Complaint after(Complaint complaint, Step step, Instant now) {
        if (!isAllowed(step.kind(), complaint)) {
            throw Problem.of(Problem.Kind.CONFLICT, "complaint.step-out-of-order", complaint.number());
        }
        var handling = complaint.handling();
        var findings = handling.findings();
        var times = complaint.times();
        var decided = step.decided();
        return switch (step.kind()) {
            case ACKNOWLEDGE -> {
                var owner = handling.owner() == null ? decided.owner() : handling.owner();
                yield complaint.with(
                        handling.at(Stage.ACKNOWLEDGED).by(handling.desk(), owner), times.acknowledged(now));
            }
            case CLASSIFY -> {
                var classified = handling.classified(
                        needed("category", decided.category()), needed("gravity", decided.gravity()));
                yield complaint.with(
                        classified.stage() == Stage.ACKNOWLEDGED ? classified.at(Stage.CLASSIFIED) : classified);
            }
            case INVESTIGATE ->
                complaint.with(
                        handling.at(Stage.INVESTIGATED, findings.found(needed("cause", decided.cause()), step.note())));
            case PROPOSE ->
                complaint.with(
                        handling.at(Stage.PROPOSED, findings.proposed(step.note())),
                        times.waiting(null).paused(now));
            case ANSWER -> {
                var accepted = needed("accepted", decided.accepted());
                yield complaint.with(
                        handling.at(accepted ? Stage.ACCEPTED : Stage.INVESTIGATED),
                        times.waiting(now).paused(null));
            }
            case CARRY_OUT ->
                complaint.with(
                        handling.at(Stage.CARRIED_OUT, findings.done(step.note())),
                        times.waiting(null).paused(null).solved(now));
            case CONFIRM -> confirmed(complaint, needed("confirmation", decided.confirmation()), now);
            case CLOSE -> complaint.with(handling.at(Stage.CLOSED), times.closed(now));
            case LEARN -> complaint.with(handling.at(Stage.LEARNT, findings.learnt(step.note())));
            case REOPEN -> complaint.with(handling.at(Stage.INVESTIGATED), times.solved(null));
            case PAUSE -> complaint.with(times.paused(now));
            case RESUME -> complaint.with(times.paused(null));
            case HAND_OVER -> complaint.with(handling.by(needed("desk", decided.desk()), decided.owner()));
            case TAKE_OVER -> complaint.with(handling.by(handling.desk(), needed("owner", decided.owner())));
            case ESCALATE -> complaint.with(times.escalated(now));
            case RECEIVE -> complaint;
        };
    }

    /** A customer who is not content is listened to again: the case goes back and its clock runs on. */
    private static Complaint confirmed(Complaint complaint, Confirmation answer, Instant now) {
        var findings = complaint.handling().findings().confirmed(answer);
        return answer == Confirmation.DISSATISFIED
                ? complaint.with(
                        complaint.handling().at(Stage.INVESTIGATED, findings),
                        complaint.times().solved(null).waiting(now))
                : complaint.with(complaint.handling().at(Stage.CONFIRMED, findings));
    }

    private static boolean isAllowed(Kind kind, Complaint complaint) {
        var stage = complaint.handling().stage();
        var paused = complaint.times().pausedSince() != null;
        return switch (kind) {
            case ACKNOWLEDGE -> stage == Stage.RECEIVED;
            case CLASSIFY -> stage.isBetween(Stage.ACKNOWLEDGED, Stage.CONFIRMED);
            case INVESTIGATE -> stage.isBetween(Stage.CLASSIFIED, Stage.PROPOSED);
            case PROPOSE -> stage.isBetween(Stage.INVESTIGATED, Stage.PROPOSED);
            case ANSWER -> stage == Stage.PROPOSED;
            case CARRY_OUT -> stage == Stage.ACCEPTED;
            case CONFIRM -> stage == Stage.CARRIED_OUT;
            case CLOSE -> stage == Stage.CONFIRMED && isComplete(complaint.handling());
            case LEARN -> stage == Stage.CLOSED;
            case REOPEN -> !stage.isOpen();
            case PAUSE -> stage.isBetween(Stage.ACKNOWLEDGED, Stage.ACCEPTED) && !paused;
            case RESUME -> stage.isOpen() && paused;
            case TAKE_OVER, HAND_OVER, ESCALATE -> stage.isOpen();
            case RECEIVE -> false;
        };
    }

    /** Nothing is closed without a cause, a result and an attempt at confirmation. */
    private static boolean isComplete(Handling handling) {
        var findings = handling.findings();
        return findings.cause() != null && findings.result() != null && findings.confirmation() != null;
    }

    private static @Nullable Kind next(Stage stage) {
        return switch (stage) {
            case RECEIVED -> Kind.ACKNOWLEDGE;
            case ACKNOWLEDGED -> Kind.CLASSIFY;
            case CLASSIFIED -> Kind.INVESTIGATE;
            case INVESTIGATED -> Kind.PROPOSE;
            case PROPOSED -> Kind.ANSWER;
            case ACCEPTED -> Kind.CARRY_OUT;
            case CARRIED_OUT -> Kind.CONFIRM;
            case CONFIRMED -> Kind.CLOSE;
            case CLOSED -> Kind.LEARN;
            case LEARNT -> null;
        };
    }

    private static <T> T needed(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.invalid(List.of(Problem.Field.of(field, "required")));
        }
        return value;
    }
}
