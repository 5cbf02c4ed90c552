package zhiji.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import zhiji.science.structural.Bootstrap;
import zhiji.science.structural.Construct;
import zhiji.science.structural.Estimate;
import zhiji.science.structural.EstimationOptions;
import zhiji.science.structural.Missing;
import zhiji.science.structural.Refusal;
import zhiji.science.structural.Resampling;
import zhiji.science.structural.Responses;
import zhiji.science.structural.Scale;
import zhiji.science.structural.Scales;
import zhiji.science.structural.Scheme;
import zhiji.science.structural.Study;

/** {@code ./zhiji satisfaction estimate}: a structural model on a survey file. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description =
                "Estimates a structural model by partial least squares (结构模型估计): paths, index, quality, intervals.")
final class SatisfactionEstimate extends SatisfactionCommand {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FILE|acsi|ecsi",
            description = "Model as JSON, or built in.")
    String model = "";

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV with a header; - reads stdin.")
    String data = "";

    @Option(names = "--scheme", defaultValue = "path", description = "path, centroid or factorial (default path).")
    String scheme = "path";

    @Option(names = "--unscaled", description = "Centre the questions without standardising them.")
    boolean unscaled;

    @Option(names = "--consistent", description = "Correct mode A blocks for measurement error (PLSc).")
    boolean consistent;

    @Option(
            names = "--bootstrap",
            paramLabel = "N",
            defaultValue = "0",
            description = "Resamples for intervals; 0 none.")
    int bootstrap;

    @Option(names = "--interval", defaultValue = "percentile", description = "percentile or bca (default percentile).")
    String interval = "percentile";

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed of all draws (default 1).")
    long seed;

    @Option(names = "--threads", description = "Threads; the result is the same (default: all processors).")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--missing", defaultValue = "mean", description = "mean, casewise or pairwise (default mean).")
    String missing = "mean";

    @Option(names = "--scale-min", description = "Lowest answer (default 1).")
    @Nullable
    Double scaleMin;

    @Option(names = "--scale-max", description = "Highest answer (default 10).")
    @Nullable
    Double scaleMax;

    @Option(
            names = "--target",
            paramLabel = "CONSTRUCT",
            defaultValue = "",
            description = "What the importance refers to (default: Satisfaction, else the last outcome).")
    String target = "";

    @Option(
            names = "--group",
            paramLabel = "COL",
            defaultValue = "",
            description = "Column of branches or waves: each is estimated, and they are compared by permutation.")
    String group = "";

    @Option(
            names = "--permutations",
            paramLabel = "N",
            defaultValue = "500",
            description = "Random regroupings for each comparison (default ${DEFAULT-VALUE}).")
    int permutations;

    @Option(
            names = "--predict",
            paramLabel = "FOLDS",
            defaultValue = "0",
            description = "Also predict unseen answers with so many folds; 0 does not.")
    int folds;

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            defaultValue = "",
            description = "Also draw index, drivers and priorities as SVG files into this directory.")
    String pictures = "";

    @Override
    Object result() {
        Study study = study();
        List<String> columns = study.model().indicators();
        boolean strict = scaleMin != null || scaleMax != null;
        SatisfactionData answers = SatisfactionData.read(new SatisfactionData.Request(
                data,
                delimiter,
                columns,
                group,
                missingCode,
                strict ? study.scales()::of : SatisfactionData::anyScale));
        SatisfactionReport report = new SatisfactionReport(study, target(study));
        Map<String, Object> result = new LinkedHashMap<>(measured(report, study, answers.responses()));
        if (folds > 0) {
            result.put("prediction", study.predict(answers.responses(), folds, seed));
        }
        if (!group.isEmpty()) {
            Map<String, Responses> byGroup = answers.byGroup();
            result.put("groups", groups(report, study, byGroup));
            result.put("comparisons", comparisons(report, study, byGroup));
        }
        return result;
    }

    private Study study() {
        Scale common = new Scale(scaleMin == null ? 1 : scaleMin, scaleMax == null ? 10 : scaleMax);
        EstimationOptions options = new EstimationOptions(
                choice(Scheme.class, "--scheme", scheme),
                !unscaled,
                consistent,
                choice(Missing.class, "--missing", missing),
                EstimationOptions.STANDARD.tolerance(),
                EstimationOptions.STANDARD.maxIterations());
        if (model.equals("acsi")) {
            Study acsi = Study.acsi();
            return new Study(
                    acsi.model(), options, new Scales(common, acsi.scales().exceptions()));
        }
        SatisfactionModelFile read = model.equals("ecsi")
                ? new SatisfactionModelFile(Study.ecsi().model(), Map.of())
                : SatisfactionModelFile.read(model);
        return new Study(read.model(), options, read.scales(common));
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String option, String text) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw new InputFault(option + " is '" + text + "'; it takes one of " + known + ".");
    }

    private String target(Study study) {
        List<String> names =
                study.model().constructs().stream().map(Construct::name).toList();
        if (!target.isEmpty() && !names.contains(target)) {
            throw new InputFault("The model has no construct '" + target + "' for --target; it has "
                    + String.join(", ", names) + ".");
        }
        if (!target.isEmpty() || names.contains("Satisfaction")) {
            return target.isEmpty() ? "Satisfaction" : target;
        }
        List<String> outcomes = names.stream()
                .filter(name -> !study.model().driversOf(name).isEmpty())
                .toList();
        return outcomes.get(outcomes.size() - 1);
    }

    private Map<String, Object> measured(SatisfactionReport report, Study study, Responses responses) {
        boolean indexed = SatisfactionReport.fits(study, responses);
        if (bootstrap == 0) {
            Estimate estimate = study.estimate(responses);
            draw(report, estimate, null, indexed);
            return report.of(estimate, indexed);
        }
        Bootstrap resampled = study.bootstrap(responses, resampling(bootstrap));
        Map<String, Object> result = report.of(resampled.original(), indexed);
        result.putAll(report.of(resampled, resampling(bootstrap), indexed));
        draw(report, resampled.original(), resampled, indexed);
        return result;
    }

    private Resampling resampling(int samples) {
        return new Resampling(
                samples, seed, threads, confidence, choice(Resampling.Method.class, "--interval", interval));
    }

    private void draw(SatisfactionReport report, Estimate estimate, @Nullable Bootstrap resampled, boolean indexed) {
        // Pictures show all respondents; a group's report is made by the same code without them.
        if (!pictures.isEmpty() && !report.isDrawn()) {
            report.draw(SatisfactionPictures.of(estimate, resampled, report.target(), indexed), pictures);
        }
    }

    private Map<String, Object> groups(SatisfactionReport report, Study study, Map<String, Responses> byGroup) {
        Map<String, Object> groups = new LinkedHashMap<>();
        byGroup.forEach((name, responses) -> {
            try {
                groups.put(name, measured(report, study, responses));
            } catch (Refusal refusal) {
                groups.put(name, Map.of("rows", responses.rows(), "refused", String.valueOf(refusal.getMessage())));
            }
        });
        return groups;
    }

    /** All pairs of up to six groups; of more, each with the one before it. */
    private Map<String, Object> comparisons(SatisfactionReport report, Study study, Map<String, Responses> byGroup) {
        List<Map.Entry<String, Responses>> groups = List.copyOf(byGroup.entrySet());
        Map<String, Object> comparisons = new LinkedHashMap<>();
        for (int later = 1; later < groups.size(); later++) {
            for (int earlier = groups.size() > 6 ? later - 1 : 0; earlier < later; earlier++) {
                Map.Entry<String, Responses> one = groups.get(earlier);
                Map.Entry<String, Responses> other = groups.get(later);
                comparisons.put(
                        one.getKey() + "/" + other.getKey(), compared(report, study, one.getValue(), other.getValue()));
            }
        }
        return comparisons;
    }

    private Object compared(SatisfactionReport report, Study study, Responses one, Responses other) {
        try {
            return report.of(study.compare(one, other, resampling(permutations)));
        } catch (Refusal refusal) {
            return Map.of("refused", String.valueOf(refusal.getMessage()));
        }
    }
}
