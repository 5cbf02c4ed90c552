package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which records are one customer? Chooses blocking rules, compares their pairs, learns the weights, scores and clusters.
 *
 * @param model what was learnt
 * @param rules the blocking rules used, in words
 * @param candidatePairs how many pairs were compared
 * @param clusterOf per record, the first record of its cluster
 * @param probabilities per record, how sure it belongs to its cluster; 1 for a record alone
 * @param pairs pairs at or above half the odds, with their probability
 * @param conflicts links not followed because two credit codes or two groups contradict each other
 * @param warnings what went against expectation while learning
 * @param seconds time taken by each step
 */
@SuppressWarnings("ArrayRecordComponent") // a million boxed numbers would not fit
public record Linkage(
        LinkageModel model,
        List<String> rules,
        long candidatePairs,
        int[] clusterOf,
        double[] probabilities,
        ScoredPairs pairs,
        int conflicts,
        List<String> warnings,
        Seconds seconds) {

    /**
     * Pairs worth keeping.
     *
     * @param left first record of each
     * @param right second record of each
     * @param probability of one customer
     */
    @SuppressWarnings("ArrayRecordComponent") // a million boxed numbers would not fit
    public record ScoredPairs(int[] left, int[] right, double[] probability) {}

    /**
     * Time taken, in seconds.
     *
     * @param block choosing rules and comparing pairs
     * @param train learning
     * @param score weighing the pairs
     * @param cluster gathering them
     */
    public record Seconds(double block, double train, double score, double cluster) {}

    private static final int SLICES = 64;

    /** Links all records of an archive by what they themselves teach. */
    public static Linkage of(Archive archive, LinkageOptions options) {
        return of(archive, options, Optional.empty());
    }

    /** Links all records of an archive by a model that was learnt before or is built in, carried over to its size. */
    public static Linkage of(Archive archive, LinkageOptions options, LinkageModel kept) {
        if (!kept.comparedFields().stream()
                .map(Field::kind)
                .toList()
                .equals(archive.fields().stream().map(Field::kind).toList())) {
            throw new IllegalArgumentException(
                    "the model compares " + kept.comparedFields() + ", the archive has " + archive.fields());
        }
        return of(archive, options, Optional.of(kept.forRecords(archive.size())));
    }

    private static Linkage of(Archive archive, LinkageOptions options, Optional<LinkageModel> kept) {
        long start = System.nanoTime();
        List<BlockingRule> rules = Blocking.choose(archive);
        Candidates candidates = Candidates.of(archive, rules);
        long blocked = System.nanoTime();
        var warnings = new ArrayList<String>();
        LinkageModel model = kept.orElseGet(() -> {
            var training = new Training(archive, rules, candidates, options);
            LinkageModel learnt = training.learn();
            warnings.addAll(training.warnings());
            return learnt;
        });
        long trained = System.nanoTime();
        var scorer = new PairScorer(archive, model);
        Links links = links(candidates, scorer, model);
        long scored = System.nanoTime();
        var clusters = new Clusters(archive, scorer);
        clusters.join(atLeast(links, model, options.threshold()));
        return new Linkage(
                model,
                rules.stream().map(BlockingRule::name).toList(),
                candidates.size(),
                clusters.clusterOf(),
                probabilities(archive, clusters, model),
                pairs(links, model),
                clusters.refused(),
                List.copyOf(warnings),
                new Seconds(
                        seconds(start, blocked),
                        seconds(blocked, trained),
                        seconds(trained, scored),
                        seconds(scored, System.nanoTime())));
    }

    private static Links links(Candidates candidates, PairScorer scorer, LinkageModel model) {
        List<Links> parts = IntStream.range(0, SLICES)
                .parallel()
                .mapToObj(slice -> links(candidates, scorer, model, slice))
                .toList();
        var links = new Links();
        parts.forEach(links::addAll);
        return links;
    }

    private static Links links(Candidates candidates, PairScorer scorer, LinkageModel model, int slice) {
        var links = new Links();
        int end = (int) ((slice + 1L) * candidates.size() / SLICES);
        for (int at = (int) ((long) slice * candidates.size() / SLICES); at < end; at++) {
            int left = candidates.left(at);
            int right = candidates.right(at);
            double weight = scorer.weight(left, right, candidates.code(at));
            if (model.probability(weight) >= 0.5) {
                links.add(left, right, weight);
            }
        }
        return links;
    }

    private static Links atLeast(Links links, LinkageModel model, double threshold) {
        var strong = new Links();
        for (int at = 0; at < links.size(); at++) {
            if (model.probability(links.weight(at)) >= threshold) {
                strong.add(links.left(at), links.right(at), links.weight(at));
            }
        }
        return strong;
    }

    private static double[] probabilities(Archive archive, Clusters clusters, LinkageModel model) {
        double[] probabilities = new double[archive.size()];
        for (int record = 0; record < probabilities.length; record++) {
            float weight = clusters.strongest(record);
            probabilities[record] = Float.isNaN(weight) ? 1 : model.probability(weight);
        }
        return probabilities;
    }

    private static ScoredPairs pairs(Links links, LinkageModel model) {
        int[] left = new int[links.size()];
        int[] right = new int[links.size()];
        double[] probability = new double[links.size()];
        for (int at = 0; at < left.length; at++) {
            left[at] = links.left(at);
            right[at] = links.right(at);
            probability[at] = model.probability(links.weight(at));
        }
        return new ScoredPairs(left, right, probability);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
