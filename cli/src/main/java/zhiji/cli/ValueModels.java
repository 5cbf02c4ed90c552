package zhiji.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiji.science.value.CountingModel;
import zhiji.science.value.CustomerBase;
import zhiji.science.value.Fit;
import zhiji.science.value.FitOptions;
import zhiji.science.value.GammaGamma;
import zhiji.science.value.Histories;
import zhiji.science.value.Parameter;

/** Fits by name and shows fits as JSON. */
final class ValueModels {

    private ValueModels() {}

    /** The counting model of that name; others is what else may be named here. */
    static CountingModel.Kind kind(String name, String others) {
        for (CountingModel.Kind kind : CountingModel.Kind.values()) {
            if (kind.label().equals(name.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new InputFault(
                "There is no model '" + name + "' here; take nbd, bg-nbd, mbg-nbd, pareto-nbd" + others + ".");
    }

    static Fit<? extends CountingModel> fit(String file, CountingModel.Kind kind, Histories histories) {
        return ValueLog.explained(() -> file, () -> kind.fit(histories, FitOptions.DEFAULT));
    }

    static Fit<GammaGamma> fitSpend(String file, CustomerBase base) {
        return ValueLog.explained(
                () -> file, () -> GammaGamma.fit(frequencies(base), meanSpend(base), FitOptions.DEFAULT));
    }

    static int[] frequencies(CustomerBase base) {
        return IntStream.range(0, base.size()).map(base.histories()::frequency).toArray();
    }

    static double[] meanSpend(CustomerBase base) {
        return IntStream.range(0, base.size()).mapToDouble(base::meanSpend).toArray();
    }

    /** The common shape of a fit. */
    static Map<String, @Nullable Object> shown(String model, Fit<?> fit) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        Map<String, @Nullable Object> errors = new LinkedHashMap<>();
        for (Parameter parameter : fit.parameters()) {
            parameters.put(parameter.name(), parameter.value());
            errors.put(parameter.name(), parameter.standardError());
        }
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("model", model);
        shown.put("parameters", parameters);
        shown.put("standardErrors", errors);
        shown.put("logLikelihood", fit.logLikelihood());
        shown.put("converged", fit.converged());
        if (!fit.remark().isEmpty()) {
            shown.put("remark", fit.remark());
        }
        shown.put("iterations", fit.iterations());
        return shown;
    }

    /** How many customers and purchases a fit rests on. */
    static Map<String, @Nullable Object> counts(Histories histories) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        counts.put("customers", histories.customers());
        counts.put("repeatPurchases", histories.repeatPurchases());
        counts.put("zeroRepeatCustomers", histories.zeroRepeatCustomers());
        return counts;
    }
}
