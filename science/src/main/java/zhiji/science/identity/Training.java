package zhiji.science.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Learns a {@link LinkageModel} without labels: u from pairs drawn at random, λ from pairs that agree on more than
 * chance could explain anywhere in the archive, m by expectation maximisation over the pairs of each blocking rule with
 * the rule's own fields held out (as Splink does; Linacre and others, 2022).
 *
 * <p>Two rounds: the first model tells which of the random pairs were one customer after all, and the second counts
 * them out of u. EM left to itself can turn matches and non-matches around; here it starts from high agreement, u never
 * moves, weights must fall from level to level, and a rule whose pairs hold hardly any match is not learnt from.
 */
final class Training {

    private static final int ROUNDS = 2;
    private static final int STEPS = 60;
    private static final double PRIOR_PAIRS = 4;
    private static final double ASSUMED_RECALL = 0.7;
    private static final double SURPLUS_BITS = 1;
    private static final double LEAST_DUPLICATES = 0.005;
    private static final double FEWEST_MATCHES = 20;

    /**
     * What EM takes for matches must on average be so by this much against λ; else it has found another way to split a
     * rule's pairs (restaurants of one city and one kitchen).
     */
    private static final double CONVINCING_BITS = 3;

    private final Archive archive;
    private final LinkageOptions options;
    private final List<PreparedField> fields;
    private final List<BlockingRule> rules;
    private final Patterns random;
    private final List<Patterns> byRule;
    private final Patterns all;
    private final double[][] usualShares;
    private final List<String> warnings = new ArrayList<>();

    Training(Archive archive, List<BlockingRule> rules, Candidates candidates, LinkageOptions options) {
        this.archive = archive;
        this.options = options;
        this.rules = rules;
        fields = archive.prepared();
        random = Patterns.random(archive, options);
        byRule = Patterns.byRule(candidates, rules.size());
        all = Patterns.all(candidates);
        usualShares = fields.stream().map(this::usualShares).toArray(double[][]::new);
    }

