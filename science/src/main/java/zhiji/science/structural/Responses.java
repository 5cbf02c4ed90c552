package zhiji.science.structural;

import java.util.Arrays;
import java.util.List;

/**
 * The answers to a survey (问卷答卷): one column per question, one row per respondent, NaN where nothing was answered.
 *
 * <p>The columns are kept, not copied, because a million answers to two dozen questions weigh 200 MB: do not change them
 * afterwards. Nothing here changes them.
 */
public final class Responses {

    private final List<String> names;
    private final double[][] columns;
    private final int rows;

    /**
     * Checks the shape and that every answer is a number or NaN.
     *
     * @param names of the questions, as many as columns
     * @param columns one array per question, all of one length
     */
    public Responses(List<String> names, double[][] columns) {
        if (names.size() != columns.length) {
            throw new Refusal(names.size() + " names were given for " + columns.length + " columns.");
        }
        this.names = List.copyOf(names);
        this.columns = columns.clone();
        this.rows = columns.length == 0 ? 0 : columns[0].length;
        for (int i = 0; i < columns.length; i++) {
            check(names.get(i), columns[i]);
        }
    }

    private void check(String name, double[] column) {
        if (column.length != rows) {
            throw new Refusal("Column " + name + " has " + column.length + " rows, but column " + names.get(0) + " has "
                    + rows + ".");
        }
        for (int row = 0; row < rows; row++) {
            if (Double.isInfinite(column[row])) {
                throw new Refusal("Column " + name + ", row " + (row + 1) + ": the answer is infinite.");
            }
        }
    }

    /** Number of respondents. */
    public int rows() {
        return rows;
    }

    /** The questions in the order of the columns. */
    public List<String> names() {
        return names;
    }

    /** These questions in this order; a question that was not asked is refused. */
    public Responses select(List<String> wanted) {
        double[][] chosen = new double[wanted.size()][];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = column(wanted.get(i));
        }
        return new Responses(wanted, chosen);
    }

    /** The respondents at these positions, from 0, in this order. */
    public Responses rows(int[] positions) {
        double[][] chosen = new double[columns.length][positions.length];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < positions.length; row++) {
                chosen[i][row] = columns[i][positions[row]];
            }
        }
        return new Responses(names, chosen);
    }

    /** A copy of the answers to one question. */
    public double[] answers(String name) {
        return column(name).clone();
    }

    /** The answers to one question; not a copy. */
    double[] column(String name) {
        int position = names.indexOf(name);
        if (position < 0) {
            throw new Refusal("The data have no column " + name + ".");
        }
        return columns[position];
    }

    double[] column(int position) {
        return columns[position];
    }

    /** Respondents who answered every question. */
    int[] completeRows() {
        int[] found = new int[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            if (isComplete(row)) {
                found[count++] = row;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Unanswered cells. */
    long gaps() {
        long count = 0;
        for (double[] column : columns) {
            for (double answer : column) {
                if (Double.isNaN(answer)) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean isComplete(int row) {
        for (double[] column : columns) {
            if (Double.isNaN(column[row])) {
                return false;
            }
        }
        return true;
    }
}
