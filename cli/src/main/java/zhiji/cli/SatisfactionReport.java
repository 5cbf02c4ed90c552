package zhiji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import zhiji.science.structural.Bootstrap;
import zhiji.science.structural.Construct;
import zhiji.science.structural.Discriminant;
import zhiji.science.structural.Estimate;
import zhiji.science.structural.GroupComparison;
import zhiji.science.structural.Interval;
import zhiji.science.structural.Quantity;
import zhiji.science.structural.Reliability;
import zhiji.science.structural.Resampling;
import zhiji.science.structural.Responses;
import zhiji.science.structural.SampleSize;
import zhiji.science.structural.SatisfactionIndex;
import zhiji.science.structural.StructuralModel;
import zhiji.science.structural.Study;
import zhiji.science.structural.Unidimensionality;

/** Estimates as the maps that are printed. */
final class SatisfactionReport {

    private final Study study;
    private final StructuralModel model;
    private final List<String> names;
    private final String target;
    private boolean drawn;

    SatisfactionReport(Study study, String target) {
        this.study = study;
        this.target = target;
        model = study.model();
        names = model.constructs().stream().map(Construct::name).toList();
    }

    String target() {
        return target;
    }

    boolean isDrawn() {
        return drawn;
    }

    /** Whether every answer lies on its question's scale; if not, an index would mean nothing. */
    static boolean fits(Study study, Responses responses) {
        return study.model().indicators().stream().allMatch(name -> {
            double min = study.scales().of(name).min();
            double max = study.scales().of(name).max();
            return Arrays.stream(responses.answers(name))
                    .allMatch(answer -> Double.isNaN(answer) || (answer >= min && answer <= max));
        });
    }

