package zhiji.science.structural;

import java.util.List;

/**
 * A structural model as the answers show it (估计结果). Weights and loadings belong to standardised indicators; every
 * construct has variance 1 and is turned so that its loadings sum to a positive number.
 *
 * <p>Under consistent partial least squares (T. K. Dijkstra and J. Henseler 2015, "Consistent partial least squares path
 * modeling", MIS Quarterly 39(2), equations 3 and 4) the correlations of reflective constructs are divided by
 * √(ρ_A,i ρ_A,j) and their loadings are w √ρ_A / (w'w); paths follow from those correlations.
 */
public final class Estimate {

    private final Study study;
    private final Layout layout;
    private final Moments moments;
    private final long gaps;
    private final OuterWeights outer;
    private final double[] weights;
    private final double[] cross;
    private final double[] rhoA;
    private final double[] loadings;
    private final double[] correlations;
    private final InnerModel inner;
    private final double[] totalEffects;

    Estimate(
            Study study,
            Layout layout,
            Moments moments,
            long gaps,
            OuterWeights outer,
            double[] weights,
            double[] cross) {
        this.study = study;
        this.layout = layout;
        this.moments = moments;
        this.gaps = gaps;
        this.outer = outer;
        this.weights = weights;
        this.cross = cross;
        rhoA = Reliability.rhoA(layout, weights);
        loadings = isConsistent() ? Consistency.loadings(layout, weights, cross, rhoA) : ownLoadings();
        correlations = scoreCorrelations();
        if (isConsistent()) {
            Consistency.disattenuate(layout, correlations, rhoA);
        }
        inner = InnerModel.of(layout, correlations, isConsistent());
        totalEffects = inner.totalEffects(layout);
    }

    private boolean isConsistent() {
        return study.options().consistent();
    }

