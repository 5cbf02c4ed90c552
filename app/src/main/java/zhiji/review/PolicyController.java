package zhiji.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiji.access.People;
import zhiji.identity.Calibrations;
import zhiji.platform.Actor;
import zhiji.platform.Items;
import zhiji.platform.Person;

/** What is done without asking, and what was learnt from decisions, over HTTP. */
@RestController
@RequestMapping("/api/v1/identity")
class PolicyController {

    private final Policies policies;
    private final Learning learning;
    private final Calibrations calibrations;
    private final People people;

    PolicyController(Policies policies, Learning learning, Calibrations calibrations, People people) {
        this.policies = policies;
        this.learning = learning;
        this.calibrations = calibrations;
        this.people = people;
    }

    record MergePolicyContent(boolean merging, double threshold, boolean nightly) {}

    record MergePolicy(
            boolean merging,
            double threshold,
            boolean nightly,
            @Nullable Instant decidedAt,
            @Nullable Person decidedBy) {}

    /** The policy that holds, and those that held before, the latest first. */
    record MergePolicies(MergePolicy current, List<MergePolicy> history) {}

    /** A version of the weights: of how many decisions, and how well it foretold those it had not seen. */
    record CalibrationItem(
            UUID id,
            String model,
            double slope,
            double shift,
            Calibrations.Card card,
            Instant learntAt,
            boolean active) {

        static CalibrationItem of(Calibrations.Version version) {
            return new CalibrationItem(
                    version.id(),
                    version.model(),
                    version.calibration().slope(),
                    version.calibration().shift(),
                    version.card(),
                    version.learntAt(),
                    version.active());
        }
    }

    @GetMapping("/policy")
    MergePolicies getMergePolicy() {
        return view();
    }

    @PutMapping("/policy")
    MergePolicies changeMergePolicy(@RequestBody MergePolicyContent content, Actor actor) {
        policies.change(content.merging(), content.threshold(), content.nightly(), actor);
        return view();
    }

    @GetMapping("/calibrations")
    Items<CalibrationItem> listCalibrations() {
        return new Items<>(learning.versions().stream().map(CalibrationItem::of).toList());
    }

    /** Uses this version from now on. */
    @PutMapping("/calibrations/{id}/use")
    CalibrationItem useCalibration(@PathVariable UUID id, Actor actor) {
        Policies.refuseOthers(actor);
        return CalibrationItem.of(calibrations.use(id));
    }

    /** Goes back to the built-in weights. */
    @DeleteMapping("/calibrations/{id}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leaveCalibration(@PathVariable UUID id, Actor actor) {
        Policies.refuseOthers(actor);
        calibrations.leave(id);
    }

    private MergePolicies view() {
        return new MergePolicies(
                view(policies.current()),
                policies.history().stream().map(this::view).toList());
    }

    private MergePolicy view(Policy policy) {
        return new MergePolicy(
                policy.merging(),
                policy.threshold(),
                policy.nightly(),
                policy.decidedAt(),
                people.find(policy.decidedBy()));
    }
}
