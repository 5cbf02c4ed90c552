package zhiji.science.structural;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import zhiji.science.structural.Quantity.Kind;

/** Every quantity of a study and how it is read from an estimate, in one fixed order. */
final class Quantities {

    private final Layout layout;
    private final Map<Quantity, ToDoubleFunction<Estimate>> readings = new LinkedHashMap<>();
    private final List<ToDoubleFunction<Estimate>> ordered;

    Quantities(Layout layout) {
        this.layout = layout;
        effects();
        for (int j = 0; j < layout.constructs; j++) {
            construct(j);
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                indicator(i);
            }
        }
        ordered = List.copyOf(readings.values());
    }

    List<Quantity> names() {
        return List.copyOf(readings.keySet());
    }

    double[] of(Estimate estimate) {
        double[] values = new double[ordered.size()];
        for (int q = 0; q < values.length; q++) {
            values[q] = ordered.get(q).applyAsDouble(estimate);
        }
        return values;
    }

    private void effects() {
        for (Path path : layout.model.paths()) {
            int from = layout.model.position(path.from());
            int to = layout.model.position(path.to());
            add(Kind.PATH, path.toString(), estimate -> estimate.inner().coefficient(from, to));
        }
        for (int to = 0; to < layout.constructs; to++) {
            for (String driver : SatisfactionIndex.driversOf(layout.model, layout.name(to))) {
                int target = to;
                int from = layout.model.position(driver);
                String name = new Path(driver, layout.name(to)).toString();
                add(Kind.TOTAL_EFFECT, name, estimate -> estimate.totalEffect(from, target));
                add(Kind.IMPORTANCE, name, estimate -> SatisfactionIndex.importance(estimate, from, target));
            }
        }
    }

    private void construct(int j) {
        String name = layout.name(j);
        if (layout.drivers[j].length > 0) {
            add(Kind.R_SQUARED, name, estimate -> estimate.inner().rSquared(j));
        }
        add(Kind.INDEX, name, estimate -> SatisfactionIndex.of(estimate, j));
        if (layout.isReflective(j)) {
            add(Kind.ALPHA, name, estimate -> Reliability.alpha(estimate, j));
            add(Kind.RHO_A, name, estimate -> estimate.rhoA(j));
            add(Kind.RHO_C, name, estimate -> Reliability.of(estimate, j).rhoC());
            add(Kind.AVE, name, estimate -> Reliability.of(estimate, j).averageVariance());
        }
        for (int k = 0; k < j; k++) {
            int earlier = k;
            if (!layout.isFormative(j) && !layout.isFormative(k)) {
                String pair = name + "/" + layout.name(k);
                add(Kind.HTMT, pair, estimate -> Discriminant.ratio(estimate, j, earlier, false));
                add(Kind.HTMT_PLUS, pair, estimate -> Discriminant.ratio(estimate, j, earlier, true));
            }
        }
    }

    private void indicator(int i) {
        String name = layout.model.indicators().get(i);
        add(Kind.WEIGHT, name, estimate -> estimate.weight(i));
        add(Kind.LOADING, name, estimate -> estimate.loadings()[i]);
    }

    private void add(Kind kind, String name, ToDoubleFunction<Estimate> reading) {
        readings.put(new Quantity(kind, name), reading);
    }
}
