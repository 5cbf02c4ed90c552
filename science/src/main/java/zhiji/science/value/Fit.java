package zhiji.science.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A model estimated from data by maximum likelihood (最大似然估计).
 *
 * @param model the model at the estimates
 * @param parameters estimates with standard errors, in the order of the paper
 * @param logLikelihood of all customers together
 * @param iterations steps of the search
 * @param converged true only if the slope vanishes, the surface is curved in every direction, and no parameter ran away
 * @param remark why the result should not be trusted; empty if converged
 */
public record Fit<M>(
        M model, List<Parameter> parameters, double logLikelihood, int iterations, boolean converged, String remark) {

    /** Outside this range, relative to its natural scale, a parameter has run away: the data do not determine it. */
    private static final double RUNAWAY = 1e5;

    public Fit {
        parameters = List.copyOf(parameters);
    }

    /** The estimate of a parameter by its name. */
    public Parameter parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no parameter " + name));
    }

    /** What is known before the search: names, and the natural size of each parameter (1 for shapes). */
    record Shape(List<String> names, List<Double> sizes) {}

    static <M> Fit<M> of(Maximum maximum, Shape shape, Function<double[], M> constructor) {
        double[] point = maximum.point();
        double[] values = new double[point.length];
        List<Parameter> parameters = new ArrayList<>();
        String remark = "";
        for (int i = 0; i < point.length; i++) {
            values[i] = Math.exp(point[i]);
            parameters.add(new Parameter(shape.names().get(i), values[i], values[i] * maximum.standardError(i)));
            double relative = values[i] / shape.sizes().get(i);
            if (!(relative < RUNAWAY && relative > 1 / RUNAWAY)) {
                remark = "The data do not determine " + shape.names().get(i) + ": it ran away to " + values[i] + ".";
            }
        }
        if (remark.isEmpty() && !maximum.isCurved()) {
            remark = "The likelihood is flat in some direction: other parameters fit as well.";
        }
        if (remark.isEmpty() && !maximum.isFlat()) {
            remark = "The search stopped before it reached a maximum.";
        }
        return new Fit<>(
                constructor.apply(values), parameters, maximum.value(), maximum.iterations(), remark.isEmpty(), remark);
    }
}
