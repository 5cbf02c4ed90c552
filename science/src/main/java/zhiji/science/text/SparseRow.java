package zhiji.science.text;

import java.util.Arrays;

/**
 * One text as the runs it holds.
 *
 * @param columns numbers of the runs, ascending
 * @param values how much each counts
 */
@SuppressWarnings("ArrayRecordComponent") // looped over for every text
record SparseRow(int[] columns, float[] values) {

    /** A run that occurs tf times counts 1 + ln tf: saying it twice is not saying twice as much. */
    static SparseRow counts(FoldedText text, GramIndex index, int longest) {
        Reader reader = new Reader(index, (text.length() + 2) * longest);
        Grams.visit(text, longest, reader);
        return reader.row();
    }

    /** Each count times the weight of its run, the whole brought to length 1: a long text does not shout. */
    SparseRow weighted(float[] weights) {
        double square = 0;
        for (int i = 0; i < columns.length; i++) {
            double value = (double) values[i] * weights[columns[i]];
            square += value * value;
        }
        float[] weighted = new float[columns.length];
        double length = square == 0 ? 1 : Math.sqrt(square);
        for (int i = 0; i < columns.length; i++) {
            weighted[i] = (float) (values[i] * weights[columns[i]] / length);
        }
        return new SparseRow(columns, weighted);
    }

    double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += weights[columns[i]] * values[i];
        }
        return sum;
    }

    private static final class Reader implements Grams.Visitor {
        private final GramIndex index;
        private final int[] found;
        private int size;

        Reader(GramIndex index, int capacity) {
            this.index = index;
            found = new int[capacity];
        }

        @Override
        public void visit(long gram, int from, int to) {
            int number = index.find(gram);
            if (number >= 0) {
                found[size++] = number;
            }
        }

        SparseRow row() {
            Arrays.sort(found, 0, size);
            int[] columns = new int[size];
            float[] counts = new float[size];
            int distinct = 0;
            for (int i = 0; i < size; distinct++) {
                int begin = i;
                while (i < size && found[i] == found[begin]) {
                    i++;
                }
                columns[distinct] = found[begin];
                counts[distinct] = (float) (1 + StrictMath.log(i - begin));
            }
            return new SparseRow(Arrays.copyOf(columns, distinct), Arrays.copyOf(counts, distinct));
        }
    }
}
