package zhiji.science.structural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a customer gets less what it costs him (顾客让渡价值; P. Kotler 1994): product, service, personnel and image value less
 * money, time, energy and physical cost. All eight are asked on one scale and counted in points from 0 to 100; value and
 * cost are weighted means, so the delivered value lies between −100 and 100.
 *
 * @param answers respondents who answered all elements
 * @param elements mean points of each element
 * @param value total value in points
 * @param cost total cost in points
 * @param delivered value less cost of each respondent, on average
 */
public record DeliveredValue(
        int answers, Map<String, Double> elements, Interval value, Interval cost, Interval delivered) {

    /** The four elements that count for us. */
    public static final List<String> VALUES = List.of("product", "service", "personnel", "image");

    /** The four that count against us. */
    public static final List<String> COSTS = List.of("money", "time", "energy", "physical");

    /** Copies the elements. */
    public DeliveredValue {
        elements = new LinkedHashMap<>(elements);
    }

    /**
     * From answers to the eight elements.
     *
     * @param weights of elements, positive; 1 where none is given
     */
    public static DeliveredValue of(Responses responses, Scale scale, Map<String, Double> weights, double confidence) {
        Responses asked =
                responses.select(Stream.concat(VALUES.stream(), COSTS.stream()).toList());
        Responses complete = asked.rows(asked.completeRows());
        if (complete.rows() < 2) {
            throw new Refusal("Delivered value needs at least 2 respondents who answered all eight elements; there are "
                    + complete.rows() + ".");
        }
        Map<String, Double> means = new LinkedHashMap<>();
        for (String name : complete.names()) {
            double[] answers = Answers.within(scale, complete.column(name));
            means.put(name, scale.points(Answers.mean(answers)));
        }
        double[] value = weighted(complete, VALUES, scale, weights);
        double[] cost = weighted(complete, COSTS, scale, weights);
        double[] delivered = new double[value.length];
        for (int row = 0; row < delivered.length; row++) {
            delivered[row] = value[row] - cost[row];
        }
        return new DeliveredValue(
                complete.rows(),
                means,
                Answers.meanInterval(value, confidence),
                Answers.meanInterval(cost, confidence),
                Answers.meanInterval(delivered, confidence));
    }

    private static double[] weighted(
            Responses responses, List<String> names, Scale scale, Map<String, Double> weights) {
        double[] points = new double[responses.rows()];
        double total = 0;
        for (String name : names) {
            double weight = weights.getOrDefault(name, 1.0);
            if (!(weight > 0)) {
                throw new Refusal("The weight of " + name + " is " + weight + "; it must be positive.");
            }
            total += weight;
            double[] answers = responses.column(name);
            for (int row = 0; row < points.length; row++) {
                points[row] += weight * scale.points(answers[row]);
            }
        }
        for (int row = 0; row < points.length; row++) {
            points[row] /= total;
        }
        return points;
    }

    /**
     * Points that may still be added before the customer no longer earns what is required: delivered value is bought, and
     * only within what profit allows.
     *
     * @param profit of the customer now
     * @param required least profit
     * @param costPerPoint of one more point, positive
     * @return negative when the customer earns too little already
     */
    public static double affordablePoints(double profit, double required, double costPerPoint) {
        if (!(costPerPoint > 0)) {
            throw new Refusal("A point costs " + costPerPoint + "; it must be positive.");
        }
        return (profit - required) / costPerPoint;
    }
}
