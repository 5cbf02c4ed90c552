package zhiji.science.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/** The 1/10 sample of the CDNOW customers: calibration to 1997-09-30, hold-out of 39 weeks. */
final class Cdnow {

    static final CustomerBase BASE =
            log().base(new Window(null, LocalDate.of(1997, 9, 30), LocalDate.of(1998, 6, 30), Unit.WEEK));

    private Cdnow() {}

    static TransactionLog log() {
        TransactionLog log = new TransactionLog();
        for (String line : lines("cdnow-sample.txt")) {
            List<String> fields = List.of(line.strip().split("\\s+", -1));
            log.add(
                    fields.get(1),
                    LocalDate.parse(fields.get(2), DateTimeFormatter.BASIC_ISO_DATE),
                    Double.parseDouble(fields.get(4)));
        }
        return log;
    }

    static int[] frequencies(CustomerBase base) {
        int[] frequencies = new int[base.size()];
        for (int i = 0; i < frequencies.length; i++) {
            frequencies[i] = base.histories().frequency(i);
        }
        return frequencies;
    }

    static double[] meanSpend(CustomerBase base) {
        double[] means = new double[base.size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = base.meanSpend(i);
        }
        return means;
    }

    static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Cdnow.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
