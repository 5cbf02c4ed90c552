package zhiji.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import zhiji.science.structural.Interval;
import zhiji.science.structural.NetPromoter;
import zhiji.science.structural.Scale;

/** {@code ./zhiji satisfaction nps}: net promoter score with Tango's interval, by group and from group to group. */
@Command(
        name = "nps",
        mixinStandardHelpOptions = true,
        description = "Net promoter score of answers 0 to 10 (净推荐值), from -100 to 100.")
final class SatisfactionNps extends SatisfactionScore {

    @Override
    Scale scale() {
        return new Scale(0, 10);
    }

    @Override
    Interval describe(double[] answers, Map<String, Object> report) {
        NetPromoter score = NetPromoter.of(answers, confidence);
        report.put("nps", score.score().estimate());
        report.putAll(bounds(score.score()));
        report.put("promoters", score.promoters());
        report.put("passives", score.passives());
        report.put("detractors", score.detractors());
        return score.score();
    }

    static Map<String, Object> bounds(Interval interval) {
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("se", interval.standardError());
        bounds.put("lower", interval.lower());
        bounds.put("upper", interval.upper());
        return bounds;
    }
}
