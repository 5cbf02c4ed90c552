package zhiji.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import zhiji.complaints.Step.Kind;
import zhiji.platform.Ids;
import zhiji.platform.Problem;

/** Which step may follow which, and what each needs. */
class CaseProcessTest {

    private static final Instant NOON = Instant.parse("2026-11-02T04:00:00Z");
    private static final UUID SOME = Ids.next();

    @Test
    void leadsFromTheFirstWordToTheLesson() {
        var complaint = received();
        for (var kind : new Kind[] {
            Kind.ACKNOWLEDGE,
            Kind.CLASSIFY,
            Kind.INVESTIGATE,
            Kind.PROPOSE,
            Kind.ANSWER,
            Kind.CARRY_OUT,
            Kind.CONFIRM,
            Kind.CLOSE,
            Kind.LEARN
        }) {
            assertThat(CaseProcess.possible(complaint)).first().isEqualTo(kind);
            complaint = CaseProcess.after(complaint, whole(kind), NOON);
        }
        assertThat(complaint.handling().stage()).isEqualTo(Stage.LEARNT);
        assertThat(CaseProcess.possible(complaint)).containsExactly(Kind.REOPEN);
    }

    @Test
    void closesNothingWithoutCauseResultAndConfirmation() {
        var complaint = received();
        for (var kind :
                new Kind[] {Kind.ACKNOWLEDGE, Kind.CLASSIFY, Kind.INVESTIGATE, Kind.PROPOSE, Kind.ANSWER, Kind.CARRY_OUT
                }) {
            complaint = CaseProcess.after(complaint, whole(kind), NOON);
        }
        var unconfirmed = complaint;
        assertThatThrownBy(() -> CaseProcess.after(unconfirmed, whole(Kind.CLOSE), NOON))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
        var acknowledged = CaseProcess.after(received(), whole(Kind.ACKNOWLEDGE), NOON);
        var classified = CaseProcess.after(acknowledged, whole(Kind.CLASSIFY), NOON);
        assertThatThrownBy(() -> CaseProcess.after(classified, Step.of(Kind.INVESTIGATE, "查过了"), NOON))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.fields())
                                .extracting(Problem.Field::path)
                                .containsExactly("cause"));
    }

    @Test
    void listensAgainToWhoeverIsNotContent() {
        var complaint = received();
        for (var kind :
                new Kind[] {Kind.ACKNOWLEDGE, Kind.CLASSIFY, Kind.INVESTIGATE, Kind.PROPOSE, Kind.ANSWER, Kind.CARRY_OUT
                }) {
            complaint = CaseProcess.after(complaint, whole(kind), NOON);
        }
        assertThat(complaint.times().solvedAt()).isEqualTo(NOON);
        var back = CaseProcess.after(complaint, confirmed(Confirmation.DISSATISFIED), NOON);
        assertThat(back.handling().stage()).isEqualTo(Stage.INVESTIGATED);
        assertThat(back.times().solvedAt()).isNull();
        assertThat(back.times().waitingSince()).isEqualTo(NOON);
    }

    @Test
    void goesBackWhenTheCustomerRefuses() {
        var complaint = received();
        for (var kind : new Kind[] {Kind.ACKNOWLEDGE, Kind.CLASSIFY, Kind.INVESTIGATE, Kind.PROPOSE}) {
            complaint = CaseProcess.after(complaint, whole(kind), NOON);
        }
        assertThat(complaint.times().pausedSince()).isEqualTo(NOON);
        var refused = CaseProcess.after(complaint, step(Kind.ANSWER, null, false, null), NOON);
        assertThat(refused.handling().stage()).isEqualTo(Stage.INVESTIGATED);
        assertThat(refused.times().pausedSince()).isNull();
    }

    @Test
    void wantsAReasonForWhatStopsTheClock() {
        assertThatThrownBy(() -> Step.of(Kind.PAUSE, " ")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> Step.of(Kind.HAND_OVER, "")).isInstanceOf(Problem.class);
    }

    @Test
    void callsACaseByItsFirstSentence() {
        assertThat(matter("上周买的电饭煲坏了。客服让我等三天！").title()).isEqualTo("上周买的电饭煲坏了");
        assertThat(matter("很" + "长".repeat(60)).title()).hasSize(41).endsWith("…");
    }

    private static Complaint received() {
        return new Complaint(
                SOME,
                1,
                "T2611-00001",
                matter("电饭煲坏了"),
                new Handling(Stage.RECEIVED, Gravity.NORMAL, null, SOME, null, Handling.Findings.NONE),
                Times.received(NOON),
                Complaint.Due.NEVER,
                NOON,
                null);
    }

    private static Matter matter(String text) {
        return new Matter(text, Channel.COUNTER, Matter.From.NOBODY, Matter.About.NOTHING, false, Matter.Marks.NONE);
    }

    private static Step whole(Kind kind) {
        return step(kind, SOME, true, Confirmation.SATISFIED);
    }

    private static Step confirmed(Confirmation confirmation) {
        return step(Kind.CONFIRM, SOME, true, confirmation);
    }

    private static Step step(Kind kind, @Nullable UUID named, boolean accepted, @Nullable Confirmation confirmation) {
        var decided = new Step.Decided(named, Gravity.NORMAL, named, named, null, accepted, confirmation);
        return new Step(kind, "写下来", decided);
    }
}
