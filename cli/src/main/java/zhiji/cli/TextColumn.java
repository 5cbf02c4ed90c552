package zhiji.cli;

import picocli.CommandLine.Option;

/** A column of texts in a file. */
final class TextColumn {

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV file; - reads stdin.")
    private String data = "";

    @Option(
            names = "--text",
            required = true,
            paramLabel = "COL",
            description = "Column of the texts, by name or position from 1.")
    private String text = "";

    @Option(names = "--no-header", description = "The first row is data, not the names of the columns.")
    private boolean headless;

    @Option(
            names = "--delimiter",
            defaultValue = "auto",
            description = "auto, tab or one character (default ${DEFAULT-VALUE}).")
    private String delimiter = "auto";

    Csv open() {
        return Csv.open(data, delimiter, !headless);
    }

    int index(Csv csv) {
        return csv.column(text);
    }

    InputFault fault(String problem) {
        return new InputFault(data + ": " + problem + ".");
    }
}
