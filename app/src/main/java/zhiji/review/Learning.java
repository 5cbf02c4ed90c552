package zhiji.review;

import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zhiji.identity.Calibrations;
import zhiji.science.identity.Calibration;
import zhiji.science.identity.CalibrationCheck;

/** Learns from decisions how far the evidence is to be trusted (学习), and shows what that was worth. */
@Service
class Learning {

    /** Of each kind; fewer teach nothing reliable. */
    private static final int ENOUGH = 50;

    private static final int FOLDS = 10;
    private static final long SEED = 20_261_121;

    private final VerdictStore verdicts;
    private final Calibrations calibrations;

    Learning(VerdictStore verdicts, Calibrations calibrations) {
        this.verdicts = verdicts;
        this.calibrations = calibrations;
    }

    /** A new version for each model with decisions that no version knows; used if it agrees better with unseen ones. */
    @Transactional
    public void refit() {
        verdicts.models().forEach(this::refit);
    }

    private void refit(String model) {
        var lessons = verdicts.lessons(model);
        var same = (int) lessons.stream().filter(VerdictStore.Lesson::same).count();
        var different = lessons.size() - same;
        if (same < ENOUGH || different < ENOUGH || isKnown(model, same, different)) {
            return;
        }
        var bits = lessons.stream().mapToDouble(VerdictStore.Lesson::bits).toArray();
        var decided = new boolean[bits.length];
        for (var at = 0; at < decided.length; at++) {
            decided[at] = lessons.get(at).same();
        }
        var before = CalibrationCheck.of(calibrations.of(model), bits, decided);
        var after = CalibrationCheck.crossValidated(bits, decided, FOLDS, new SplittableRandom(SEED));
        var card = new Calibrations.Card(
                same, different, before.agreement(), after.agreement(), before.surprise(), after.surprise());
        calibrations.add(model, Calibration.learn(bits, decided), card, after.surprise() < before.surprise());
    }

    private boolean isKnown(String model, int same, int different) {
        return calibrations.all().stream()
                .filter(version -> version.model().equals(model))
                .limit(1)
                .map(Calibrations.Version::card)
                .anyMatch(card -> card.same() == same && card.different() == different);
    }

    List<Calibrations.Version> versions() {
        return calibrations.all();
    }
}