    /** What went against expectation, in sentences. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    LinkageModel learn() {
        double[][] u = strangers(random.counts());
        LinkageModel model = round(u, lambda(u));
        for (int round = 1; round < ROUNDS; round++) {
            warnings.clear();
            double[][] cleaned = strangers(withoutMatches(model));
            model = round(cleaned, lambda(cleaned));
        }
        return model;
    }

    private LinkageModel round(double[][] u, double lambda) {
        double[][] start = startingM();
        double[][] sums = new double[fields.size()][];
        double[] matches = new double[fields.size()];
        for (int i = 0; i < fields.size(); i++) {
            sums[i] = new double[start[i].length];
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            Em em = new Em(byRule.get(rule), heldOut(rules.get(rule)), u, start);
            em.run();
            if (em.matches < FEWEST_MATCHES || em.matchBits() < LinkageModel.log2(1 / lambda) + CONVINCING_BITS) {
                continue;
            }
            for (int field = 0; field < fields.size(); field++) {
                addLearnt(em, field, sums, matches);
            }
        }
        return model(lambda, u, learnt(sums, matches, start));
    }

    private void addLearnt(Em em, int field, double[][] sums, double[] matches) {
        if (em.heldOut[field]) {
            return;
        }
        double weight = Math.min(em.matches, 10_000) * em.share;
        for (int level = 0; level < sums[field].length; level++) {
            sums[field][level] += weight * em.m[field][level];
        }
        matches[field] += weight;
    }

    private double[][] learnt(double[][] sums, double[] matches, double[][] start) {
        double[][] m = new double[sums.length][];
        for (int field = 0; field < m.length; field++) {
            m[field] = start[field].clone();
            if (matches[field] == 0) {
                warnings.add("No blocking rule tells how often "
                        + fields.get(field).field().name() + " agrees for one customer; the usual value is taken.");
                continue;
            }
            for (int level = 0; level < m[field].length; level++) {
                m[field][level] = sums[field][level] / matches[field];
            }
        }
        return m;
    }

    private LinkageModel model(double lambda, double[][] u, double[][] m) {
        var models = new ArrayList<LinkageModel.FieldModel>();
        for (int field = 0; field < fields.size(); field++) {
            PreparedField prepared = fields.get(field);
            fall(m[field], u[field], prepared);
            models.add(new LinkageModel.FieldModel(
                    prepared.field(), prepared.levels(), m[field], u[field], usualShares[field]));
        }
        return new LinkageModel(archive.size(), lambda, models, Calibration.NONE);
    }

    /**
     * Makes the weights fall from the best level to the worst by pooling neighbours that are out of order, and keeps the
     * best level in favour and the worst against.
     */
    private void fall(double[] m, double[] u, PreparedField field) {
        int ordered =
                (int) field.levels().stream().filter(level -> !isPolicy(level)).count();
        if (m[0] <= u[0]) {
            warnings.add("Learning found that equal values of " + field.field().name()
                    + " speak against one customer; that was not believed.");
            m[0] = Math.min(0.99, u[0] * 2);
        }
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int level = 0; level + 1 < ordered; level++) {
                double above = m[level] / u[level];
                double below = m[level + 1] / u[level + 1];
                if (above < below * (1 - 1e-12)) {
                    double pooled = (m[level] + m[level + 1]) / (u[level] + u[level + 1]);
                    m[level] = pooled * u[level];
                    m[level + 1] = pooled * u[level + 1];
                    changed = true;
                }
            }
        }
        m[ordered - 1] = Math.min(m[ordered - 1], u[ordered - 1]);
    }

    private double[] usualShares(PreparedField field) {
        double[] shares = new double[field.levels().size()];
        for (int level = 0; level < shares.length; level++) {
            double sum = 0;
            double squares = 0;
            for (int record = 0; record < archive.size(); record++) {
                double others = field.sharedBy(record, level) - 1.0;
                sum += Math.max(0, others);
                squares += others > 0 ? others * others : 0;
            }
            shares[level] = sum == 0 ? 0 : squares / sum;
        }
        return shares;
    }

    private double[][] startingM() {
        double[][] m = new double[fields.size()][];
        for (int field = 0; field < m.length; field++) {
            int levels = fields.get(field).levels().size();
            m[field] = new double[levels];
            double rest = 1 - options.startingAgreement();
            Arrays.fill(m[field], rest / (levels - 1));
            m[field][0] = options.startingAgreement();
        }
        return m;
    }

    private boolean[] heldOut(BlockingRule rule) {
        boolean[] out = new boolean[fields.size()];
        for (int field = 0; field < out.length; field++) {
            out[field] = rule.fields().contains(fields.get(field).field());
        }
        return out;
    }

    private double[][] strangers(double[] counts) {
        double[][] u = new double[fields.size()][];
        for (int field = 0; field < u.length; field++) {
            u[field] = new double[fields.get(field).levels().size()];
            Arrays.fill(u[field], 0.5);
            double total = 0.5 * u[field].length;
            for (int i = 0; i < counts.length; i++) {
                int level = Comparer.level(random.codes()[i], field);
                if (level >= 0) {
                    u[field][level] += counts[i];
                    total += counts[i];
                }
            }
            for (int level = 0; level < u[field].length; level++) {
                u[field][level] /= total;
            }
        }
        return u;
    }

    private double[] withoutMatches(LinkageModel model) {
        double[] counts = random.counts().clone();
        for (int i = 0; i < counts.length; i++) {
            counts[i] *= 1 - model.probability(model.weight(random.codes()[i]));
        }
        return counts;
    }

    // Pairs that agree so far that chance would bring none such about in the whole archive.
    private double lambda(double[][] u) {
        double needed = LinkageModel.log2(archive.pairs()) + SURPLUS_BITS;
        double sure = 0;
        for (int i = 0; i < all.codes().length; i++) {
            sure += agreementBits(all.codes()[i], u) >= needed ? all.counts()[i] : 0;
        }
        return limited(Math.max(sure / ASSUMED_RECALL, LEAST_DUPLICATES * archive.size()));
    }

    private double limited(double matches) {
        return Math.min(0.5, Math.max(1, matches) / archive.pairs());
    }

    private double agreementBits(long code, double[][] u) {
        double bits = 0;
        for (int field = 0; field < u.length; field++) {
            int level = Comparer.level(code, field);
            if (level == 0) {
                bits -= LinkageModel.log2(u[field][0]);
            } else if (level > 0 && isPolicy(fields.get(field).levels().get(level))) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return bits;
    }

    private static boolean isPolicy(Level level) {
        return level == Level.OTHER_UNIT || level == Level.EXCLUDED;
    }

    /** One run of expectation maximisation over the pairs of one rule; u stays, λ and m move. */
    private static final class Em {

        private final Patterns patterns;
        private final boolean[] heldOut;
        private final double[][] u;
        private final double[][] start;
        private final double[][] m;
        private final double[][] logRatio;
        private double share = 0.5;
        private double matches;

        private Em(Patterns patterns, boolean[] heldOut, double[][] u, double[][] start) {
            this.patterns = patterns;
            this.heldOut = heldOut;
            this.u = u;
            this.start = start;
            m = new double[start.length][];
            for (int field = 0; field < m.length; field++) {
                m[field] = start[field].clone();
            }
            logRatio = new double[m.length][];
        }

        private void run() {
            if (patterns.codes().length == 0) {
                return;
            }
            for (int step = 0; step < STEPS; step++) {
                double before = share;
                step();
                if (Math.abs(before - share) < 1e-7) {
                    return;
                }
            }
        }

        private void step() {
            double[][] sums = new double[m.length][];
            double[] totals = new double[m.length];
            for (int field = 0; field < m.length; field++) {
                sums[field] = start[field].clone();
                for (int level = 0; level < sums[field].length; level++) {
                    sums[field][level] *= PRIOR_PAIRS;
                }
                totals[field] = PRIOR_PAIRS;
            }
            matches = 0;
            takeLogs();
            for (int i = 0; i < patterns.codes().length; i++) {
                double matched = posterior(patterns.codes()[i]) * patterns.counts()[i];
                matches += matched;
                for (int field = 0; field < m.length; field++) {
                    int level = Comparer.level(patterns.codes()[i], field);
                    if (level >= 0 && !heldOut[field]) {
                        sums[field][level] += matched;
                        totals[field] += matched;
                    }
                }
            }
            for (int field = 0; field < m.length; field++) {
                for (int level = 0; level < m[field].length && !heldOut[field]; level++) {
                    m[field][level] = sums[field][level] / totals[field];
                }
            }
            share = Math.min(0.9999, Math.max(1e-6, matches / patterns.total()));
        }

        private double posterior(long code) {
            double log = Math.log(share / (1 - share));
            for (int field = 0; field < m.length; field++) {
                int level = heldOut[field] ? -1 : Comparer.level(code, field);
                log += level < 0 ? 0 : logRatio[field][level];
            }
            return 1 / (1 + Math.exp(-log));
        }

        // Mean bits of what was taken for a match, the rule's own fields counted as agreeing.
        private double matchBits() {
            double bits = 0;
            for (int i = 0; i < patterns.codes().length; i++) {
                double matched = posterior(patterns.codes()[i]) * patterns.counts()[i] / matches;
                for (int field = 0; field < m.length; field++) {
                    int level = Comparer.level(patterns.codes()[i], field);
                    if (level >= 0) {
                        double ratio = heldOut[field] ? -Math.log(u[field][level]) : logRatio[field][level];
                        bits += matched * ratio / Math.log(2);
                    }
                }
            }
            return bits;
        }

        private void takeLogs() {
            for (int field = 0; field < m.length; field++) {
                logRatio[field] = new double[m[field].length];
                for (int level = 0; level < m[field].length; level++) {
                    logRatio[field][level] = Math.log(m[field][level] / u[field][level]);
                }
            }
        }
    }
}