    private double[] ownLoadings() {
        double[] own = new double[layout.indicators];
        for (int j = 0; j < layout.constructs; j++) {
            for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
                own[i] = cross[j * layout.indicators + i];
            }
        }
        return own;
    }

    private double[] scoreCorrelations() {
        int size = layout.constructs;
        double[] scores = new double[size * size];
        for (int j = 0; j < size; j++) {
            for (int other = 0; other < size; other++) {
                for (int i = layout.start[other]; i < layout.start[other + 1]; i++) {
                    scores[j * size + other] += cross[j * layout.indicators + i] * weights[i];
                }
            }
            scores[j * size + j] = 1;
        }
        return scores;
    }

    /** The study that was estimated. */
    public Study study() {
        return study;
    }

    /** The moments it was estimated from, in the order of the model's indicators. */
    public Moments moments() {
        return moments;
    }

    /** Unanswered cells in the model's columns; 0 when estimated from moments. */
    public long gaps() {
        return gaps;
    }

    /** Steps that the weights took. */
    public int iterations() {
        return outer.iterations();
    }

    /** Whether the last step changed every weight by less than the tolerance. */
    public boolean converged() {
        return outer.converged();
    }

    /** Coefficient of one path of the model. */
    public double path(String from, String to) {
        return inner.coefficient(layout.model.position(from), layout.model.position(to));
    }

    /** Share of an outcome's variance that its drivers explain; 0 for a construct without drivers. */
    public double rSquared(String construct) {
        return inner.rSquared(layout.model.position(construct));
    }

    /** R² less what chance would give: 1 − (1 − R²)(n − 1)/(n − k − 1). */
    public double adjustedRSquared(String construct) {
        int j = layout.model.position(construct);
        double rows = moments.rows();
        return 1 - (1 - inner.rSquared(j)) * (rows - 1) / (rows - layout.drivers[j].length - 1);
    }

    /**
     * Cohen's f²: (R² − R² without the driver) / (1 − R²); 0.02 small, 0.15 medium, 0.35 large. The model is estimated
     * anew without the path, weights included, as seminr does; cSEM and SmartPLS hold the scores fixed, which differs in
     * the third decimal.
     */
    public double fSquared(String from, String to) {
        double with = rSquared(to);
        return (with - rSquaredWithout(new Path(from, to))) / (1 - with);
    }

    private double rSquaredWithout(Path left) {
        StructuralModel model = study.model();
        if (model.driversOf(left.to()).size() == 1) {
            return 0;
        }
        List<Path> paths =
                model.paths().stream().filter(path -> !path.equals(left)).toList();
        // A driver with no other path has nothing left to be weighted by and leaves the model.
        List<Construct> constructs = model.constructs().stream()
                .filter(construct -> paths.stream()
                        .anyMatch(path -> path.from().equals(construct.name())
                                || path.to().equals(construct.name())))
                .toList();
        Study without = new Study(new StructuralModel(constructs, paths), study.options(), study.scales());
        return without.estimate(moments).rSquared(left.to());
    }

    /** Variance inflation of one driver among the drivers of the same outcome; 1 when it overlaps with none. */
    public double varianceInflation(String from, String to) {
        return inner.varianceInflation(layout.model.position(from), layout.model.position(to));
    }

    /** Direct plus indirect effect. */
    public double totalEffect(String from, String to) {
        return totalEffect(layout.model.position(from), layout.model.position(to));
    }

    double totalEffect(int from, int to) {
        return totalEffects[from * layout.constructs + to];
    }

    /** Effect through other constructs alone. */
    public double indirectEffect(String from, String to) {
        return totalEffect(from, to) - path(from, to);
    }

    /** Correlation of two constructs, corrected for measurement error when consistent. */
    public double correlation(String one, String other) {
        return correlations[layout.model.position(one) * layout.constructs + layout.model.position(other)];
    }

    /** Outer weight; of the centred instead of the standardised indicator when the study is unscaled. */
    public double weight(String indicator) {
        return weight(indicator(indicator));
    }

    double weight(int i) {
        return study.options().scaled() ? weights[i] : weights[i] / moments.deviation(i);
    }

    /** Loading on the own construct. */
    public double loading(String indicator) {
        return loadings[indicator(indicator)];
    }

    /** Correlation of an indicator with the scores of any construct. */
    public double crossLoading(String indicator, String construct) {
        return cross[layout.model.position(construct) * layout.indicators + indicator(indicator)];
    }

    /**
     * Goodness of fit (Tenenhaus et al. 2005, section 2.3): √(mean communality × mean R²), communalities over the
     * indicators of blocks with more than one.
     */
    public double goodnessOfFit() {
        double communality = 0;
        int counted = 0;
        double explained = 0;
        int outcomes = 0;
        for (int j = 0; j < layout.constructs; j++) {
            for (int i = layout.start[j]; i < layout.start[j + 1] && layout.size(j) > 1; i++) {
                communality += loadings[i] * loadings[i];
                counted++;
            }
            if (layout.drivers[j].length > 0) {
                explained += inner.rSquared(j);
                outcomes++;
            }
        }
        return Math.sqrt(communality / counted * explained / outcomes);
    }

    /** Scores of one construct, mean 0 and variance 1 in the estimated sample; a gap counts as the column's mean. */
    public double[] scores(String construct, Responses responses) {
        int j = layout.model.position(construct);
        double[] scores = new double[responses.rows()];
        for (int i = layout.start[j]; i < layout.start[j + 1]; i++) {
            double[] column = responses.column(moments.names().get(i));
            double slope = weights[i] / moments.deviation(i);
            for (int row = 0; row < scores.length; row++) {
                scores[row] += Double.isNaN(column[row]) ? 0 : slope * (column[row] - moments.mean(i));
            }
        }
        return scores;
    }

    /** What the reader must know before believing the numbers; empty when there is nothing. */
    public List<String> warnings() {
        return Warnings.of(this);
    }

    private int indicator(String name) {
        int position = moments.names().indexOf(name);
        if (position < 0) {
            throw new Refusal("The model has no indicator named " + name + ".");
        }
        return position;
    }

    Layout layout() {
        return layout;
    }

    /** Weights of the standardised indicators; read only. */
    double[] weights() {
        return weights;
    }

    double[] loadings() {
        return loadings;
    }

    /** Correlations of the constructs row by row; read only. */
    double[] correlations() {
        return correlations;
    }

    double rhoA(int j) {
        return rhoA[j];
    }

    InnerModel inner() {
        return inner;
    }
}
