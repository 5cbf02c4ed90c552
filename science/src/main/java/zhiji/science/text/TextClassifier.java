package zhiji.science.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Suggests what a text is about (文本分类): category, cause, praise or complaint, whatever people labelled before.
 *
 * <p>A text is the runs of one to four characters in it, weighed by how rare it is and how unevenly the labels use it; each label has a plane that parts its texts
 * from the others (one against the rest; one plane in all when there are two labels). No word list is needed, so names,
 * dialect and slang count as soon as they were labelled often enough. Scores become probabilities by Platt's curve, fitted
 * on folds the planes had not seen; with more than two labels they are brought to the sum 1.
 *
 * <p>Training is deterministic: the same texts and options give the same model on any number of processors. It uses the
 * common pool of threads.
 */
public final class TextClassifier {

    static final int MOST_LABELS = 1_000;

    private final List<String> labels;
    private final int longestGram;
    private final GramIndex index;
    private final float[] weights;
    private final List<Plane> planes;

    /** One plane per label, or one alone that speaks for the first of two. */
    TextClassifier(List<String> labels, int longestGram, GramIndex index, float[] weights, List<Plane> planes) {
        this.labels = List.copyOf(labels);
        this.longestGram = longestGram;
        this.index = index;
        this.weights = weights;
        this.planes = List.copyOf(planes);
    }

    /** Learns from texts with at least two labels. */
    public static TextClassifier train(LabelledTexts texts, TrainingOptions options) {
        if (texts.labels().size() < 2) {
            throw new Refusal("All " + texts.size() + " texts have the same label; two are needed to tell apart.");
        }
        if (texts.labels().size() > MOST_LABELS) {
            throw new Refusal("There are " + texts.labels().size()
                    + " labels; at most 1,000 can be learnt. Is it the right column?");
        }
        List<FoldedText> folded = IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> FoldedText.of(texts.text(i)))
                .toList();
        GramIndex.Counts counts = new GramIndex.Counts(options.longestGram(), options.mostGrams());
        folded.forEach(counts::add);
        GramIndex index = counts.index(options.leastTexts());
        SparseRow[] counted = folded.parallelStream()
                .map(text -> SparseRow.counts(text, index, options.longestGram()))
                .toArray(SparseRow[]::new);
        return new Training(texts, counted, index, options).classifier();
    }

    /** The labels in the order of their characters. */
    public List<String> labels() {
        return labels;
    }

    /** How many runs of characters it knows. */
    public int grams() {
        return index.size();
    }

    /** What the text is probably about. */
    public Suggestion classify(String text) {
        double[] probabilities = probabilities(row(FoldedText.of(text)));
        return new Suggestion(IntStream.range(0, labels.size())
                .mapToObj(label -> new Suggestion.Choice(labels.get(label), probabilities[label]))
                .sorted(Comparator.comparingDouble(Suggestion.Choice::probability)
                        .reversed())
                .toList());
    }

    /**
     * What in the text spoke for a label and against it, in the order of the text; the weights and {@link #bias} add up to
     * {@link #score}.
     */
    public List<Evidence> explain(String text, String label) {
        FoldedText folded = FoldedText.of(text);
        SparseRow row = row(folded);
        Plane plane = planeOf(label);
        List<Hit> hits = hits(folded, row);
        int[] times = new int[row.columns().length];
        hits.forEach(hit -> times[hit.position]++);
        return hits.stream()
                .map(hit -> {
                    double weight = plane.weight(row.columns()[hit.position]) * row.values()[hit.position];
                    return new Evidence(hit.start, hit.end, sign(label) * weight / times[hit.position]);
                })
                .toList();
    }

    /** The score of a label before it is made a probability; above 0 the text lies on the label's side. */
    public double score(String text, String label) {
        return sign(label) * planeOf(label).score(row(FoldedText.of(text)));
    }

    /** The score of a text that says nothing. */
    public double bias(String label) {
        return sign(label) * planeOf(label).bias();
    }

    int longestGram() {
        return longestGram;
    }

    GramIndex index() {
        return index;
    }

    float[] weights() {
        return weights;
    }

    List<Plane> planes() {
        return planes;
    }

    private SparseRow row(FoldedText text) {
        return SparseRow.counts(text, index, longestGram).weighted(weights);
    }

    /** A known run where it stands in the text, with its position in the row. */
    private record Hit(int position, int start, int end) {}

    private List<Hit> hits(FoldedText text, SparseRow row) {
        List<Hit> hits = new ArrayList<>();
        Grams.visit(text, longestGram, (gram, from, to) -> {
            int position = Arrays.binarySearch(row.columns(), index.find(gram));
            if (position >= 0) {
                hits.add(new Hit(position, text.start(from), text.end(to - 1)));
            }
        });
        return hits;
    }

    private double[] probabilities(SparseRow row) {
        if (planes.size() == 1) {
            double first = planes.get(0).probability(row);
            return new double[] {first, 1 - first};
        }
        double[] probabilities = new double[planes.size()];
        double sum = 0;
        for (int label = 0; label < probabilities.length; label++) {
            // A curve may be so steep that nothing is left; the sum must not be 0.
            probabilities[label] = Math.max(Double.MIN_NORMAL, planes.get(label).probability(row));
            sum += probabilities[label];
        }
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] /= sum;
        }
        return probabilities;
    }

    private Plane planeOf(String label) {
        int number = labels.indexOf(label);
        if (number < 0) {
            throw new Refusal("There is no label '" + label + "'; there are " + String.join(", ", labels) + ".");
        }
        return planes.get(planes.size() == 1 ? 0 : number);
    }

    private double sign(String label) {
        return planes.size() == 1 && labels.indexOf(label) == 1 ? -1 : 1;
    }
}
