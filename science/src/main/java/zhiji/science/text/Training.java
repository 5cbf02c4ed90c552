package zhiji.science.text;

import java.util.List;
import java.util.stream.IntStream;

/** One training: planes learnt from all texts, calibrated by planes that learnt from all folds but one. */
final class Training {

    private static final int FOLDS = 5;

    private final LabelledTexts texts;
    private final SparseRow[] counts;
    private final GramIndex index;
    private final TrainingOptions options;
    private final int[] labelOf;
    private final int[] planes;

    Training(LabelledTexts texts, SparseRow[] counts, GramIndex index, TrainingOptions options) {
        this.texts = texts;
        this.counts = counts;
        this.index = index;
        this.options = options;
        labelOf = IntStream.range(0, texts.size()).map(texts::labelNumber).toArray();
        planes = IntStream.range(
                        0, texts.labels().size() == 2 ? 1 : texts.labels().size())
                .toArray();
    }

    TextClassifier classifier() {
        double[][] unseen = new double[planes.length][counts.length];
        Folds folds = Folds.of(labelOf, FOLDS, options.seed());
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            Learnt learnt = learn(folds.outside(fold));
            for (int member : folds.inside(fold)) {
                SparseRow row = counts[member].weighted(learnt.weights);
                for (int plane : planes) {
                    DualDescent part = learnt.planes.get(plane);
                    unseen[plane][member] = row.dot(part.weights()) + part.bias();
                }
            }
        });
        Learnt learnt = learn(IntStream.range(0, counts.length).toArray());
        List<Plane> calibrated = IntStream.of(planes)
                .mapToObj(plane -> {
                    DualDescent part = learnt.planes.get(plane);
                    return Plane.of(part.weights(), part.bias(), Platt.fit(unseen[plane], holds(plane)));
                })
                .toList();
        return new TextClassifier(texts.labels(), options.longestGram(), index, learnt.weights, calibrated);
    }

    @SuppressWarnings("ArrayRecordComponent") // read for every text
    private record Learnt(float[] weights, List<DualDescent> planes) {}

    private Learnt learn(int[] members) {
        float[] weights = new GramWeights(
                        counts, members, labelOf, texts.labels().size(), index.size())
                .weights(options.contrast());
        SparseRow[] rows = new SparseRow[counts.length];
        for (int member : members) {
            rows[member] = counts[member].weighted(weights);
        }
        return new Learnt(
                weights,
                IntStream.of(planes)
                        .parallel()
                        .mapToObj(plane -> new DualDescent(rows, members, holds(plane), index.size(), options).run())
                        .toList());
    }

    private boolean[] holds(int plane) {
        boolean[] holds = new boolean[labelOf.length];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = labelOf[i] == plane;
        }
        return holds;
    }
}
