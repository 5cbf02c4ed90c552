package zhiji.science.value;

import java.util.List;

/** The published summary of the CDNOW sample, rounded to two decimals: what most packages are tested on. */
final class Summary {

    private final Histories histories;
    private final int[] frequency;
    private final double[] spend;

    private Summary(List<String> lines) {
        int size = lines.size();
        frequency = new int[size];
        spend = new double[size];
        double[] recency = new double[size];
        double[] age = new double[size];
        for (int i = 0; i < size; i++) {
            List<String> fields = List.of(lines.get(i).split(",", -1));
            frequency[i] = Integer.parseInt(fields.get(1));
            recency[i] = Double.parseDouble(fields.get(2));
            age[i] = Double.parseDouble(fields.get(3));
            spend[i] = Double.parseDouble(fields.get(4));
        }
        histories = Histories.of(frequency, recency, age);
    }

    static Summary read() {
        return new Summary(Cdnow.lines("cdnow-summary.csv").stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .toList());
    }

    Histories histories() {
        return histories;
    }

    int[] frequency() {
        return frequency;
    }

    double[] spend() {
        return spend;
    }
}
