package zhiji.science.structural;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The ECSI mobile phone survey: its moments are in the project, its rows only beside it. */
final class Mobi {

    private Mobi() {}

    static Moments moments() {
        List<String> names = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        for (String line : resource().lines().toList()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split(",", -1);
                names.add(cells[0]);
                lines.add(Arrays.stream(cells)
                        .skip(1)
                        .mapToDouble(Double::parseDouble)
                        .toArray());
            }
        }
        double[][] correlations = new double[names.size()][];
        for (int i = 0; i < correlations.length; i++) {
            correlations[i] = Arrays.copyOfRange(lines.get(i), 2, lines.get(i).length);
        }
        double[] means = lines.stream().mapToDouble(line -> line[0]).toArray();
        double[] deviations = lines.stream().mapToDouble(line -> line[1]).toArray();
        return Moments.published(names, 250, means, deviations, correlations);
    }

    private static String resource() {
        try (InputStream file = Mobi.class.getResourceAsStream("mobi-moments.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The 250 rows; the test is skipped where the file is not beside the repository. */
    static Responses responses() {
        java.nio.file.Path file = java.nio.file.Path.of("..", "..", "shared", "data", "pls", "mobi.csv");
        assumeTrue(
                Files.exists(file), "the mobile phone survey is not beside the repository (shared/data/pls/mobi.csv)");
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> names = List.of(lines.get(0).replace("\"", "").split(",", -1));
            double[][] columns = new double[names.size()][lines.size() - 1];
            for (int row = 1; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",", -1);
                for (int i = 0; i < columns.length; i++) {
                    columns[i][row - 1] = Double.parseDouble(cells[i]);
                }
            }
            return new Responses(names, columns);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
