package zhiji.science.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Back-test (回测): would this model have forecast the hold-out period?
 *
 * <p>The model has seen the observation only; its expected purchases are set against what customers then did, by class of
 * past frequency (are frequent buyers forecast as well as rare ones?) and in total. Source of the displays: Fader, Hardie
 * and Lee (2005), Marketing Science 24(2), figures 2–4.
 *
 * @param customers number of customers
 * @param actual purchases they made in the hold-out period
 * @param expected purchases the model expected
 * @param meanAbsoluteError mean of |expected − actual| over customers
 * @param rootMeanSquareError root of the mean of (expected − actual)²
 * @param calibration slope of actual on expected through the origin: 1 is right on average where it matters, below 1 the
 *     model promises too much; NaN if nothing is expected
 * @param byFrequency the classes of past frequency; the last one holds that frequency and more
 */
public record BackTest(
        int customers,
        double actual,
        double expected,
        double meanAbsoluteError,
        double rootMeanSquareError,
        double calibration,
        List<FrequencyClass> byFrequency) {

    /** Frequencies from here on share a class. */
    private static final int LAST_CLASS = 7;

    public BackTest {
        byFrequency = List.copyOf(byFrequency);
    }

    /** Mean purchases per customer in the hold-out for customers with the same past frequency. */
    public record FrequencyClass(int frequency, int customers, double meanActual, double meanExpected) {}

    /** A moment of the tracking plot: cumulative and incremental repeat purchases of all customers. */
    public record TrackingPoint(
            double time, double cumulativeActual, double cumulativeExpected, double actual, double expected) {}

    /** Compares the model with the hold-out of the base; the base must have one. */
    public static BackTest of(CountingModel model, CustomerBase base) {
        double length = base.holdoutLength();
        if (!(length > 0)) {
            throw new IllegalArgumentException("the customer base has no hold-out period");
        }
        double[] expected = IntStream.range(0, base.size())
                .mapToDouble(i -> model.expectedPurchases(base.histories().get(i), length))
                .toArray();
        int[] actual =
                IntStream.range(0, base.size()).map(base::holdoutPurchases).toArray();
        int[] frequency =
                IntStream.range(0, base.size()).map(base.histories()::frequency).toArray();
        return of(frequency, actual, expected);
    }

    /** Compares any forecast with what happened; the arrays run over the same customers. */
    public static BackTest of(int[] frequency, int[] actual, double[] expected) {
        Checks.sameLength("frequency", frequency.length, "actual", actual.length);
        Checks.sameLength("frequency", frequency.length, "expected", expected.length);
        int size = frequency.length;
        int[] customers = new int[LAST_CLASS + 1];
        double[] sumActual = new double[LAST_CLASS + 1];
        double[] sumExpected = new double[LAST_CLASS + 1];
        double absolute = 0;
        double square = 0;
        double cross = 0;
        double squareExpected = 0;
        for (int i = 0; i < size; i++) {
            int bin = Math.min(LAST_CLASS, frequency[i]);
            customers[bin]++;
            sumActual[bin] += actual[i];
            sumExpected[bin] += expected[i];
            double error = expected[i] - actual[i];
            absolute += Math.abs(error);
            square += error * error;
            cross += expected[i] * actual[i];
            squareExpected += expected[i] * expected[i];
        }
        List<FrequencyClass> classes = new ArrayList<>();
        for (int bin = 0; bin <= LAST_CLASS; bin++) {
            if (customers[bin] > 0) {
                classes.add(new FrequencyClass(
                        bin, customers[bin], sumActual[bin] / customers[bin], sumExpected[bin] / customers[bin]));
            }
        }
        return new BackTest(
                size,
                IntStream.of(actual).asDoubleStream().sum(),
                IntStream.range(0, size).mapToDouble(i -> expected[i]).sum(),
                absolute / size,
                Math.sqrt(square / size),
                cross / squareExpected,
                classes);
    }

    /**
     * The tracking plot: repeat purchases of the whole base by calendar time since the first customer came, observed and
     * as the model expects them of customers about whom it knows only their first purchase.
     *
     * @param step distance of the points in the unit of the base, positive
     */
    public static List<TrackingPoint> tracking(CountingModel model, CustomerBase base, double step) {
        Checks.positive("step", step);
        int begin = IntStream.range(0, base.size()).map(base::firstDay).min().orElseThrow();
        double end = (base.until().toEpochDay() - begin) / base.unit().days() + base.holdoutLength();
        int points = (int) Math.floor(end / step + 1e-9);
        double[] actual = actualByStep(base, begin, step, points);
        Births births = new Births(base, begin);
        List<TrackingPoint> track = new ArrayList<>();
        double cumulativeActual = 0;
        double before = 0;
        for (int k = 1; k <= points; k++) {
            cumulativeActual += actual[k - 1];
            double cumulativeExpected = births.expected(model, k * step);
            track.add(new TrackingPoint(
                    k * step, cumulativeActual, cumulativeExpected, actual[k - 1], cumulativeExpected - before));
            before = cumulativeExpected;
        }
        return track;
    }

    /** Counts purchases from day 0 on; the day on which a step ends belongs to the next step. */
    private static double[] actualByStep(CustomerBase base, int begin, double step, int points) {
        double[] actual = new double[points];
        for (int row = 0; row < base.size(); row++) {
            for (int day : base.repeatDays(row)) {
                int bin = (int) Math.floor((day - begin) / base.unit().days() / step);
                if (bin < points) {
                    actual[bin]++;
                }
            }
        }
        return actual;
    }

    /** How many customers came on which day since the first. */
    private static final class Births {
        private final double[] customers;
        private final double dayLength;

        Births(CustomerBase base, int begin) {
            int last = IntStream.range(0, base.size()).map(base::firstDay).max().orElseThrow();
            customers = new double[last - begin + 1];
            for (int row = 0; row < base.size(); row++) {
                customers[base.firstDay(row) - begin]++;
            }
            dayLength = 1 / base.unit().days();
        }

        double expected(CountingModel model, double time) {
            double sum = 0;
            for (int day = 0; day < customers.length && day * dayLength < time; day++) {
                if (customers[day] > 0) {
                    sum += customers[day] * model.expectedPurchases(time - day * dayLength);
                }
            }
            return sum;
        }
    }
}