    Map<String, Object> of(Estimate estimate, boolean indexed) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("paths", byPath(path -> estimate.path(path.from(), path.to())));
        report.put("rSquared", outcomes(estimate::rSquared));
        report.put("adjustedRSquared", outcomes(estimate::adjustedRSquared));
        report.put("weights", byIndicator(estimate::weight));
        report.put("loadings", byIndicator(estimate::loading));
        quality(estimate, report);
        report.put("fSquared", byPath(path -> estimate.fSquared(path.from(), path.to())));
        report.put("vif", byPath(path -> estimate.varianceInflation(path.from(), path.to())));
        report.put("totalEffects", effects(estimate, false));
        report.put("indirectEffects", effects(estimate, true));
        report.put("goodnessOfFit", estimate.goodnessOfFit());
        if (indexed) {
            report.put("index", byConstruct(name -> SatisfactionIndex.of(estimate, name)));
            report.put("target", target);
            report.put("importance", SatisfactionIndex.importance(estimate, target));
        }
        facts(estimate, indexed, report);
        return report;
    }

    private void quality(Estimate estimate, Map<String, Object> report) {
        Map<String, Object> reliability = new LinkedHashMap<>();
        for (String name : names) {
            Reliability values = Reliability.of(estimate, name);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("alpha", values.alpha());
            entry.put("rhoA", values.rhoA());
            entry.put("rhoC", values.rhoC());
            entry.put("ave", values.averageVariance());
            entry.put("dillonGoldstein", Unidimensionality.of(estimate, name).dillonGoldstein());
            reliability.put(name, entry);
        }
        report.put("reliability", reliability);
        Map<String, Double> crossLoadings = new LinkedHashMap<>();
        model.indicators()
                .forEach(indicator -> names.forEach(
                        name -> crossLoadings.put(indicator + "/" + name, estimate.crossLoading(indicator, name))));
        report.put("crossLoadings", crossLoadings);
        report.put("htmt", pairs((one, other) -> Discriminant.htmt(estimate, one, other)));
        report.put("htmtPlus", pairs((one, other) -> Discriminant.htmtPlus(estimate, one, other)));
        report.put("fornellLarcker", pairs((one, other) -> Discriminant.fornellLarcker(estimate, one, other)));
    }

    private void facts(Estimate estimate, boolean indexed, Map<String, Object> report) {
        List<String> warnings = new ArrayList<>(estimate.warnings());
        if (!indexed) {
            warnings.add("Some answers lie outside the scale "
                    + study.scales().common().min() + " to "
                    + study.scales().common().max() + ", so no index is given; name the scale with --scale-min and"
                    + " --scale-max.");
        }
        report.put("sampleSize", SampleSize.of(estimate));
        report.put("missingCells", estimate.gaps());
        report.put("missing", study.options().missing().name().toLowerCase(Locale.ROOT));
        report.put("warnings", warnings);
        report.put("converged", estimate.converged());
        report.put("iterations", estimate.iterations());
        report.put("rows", estimate.moments().rows());
    }

    Map<String, Object> of(Bootstrap bootstrap, Resampling resampling, boolean indexed) {
        Map<String, Object> intervals = new LinkedHashMap<>();
        bootstrap.intervals().forEach((quantity, interval) -> {
            boolean inPoints = quantity.kind() == Quantity.Kind.INDEX || quantity.kind() == Quantity.Kind.IMPORTANCE;
            if (indexed || !inPoints) {
                intervals.put(quantity.toString(), SatisfactionNps.bounds(interval));
            }
        });
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("samples", bootstrap.samples());
        facts.put("failures", bootstrap.failures());
        facts.put("seed", resampling.seed());
        facts.put("confidence", resampling.confidence());
        facts.put("interval", resampling.method().name().toLowerCase(Locale.ROOT));
        facts.put("signs", "every construct is turned to agree with the weights of the whole sample");
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("bootstrap", intervals);
        report.put("resampling", facts);
        return report;
    }

    Map<String, Object> of(GroupComparison comparison) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("constructs", comparison.constructs());
        Map<String, Object> paths = new LinkedHashMap<>();
        comparison.paths().forEach((path, values) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("first", values.first());
            entry.put("second", values.second());
            entry.put("difference", values.difference());
            entry.put("pValue", values.pValue());
            paths.put(path.toString(), entry);
        });
        report.put("paths", paths);
        report.put("incomparable", comparison.incomparable());
        report.put("permutations", comparison.permutations());
        report.put("failures", comparison.failures());
        return report;
    }

    /** Writes the pictures, once. */
    void draw(Map<String, String> pictures, String directory) {
        drawn = true;
        try {
            Path folder = Files.createDirectories(Path.of(directory));
            for (Map.Entry<String, String> picture : pictures.entrySet()) {
                Files.writeString(folder.resolve(picture.getKey()), picture.getValue());
            }
        } catch (IOException failure) {
            throw new InputFault("The pictures cannot be written to " + directory + ": " + failure.getMessage() + ".");
        }
    }

    /** Interval of a quantity, or its bare value. */
    static Interval interval(@Nullable Bootstrap bootstrap, Quantity.Kind kind, String name, double value) {
        return bootstrap == null
                ? new Interval(value, Double.NaN, Double.NaN, Double.NaN)
                : bootstrap.interval(kind, name);
    }

    private Map<String, Double> byPath(ToDoubleFunction<zhiji.science.structural.Path> reading) {
        Map<String, Double> values = new LinkedHashMap<>();
        model.paths().forEach(path -> values.put(path.toString(), reading.applyAsDouble(path)));
        return values;
    }

    private Map<String, Double> byConstruct(ToDoubleFunction<String> reading) {
        Map<String, Double> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, reading.applyAsDouble(name)));
        return values;
    }

    private Map<String, Double> outcomes(ToDoubleFunction<String> reading) {
        Map<String, Double> values = byConstruct(reading);
        values.keySet().removeIf(name -> model.driversOf(name).isEmpty());
        return values;
    }

    private Map<String, Double> byIndicator(ToDoubleFunction<String> reading) {
        Map<String, Double> values = new LinkedHashMap<>();
        model.indicators().forEach(name -> values.put(name, reading.applyAsDouble(name)));
        return values;
    }

    private Map<String, Double> effects(Estimate estimate, boolean indirect) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String to : names) {
            SatisfactionIndex.importance(estimate, to).keySet().forEach(from -> {
                String name = new zhiji.science.structural.Path(from, to).toString();
                values.put(name, indirect ? estimate.indirectEffect(from, to) : estimate.totalEffect(from, to));
            });
        }
        return values;
    }

    /** What is read for two constructs. */
    private interface PairReading {
        Object of(String one, String other);
    }

    /** Keys name the later construct first. */
    private Map<String, Object> pairs(PairReading reading) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int later = 1; later < names.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                values.put(
                        names.get(later) + "/" + names.get(earlier), reading.of(names.get(later), names.get(earlier)));
            }
        }
        return values;
    }
}
