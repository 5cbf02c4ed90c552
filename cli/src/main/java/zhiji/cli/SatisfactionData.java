package zhiji.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import zhiji.science.structural.Responses;
import zhiji.science.structural.Scale;

/**
 * Answers read from a survey file: the wanted columns as numbers, the group of each row as text.
 *
 * @param responses NaN where nothing was answered
 * @param groups one for each row; empty without a group column
 */
record SatisfactionData(Responses responses, List<String> groups) {

    private static final int FIRST_ROWS = 1_024;

    /**
     * What to read and what is allowed.
     *
     * @param file path, or {@code -} for standard input
     * @param delimiter as {@link Csv} takes it
     * @param columns of numbers
     * @param group column of text; blank for none
     * @param missingCode value that means no answer; blank for none
     * @param scales by column; an answer outside is a fault
     */
    record Request(
            String file,
            String delimiter,
            List<String> columns,
            String group,
            String missingCode,
            Function<String, Scale> scales) {}

    /** Any number passes. */
    static Scale anyScale(String column) {
        return new Scale(-1e300, 1e300);
    }

    static SatisfactionData read(Request request) {
        try (Csv csv = Csv.open(request.file(), request.delimiter(), true)) {
            Reading reading = new Reading(csv, request);
            while (csv.next()) {
                if (csv.width() > 1 || !csv.text(0).isEmpty()) {
                    reading.row();
                }
            }
            return reading.data();
        }
    }

    /** Rows of each group, groups in natural order. */
    Map<String, Responses> byGroup() {
        Map<String, List<Integer>> positions = new TreeMap<>();
        for (int row = 0; row < groups.size(); row++) {
            positions
                    .computeIfAbsent(groups.get(row), group -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Responses> byGroup = new LinkedHashMap<>();
        positions.forEach((group, rows) -> byGroup.put(
                group, responses.rows(rows.stream().mapToInt(Integer::intValue).toArray())));
        return byGroup;
    }

    /** Columns as they grow. */
    private static final class Reading {

        private final Csv csv;
        private final Request request;
        private final int[] positions;
        private final Scale[] scales;
        private final int group;
        private final double[][] columns;
        private final List<String> groups = new ArrayList<>();
        private int rows;

        Reading(Csv csv, Request request) {
            this.csv = csv;
            this.request = request;
            positions = request.columns().stream().mapToInt(csv::column).toArray();
            scales = request.columns().stream().map(request.scales()).toArray(Scale[]::new);
            group = request.group().isEmpty() ? -1 : csv.column(request.group());
            columns = new double[positions.length][FIRST_ROWS];
        }

        void row() {
            if (rows == columns[0].length) {
                for (int i = 0; i < columns.length; i++) {
                    columns[i] = Arrays.copyOf(columns[i], 2 * rows);
                }
            }
            for (int i = 0; i < positions.length; i++) {
                columns[i][rows] = answer(positions[i], scales[i]);
            }
            if (group >= 0) {
                String name = csv.text(group);
                if (name.isEmpty()) {
                    throw csv.fault(group, "the group is empty");
                }
                groups.add(name);
            }
            rows++;
        }

        private double answer(int column, Scale scale) {
            String text = csv.text(column);
            if (text.isEmpty() || text.equals("NA") || text.equals(request.missingCode())) {
                return Double.NaN;
            }
            double answer = csv.number(column);
            if (answer < scale.min() || answer > scale.max()) {
                throw csv.fault(
                        column,
                        "the answer " + text + " lies outside the scale " + plain(scale.min()) + " to "
                                + plain(scale.max()));
            }
            return answer;
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }

        SatisfactionData data() {
            double[][] trimmed = new double[columns.length][];
            for (int i = 0; i < columns.length; i++) {
                trimmed[i] = Arrays.copyOf(columns[i], rows);
            }
            if (rows == 0) {
                throw csv.fault("there are no rows below the header");
            }
            return new SatisfactionData(new Responses(request.columns(), trimmed), List.copyOf(groups));
        }
    }
}
