package zhiji.science.structural;

import java.util.List;

/** Centred answers laid out row by row, as the sums of products read them; gaps hold 0 and are marked apart. */
final class PackedRows {

    private final List<String> names;
    private final double[] centres;
    private final double[] values;
    private final double[] present;
    private final boolean gaps;
    private final int rows;

    private PackedRows(List<String> names, double[] centres, double[] values, double[] present, boolean gaps) {
        this.names = names;
        this.centres = centres;
        this.values = values;
        this.present = present;
        this.gaps = gaps;
        this.rows = names.isEmpty() ? 0 : values.length / names.size();
    }

    /** All rows that the treatment of gaps leaves. */
    static PackedRows of(Responses responses, Missing missing) {
        boolean gaps = responses.gaps() > 0;
        if (gaps && missing == Missing.CASEWISE) {
            return of(responses.rows(responses.completeRows()), missing);
        }
        return tile(responses, centres(responses), gaps, 0, responses.rows());
    }

    /** Rows from (inclusive) to until (exclusive). */
    static PackedRows tile(Responses responses, double[] centres, boolean gaps, int from, int until) {
        int width = responses.names().size();
        double[] values = new double[Math.multiplyExact(until - from, width)];
        double[] present = new double[gaps ? values.length : 0];
        for (int i = 0; i < width; i++) {
            double[] column = responses.column(i);
            for (int row = from; row < until; row++) {
                int cell = (row - from) * width + i;
                boolean answered = !Double.isNaN(column[row]);
                values[cell] = answered ? column[row] - centres[i] : 0;
                if (gaps) {
                    present[cell] = answered ? 1 : 0;
                }
            }
        }
        return new PackedRows(responses.names(), centres, values, present, gaps);
    }

    /** Means of the answered cells; 0 for a column without answers. */
    static double[] centres(Responses responses) {
        double[] centres = new double[responses.names().size()];
        for (int i = 0; i < centres.length; i++) {
            double sum = 0;
            int answered = 0;
            for (double answer : responses.column(i)) {
                if (!Double.isNaN(answer)) {
                    sum += answer;
                    answered++;
                }
            }
            centres[i] = answered == 0 ? 0 : sum / answered;
        }
        return centres;
    }

    List<String> names() {
        return names;
    }

    double[] centres() {
        return centres;
    }

    double[] values() {
        return values;
    }

    double[] present() {
        return present;
    }

    boolean hasGaps() {
        return gaps;
    }

    int rows() {
        return rows;
    }
}
