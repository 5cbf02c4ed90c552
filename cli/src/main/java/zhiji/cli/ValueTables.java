package zhiji.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhiji.science.value.BgBb;

/** The options that say where the tables of BG/BB and sBG are. */
final class ValueTables {

    @Option(
            names = "--grid",
            paramLabel = "FILE",
            description = "for bg-bb: frequency, recency, opportunities, customers")
    private @Nullable String grid;

    @Option(names = "--survivors", paramLabel = "FILE", description = "for sbg: period (from 0) and survivors")
    private @Nullable String survivors;

    @Option(
            names = "--column",
            paramLabel = "COL",
            description = "for sbg: column of survivors; default survivors or 2")
    private @Nullable String column;

    @Option(names = "--cohort", description = "for sbg: customers at the start, if the file has shares or per cent")
    private double cohort;

    @Option(names = "--renewals", description = "for sbg: use only the first so many renewals")
    private int renewals = Integer.MAX_VALUE;

    /** The grid of past opportunities. */
    List<BgBb.Cell> cells() {
        if (grid == null) {
            throw new InputFault("bg-bb needs --grid FILE with frequency, recency, opportunities, customers.");
        }
        String file = grid;
        List<BgBb.Cell> cells = new ArrayList<>();
        try (Csv csv = Csv.open(file, "auto", true)) {
            int[] columns = {
                usual(csv, "frequency", 1),
                usual(csv, "recency", 2),
                usual(csv, "opportunities", 3),
                usual(csv, "customers", 4)
            };
            while (csv.next()) {
                int[] row = Arrays.stream(columns).map(csv::whole).toArray();
                cells.add(ValueLog.explained(
                        () -> file + ", row " + csv.line(), () -> new BgBb.Cell(row[0], row[1], row[2], row[3])));
            }
        }
        return cells;
    }

    /** Survivors of one cohort after 0, 1, 2 … renewals. */
    double[] survivors() {
        if (survivors == null) {
            throw new InputFault("sbg needs --survivors FILE with period and survivors.");
        }
        List<Double> left = new ArrayList<>();
        try (Csv csv = Csv.open(survivors, "auto", true)) {
            int period = usual(csv, "period", 1);
            int count = column == null ? usual(csv, "survivors", 2) : csv.column(column);
            while (csv.next() && left.size() <= renewals) {
                if (csv.number(period) != left.size()) {
                    throw csv.fault(period, "expected period " + left.size() + "; periods count from 0 without gaps");
                }
                left.add(csv.number(count));
            }
        }
        double scale = cohort > 0 && !left.isEmpty() ? cohort / left.get(0) : 1;
        return left.stream().mapToDouble(value -> value * scale).toArray();
    }

    private static int usual(Csv csv, String name, int position) {
        return csv.has(name) ? csv.column(name) : csv.column(String.valueOf(position));
    }
}
