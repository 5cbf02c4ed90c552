package zhiji.science.structural;

import java.util.Arrays;

/** Eigenvalues of a symmetric matrix, largest first, and the unit vector of the largest. */
final class Spectrum {

    private final double[] values;
    private final double[] first;

    private Spectrum(double[] values, double[] first) {
        this.values = values;
        this.first = first;
    }

    static Spectrum of(double[] diagonalised, double[] vectors, int size) {
        double[] values = new double[size];
        int largest = 0;
        for (int i = 0; i < size; i++) {
            values[i] = diagonalised[i * size + i];
            largest = values[i] > values[largest] ? i : largest;
        }
        double[] first = new double[size];
        for (int i = 0; i < size; i++) {
            first[i] = vectors[i * size + largest];
        }
        Arrays.sort(values);
        for (int i = 0; i < size / 2; i++) {
            double swapped = values[i];
            values[i] = values[size - 1 - i];
            values[size - 1 - i] = swapped;
        }
        return new Spectrum(values, first);
    }

    double value(int rank) {
        return values[rank];
    }

    double[] first() {
        return first;
    }
}
