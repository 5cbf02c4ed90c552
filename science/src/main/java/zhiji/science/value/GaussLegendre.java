package zhiji.science.value;

import java.util.function.DoubleUnaryOperator;

/** Gauss-Legendre nodes and weights on [0, 1], and integration over panels. */
final class GaussLegendre {

    static final GaussLegendre EIGHT = new GaussLegendre(8);
    static final GaussLegendre SIXTEEN = new GaussLegendre(16);

    private final double[] nodes;
    private final double[] weights;

    private GaussLegendre(int size) {
        nodes = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double derivative = 1;
            for (int pass = 0; pass < 100; pass++) {
                double previous = 1;
                double value = x;
                for (int k = 2; k <= size; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                    previous = value;
                    value = next;
                }
                derivative = size * (x * value - previous) / (x * x - 1);
                double step = value / derivative;
                x -= step;
                if (Math.abs(step) < 1e-16) {
                    break;
                }
            }
            nodes[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * derivative * derivative);
        }
    }

    int size() {
        return nodes.length;
    }

    double node(int i) {
        return nodes[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** ∫ f from low to high over equal panels. */
    double integrate(DoubleUnaryOperator f, double low, double high, int panels) {
        double width = (high - low) / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < nodes.length; i++) {
                sum += weights[i] * f.applyAsDouble(low + (panel + nodes[i]) * width);
            }
        }
        return sum * width;
    }

    /**
     * ∫ from 0 to ∞ of e^(−rate·y) f(ln(1 + y)) dy for a slowly varying f. Substituting w = ln(1 + y) spreads the many
     * scales of y evenly; the integrand is cut off where e^(−rate·y) falls below e^−45.
     */
    static double discounted(double rate, DoubleUnaryOperator f) {
        double end = Math.log1p(45 / rate);
        int panels = Math.max(2, (int) Math.ceil(end / 1.5));
        return SIXTEEN.integrate(w -> Math.exp(w - rate * Math.expm1(w)) * f.applyAsDouble(w), 0, end, panels);
    }
}
