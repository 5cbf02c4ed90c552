package zhiji.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import zhiji.science.text.LabelledTexts;

/** Texts with their labels from a file; rows that lack either are counted and left out. */
final class TextExamples {

    @ArgGroup(exclusive = false, multiplicity = "1")
    private TextColumn column = new TextColumn();

    @Option(
            names = "--label",
            required = true,
            paramLabel = "COL",
            description = "Column of the labels, by name or position from 1.")
    private String label = "";

    private int read;
    private int incomplete;

    /** Each text once. */
    LabelledTexts read() {
        List<String> texts = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        try (Csv csv = column.open()) {
            int textColumn = column.index(csv);
            int labelColumn = csv.column(label);
            while (csv.next()) {
                if (csv.text(textColumn).isEmpty() || csv.text(labelColumn).isEmpty()) {
                    incomplete++;
                } else {
                    texts.add(csv.text(textColumn));
                    labels.add(csv.text(labelColumn));
                }
            }
        }
        if (texts.isEmpty()) {
            throw column.fault("there is no row with a text and a label");
        }
        read = texts.size();
        return LabelledTexts.of(texts, labels).withoutDuplicates();
    }

    /** Rows with text and label, duplicates included. */
    int rows() {
        return read;
    }

    int incomplete() {
        return incomplete;
    }
}
