package zhiji.science.structural;

import java.util.ArrayList;
import java.util.List;

/**
 * Which elements of value to improve first (价值要素优先级; importance–performance analysis, J. A. Martilla and J. C. James
 * 1977): elements that matter more than the average one and are done worse than it. The quadrants are cut at the means over
 * all elements.
 */
public final class ElementPriorities {

    /** The eight elements that Chinese customers weigh: quality, service, price, brand, customisation, affinity,
     * individuality, self-realisation. */
    public static final List<String> EIGHT_ELEMENTS = List.of(
            "quality", "service", "price", "brand", "customisation", "affinity", "individuality", "selfRealisation");

    private ElementPriorities() {}

    /** What to do about an element. */
    public enum Advice {
        /** Important and done below average. */
        IMPROVE,
        /** Important and done well. */
        KEEP,
        /** Done well but less important: effort may be moved. */
        RELAX,
        /** Neither. */
        WATCH
    }

    /**
     * One element.
     *
     * @param name of the element
     * @param importance mean answer
     * @param performance mean answer
     * @param gap performance less importance of each respondent, on average
     * @param advice by quadrant
     */
    public record Element(String name, double importance, double performance, Interval gap, Advice advice) {}

    /**
     * From two sets of answers of the same respondents on one scale.
     *
     * @param importance how much each element matters
     * @param performance how well it is done, the same columns and rows
     */
    public static List<Element> of(Responses importance, Responses performance, double confidence) {
        if (importance.rows() != performance.rows()) {
            throw new Refusal(
                    importance.rows() + " rows on importance meet " + performance.rows() + " rows on performance.");
        }
        double[] matters = means(importance, importance.names());
        double[] done = means(performance, importance.names());
        double averageImportance = Answers.mean(matters);
        double averagePerformance = Answers.mean(done);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < matters.length; i++) {
            String name = importance.names().get(i);
            Interval gap = gap(performance.column(name), importance.column(name), confidence);
            Advice advice = matters[i] >= averageImportance
                    ? done[i] < averagePerformance ? Advice.IMPROVE : Advice.KEEP
                    : done[i] >= averagePerformance ? Advice.RELAX : Advice.WATCH;
            elements.add(new Element(name, matters[i], done[i], gap, advice));
        }
        return List.copyOf(elements);
    }

    private static double[] means(Responses responses, List<String> names) {
        return names.stream()
                .mapToDouble(name -> Answers.mean(Answers.known(responses.column(name))))
                .toArray();
    }

    private static Interval gap(double[] performance, double[] importance, double confidence) {
        double[] gaps = new double[performance.length];
        for (int row = 0; row < gaps.length; row++) {
            gaps[row] = performance[row] - importance[row];
        }
        return Answers.meanInterval(Answers.known(gaps), confidence);
    }
}
