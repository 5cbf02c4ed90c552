package zhiji.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import zhiji.science.identity.Archive;
import zhiji.science.identity.Field;
import zhiji.science.identity.FieldInference;
import zhiji.science.identity.FieldInference.Subject;

/** The files to match and what their columns mean; read once, in one pass, into an {@link Archive}. */
final class MatchInput {

    private static final int SAMPLE = 500;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV file of records, with a header.")
    private String data = "";

    @Option(
            names = "--data2",
            paramLabel = "FILE",
            description = "Second file with the same columns: link the two instead of looking for duplicates.")
    private @Nullable String data2;

    @Option(
            names = "--settings",
            defaultValue = "auto",
            paramLabel = "auto|organisation|person|FILE",
            description = "What the columns mean: inferred, or named in a JSON file.")
    private String settings = "auto";

    @Option(names = "--id", paramLabel = "COL", description = "Column that names a record; the first one by default.")
    private @Nullable String id;

    @Option(names = "--truth", paramLabel = "COL", description = "Column with the true cluster, to measure against.")
    private @Nullable String truth;

    @Option(names = "--delimiter", defaultValue = "auto", description = "auto, tab or one character.")
    private String delimiter = "auto";

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> truths = new ArrayList<>();
    private final Map<String, Integer> truthNumbers = new HashMap<>();
    private List<FieldInference> inferred = List.of();
    private int firstFileSize;

    Archive read() {
        List<Field> fields = fields();
        var archive = new Archive(fields);
        readInto(archive, data, 0);
        firstFileSize = archive.size();
        if (data2 != null) {
            readInto(archive, data2, 1);
        }
        if (archive.size() < 2) {
            throw new InputFault(data + " has fewer than two records.");
        }
        return archive;
    }

    List<String> ids() {
        return ids;
    }

    /** Number of the true cluster of each record; empty without a truth column. */
    List<Integer> truths() {
        return truths;
    }

    List<FieldInference> inferred() {
        return inferred;
    }

    /** 1 or 2: the file a record came from. */
    int fileOf(int record) {
        return record < firstFileSize ? 1 : 2;
    }

    boolean hasTwoFiles() {
        return data2 != null;
    }

    int recordOf(String wanted) {
        int at = ids.indexOf(wanted);
        if (at < 0) {
            throw new InputFault(data + " has no record '" + wanted + "'.");
        }
        return at;
    }

    private List<Field> fields() {
        try (Csv csv = Csv.open(data, delimiter, true)) {
            Subject subject = subject();
            if (subject == null) {
                return MatchSettings.read(settings, csv);
            }
            inferred = FieldInference.of(csv.header(), sample(csv), excluded(csv), subject);
            List<Field> fields = FieldInference.fields(inferred);
            if (fields.isEmpty()) {
                throw csv.fault("no column tells records apart; name the fields in a settings file");
            }
            return fields;
        }
    }

    private @Nullable Subject subject() {
        return switch (settings.toLowerCase(Locale.ROOT)) {
            case "auto" -> Subject.AUTO;
            case "organisation", "organization" -> Subject.ORGANISATION;
            case "person" -> Subject.PERSON;
            default -> null;
        };
    }

    private Set<Integer> excluded(Csv csv) {
        var excluded = new HashSet<Integer>();
        excluded.add(idColumn(csv));
        if (truth != null) {
            excluded.add(csv.column(truth));
        }
        return excluded;
    }

    private int idColumn(Csv csv) {
        if (id != null) {
            return csv.column(id);
        }
        for (int column = 0; column < csv.header().size(); column++) {
            if (FieldInference.isIdHeader(csv.header().get(column))) {
                return column;
            }
        }
        return 0;
    }

    private static List<String[]> sample(Csv csv) {
        var rows = new ArrayList<String[]>();
        while (rows.size() < SAMPLE && csv.next()) {
            rows.add(row(csv));
        }
        return rows;
    }

    private static String[] row(Csv csv) {
        String[] row = new String[csv.width()];
        for (int column = 0; column < row.length; column++) {
            row[column] = csv.text(column);
        }
        return row;
    }

    private void readInto(Archive archive, String file, int source) {
        try (Csv csv = Csv.open(file, delimiter, true)) {
            int idColumn = idColumn(csv);
            int truthColumn = truth == null ? -1 : csv.column(truth);
            while (csv.next()) {
                archive.add(row(csv), source);
                ids.add(csv.text(idColumn));
                if (truthColumn >= 0) {
                    truths.add(truthNumbers.computeIfAbsent(csv.text(truthColumn), fresh -> truthNumbers.size()));
                }
            }
        }
    }
}
