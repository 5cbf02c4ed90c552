package zhiji.value;

import java.util.ArrayList;
import java.util.List;
import zhiji.platform.Problem;

/** What somebody should know before believing a model (模型提醒). */
final class ModelRemarks {

    private static final double UNRELATED = .3;
    private static final double WRONG = .25;
    private static final int FEW = 100;

    private ModelRemarks() {}

    static List<Problem.Field> of(ModelCard.Segment segment) {
        var remarks = new ArrayList<Problem.Field>();
        var path = segment.segment();
        var purchases = segment.purchases();
        if (purchases == null) {
            remarks.add(Problem.Field.of(path, "value.no-model", segment.customers()));
            return remarks;
        }
        if (!purchases.converged()) {
            remarks.add(Problem.Field.of(path, "value.not-converged", purchases.remark()));
        }
        if (segment.customers() - segment.zeroRepeatCustomers() < FEW) {
            remarks.add(
                    Problem.Field.of(path, "value.few-repeaters", segment.customers() - segment.zeroRepeatCustomers()));
        }
        if (segment.spend() == null) {
            remarks.add(Problem.Field.of(path, "value.no-spend"));
        }
        var correlation = segment.correlation();
        if (correlation != null && Math.abs(correlation) > UNRELATED) {
            remarks.add(Problem.Field.of(path, "value.correlated", Math.round(correlation * 100) / 100.0));
        }
        var holdOut = segment.holdOut();
        if (holdOut == null) {
            remarks.add(Problem.Field.of(path, "value.no-hold-out"));
            return remarks;
        }
        holdOut.trials().stream()
                .filter(ModelCard.Trial::chosen)
                .filter(trial -> Math.abs(trial.expected() / trial.actual() - 1) > WRONG)
                .forEach(trial -> remarks.add(
                        Problem.Field.of(path, "value.off", Math.round(trial.expected()), Math.round(trial.actual()))));
        return remarks;
    }
}
