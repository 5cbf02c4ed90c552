package zhiji.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import zhiji.science.identity.Archive;
import zhiji.science.identity.ClusterQuality;
import zhiji.science.identity.FieldInference;
import zhiji.science.identity.Linkage;
import zhiji.science.identity.LinkageOptions;

/** {@code ./zhiji match}: which records of a file, or of two, are one customer. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Find the records that are one customer.",
        subcommands = {MatchExplainCommand.class, MatchNamesCommand.class})
final class MatchCommand implements Runnable {

    /** Options that only finding clusters takes; subcommands have their own. */
    static final class Output {
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "Writes id,cluster,probability.")
        private Path out = Path.of("");

        @Option(names = "--pairs", paramLabel = "FILE", description = "Writes left,right,probability of likely pairs.")
        private @Nullable Path pairs;

        @Option(names = "--model", paramLabel = "FILE", description = "Writes what was learnt, as JSON.")
        private @Nullable Path model;

        @Option(
                names = "--threshold",
                defaultValue = "0.95",
                description = "Probability from which records are joined.")
        private double threshold = 0.95;

        @Option(
                names = "--memory-limit",
                paramLabel = "MiB",
                description = "Memory the whole process may take; read by the launcher before Java starts.")
        private int memoryLimit;
    }

    @ArgGroup(exclusive = false)
    private @Nullable Request request;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Both groups, absent when a subcommand is called. */
    static final class Request {
        @ArgGroup(exclusive = false, multiplicity = "1")
        private MatchInput input = new MatchInput();

        @ArgGroup(exclusive = false, multiplicity = "1")
        private Output output = new Output();
    }

    @Override
    public void run() {
        Instant start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        if (request == null) {
            throw new InputFault("match needs --data and --out; ./zhiji match --help lists the options.");
        }
        checkMemory(request.output.memoryLimit);
        long begin = System.nanoTime();
        Archive archive = request.input.read();
        double read = (System.nanoTime() - begin) / 1e9 - archive.secondsPreparing();
        Linkage linkage = Linkage.of(archive, options(request.output.threshold));
        writeClusters(request, linkage);
        if (request.output.pairs != null) {
            writePairs(request.input, request.output.pairs, linkage);
        }
        if (request.output.model != null) {
            writeModel(request.output.model, linkage);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(Json.write(report(request.input, archive, linkage, read, start)));
        out.flush();
    }

    private static void checkMemory(int limit) {
        long heap = Runtime.getRuntime().maxMemory() >> 20;
        if (limit != 0 && heap > limit) {
            throw new InputFault("--memory-limit " + limit + " is below the " + heap
                    + " MiB that Java was started with; give it through ./zhiji, and at least 256.");
        }
    }

    private static LinkageOptions options(double threshold) {
        if (!(threshold > 0.5 && threshold < 1)) {
            throw new InputFault("--threshold must be above 0.5 and below 1, not " + threshold + ".");
        }
        return LinkageOptions.DEFAULT.withThreshold(threshold);
    }

    private static void writeClusters(Request request, Linkage linkage) {
        MatchInput input = request.input;
        try (CsvWriter csv = CsvWriter.builder().build(request.output.out)) {
            csv.writeRecord(
                    input.hasTwoFiles()
                            ? new String[] {"id", "cluster", "probability", "file"}
                            : new String[] {"id", "cluster", "probability"});
            for (int record = 0; record < input.ids().size(); record++) {
                String id = input.ids().get(record);
                String cluster = input.ids().get(linkage.clusterOf()[record]);
                String probability = probability(linkage.probabilities()[record]);
                csv.writeRecord(
                        input.hasTwoFiles()
                                ? new String[] {id, cluster, probability, String.valueOf(input.fileOf(record))}
                                : new String[] {id, cluster, probability});
            }
        } catch (IOException failure) {
            throw new InputFault(request.output.out + " cannot be written: " + failure.getMessage() + ".");
        }
    }

    private static void writePairs(MatchInput input, Path file, Linkage linkage) {
        Linkage.ScoredPairs pairs = linkage.pairs();
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("left", "right", "probability");
            for (int at = 0; at < pairs.left().length; at++) {
                csv.writeRecord(
                        input.ids().get(pairs.left()[at]),
                        input.ids().get(pairs.right()[at]),
                        probability(pairs.probability()[at]));
            }
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be written: " + failure.getMessage() + ".");
        }
    }

    private static void writeModel(Path file, Linkage linkage) {
        try {
            Files.writeString(file, Json.write(linkage.model()));
        } catch (IOException failure) {
            throw new InputFault(file + " cannot be written: " + failure.getMessage() + ".");
        }
    }

    static String probability(double probability) {
        if (probability == 1) {
            return "1";
        }
        return String.format(Locale.ROOT, "%.6f", Math.min(0.999999, probability));
    }

    private static Map<String, Object> report(
            MatchInput input, Archive archive, Linkage linkage, double read, Instant start) {
        var report = new LinkedHashMap<String, Object>();
        report.put("records", archive.size());
        report.put("candidatePairs", linkage.candidatePairs());
        report.put("clusters", Arrays.stream(linkage.clusterOf()).distinct().count());
        report.put("seconds", seconds(archive, linkage, read, start));
        if (!input.truths().isEmpty()) {
            int[] truth = input.truths().stream().mapToInt(Integer::intValue).toArray();
            report.put("truth", ClusterQuality.of(linkage.clusterOf(), truth));
        }
        report.put("conflicts", linkage.conflicts());
        report.put("fields", fields(input.inferred(), archive));
        report.put("rules", linkage.rules());
        report.put("warnings", linkage.warnings());
        return report;
    }

    private static Map<String, Double> seconds(Archive archive, Linkage linkage, double read, Instant start) {
        var seconds = new LinkedHashMap<String, Double>();
        seconds.put("read", rounded(read));
        seconds.put("prepare", rounded(archive.secondsPreparing()));
        seconds.put("train", rounded(linkage.seconds().train()));
        seconds.put(
                "score", rounded(linkage.seconds().block() + linkage.seconds().score()));
        seconds.put("cluster", rounded(linkage.seconds().cluster()));
        seconds.put("total", rounded(Duration.between(start, Instant.now()).toMillis() / 1e3));
        return seconds;
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    private static List<String> fields(List<FieldInference> inferred, Archive archive) {
        if (inferred.isEmpty()) {
            return archive.fields().stream()
                    .map(field -> field.name() + ": " + field.kind())
                    .toList();
        }
        return inferred.stream()
                .map(column -> column.name().strip() + ": "
                        + column.kind().map(Enum::name).orElse("left out") + " (" + column.reason() + ")")
                .toList();
    }
}
