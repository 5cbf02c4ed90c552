package zhiji.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zhiji.ServerTest;
import zhiji.access.Users;
import zhiji.archive.PartyKind;
import zhiji.identity.Calibrations;
import zhiji.platform.Ids;
import zhiji.science.identity.Calibration;

/** What verdicts teach: nothing while they are few, a version with its card when they are enough, and the way back. */
@ServerTest
class LearningIT {

    private static final String MODEL = Calibrations.modelOf(PartyKind.PERSON);

    @Autowired
    Learning learning;

    @Autowired
    VerdictStore verdicts;

    @Autowired
    Calibrations calibrations;

    @Autowired
    Users users;

    @Test
    void learnsFromEnoughVerdictsAndGoesBack() {
        var random = new Random(5);
        var few = decided(random, 40);
        learning.refit();
        assertThat(versions()).isEmpty();

        // Reviewers found half of what the weights called strong to be different.
        var more = decided(random, 160);
        learning.refit();
        learning.refit();
        assertThat(versions()).hasSize(1);
        var version = versions().getFirst();
        assertThat(version.card().same() + version.card().different()).isEqualTo(200);
        assertThat(version.card().surpriseAfter()).isLessThan(version.card().surpriseBefore());
        assertThat(version.active()).isTrue();
        assertThat(calibrations.of(MODEL)).isEqualTo(version.calibration());
        assertThat(version.calibration().slope()).isLessThan(1);

        calibrations.leave(version.id());
        assertThat(calibrations.of(MODEL)).isEqualTo(Calibration.NONE);
        calibrations.use(version.id());
        assertThat(calibrations.of(MODEL)).isEqualTo(version.calibration());
        calibrations.leave(version.id());
        List.of(few, more).forEach(verdicts::delete);
    }

    private List<Calibrations.Version> versions() {
        return calibrations.all().stream()
                .filter(version -> version.model().equals(MODEL))
                .toList();
    }

    private UUID decided(Random random, int lessons) {
        var verdict = new Verdict(
                Ids.next(),
                Verdict.Kind.LATER,
                List.of(),
                null,
                null,
                Instant.parse("2026-11-01T00:00:00Z"),
                users.all().getFirst().id());
        verdicts.insert(verdict);
        verdicts.insertLessons(
                verdict.id(),
                MODEL,
                IntStream.range(0, lessons)
                        .mapToObj(number -> {
                            var bits = random.nextDouble(-8, 12);
                            var same = random.nextDouble() < new Calibration(0.4, -1).probability(bits);
                            return new VerdictStore.Lesson(bits, same);
                        })
                        .toList());
        return verdict.id();
    }
}
