package zhiji.science.identity;

import java.util.Arrays;
import java.util.List;

/**
 * Gathers linked records into customers: the surest link first, records join unless that would bring two different
 * valid credit codes together, or two records of one file when two files are linked (each is taken to be free of
 * duplicates), or join two groups whose centres plainly differ (a bridge).
 */
final class Clusters {

    /** Two groups do not join when their centres, the records they grew from, weigh less than this. */
    private static final double BRIDGE_BITS = -10;

    private final PairScorer scorer;
    private final int[] parent;
    private final int[] size;
    private final int[] code;
    private final float[] strongest;
    private final byte[] files;
    private int refused;

    Clusters(Archive archive, PairScorer scorer) {
        this.scorer = scorer;
        int records = archive.size();
        parent = new int[records];
        size = new int[records];
        code = new int[records];
        strongest = new float[records];
        files = new byte[archive.hasTwoSources() ? records : 0];
        List<CreditCodeField> codes = archive.prepared().stream()
                .filter(CreditCodeField.class::isInstance)
                .map(CreditCodeField.class::cast)
                .toList();
        for (int record = 0; record < records; record++) {
            parent[record] = record;
            size[record] = 1;
            if (files.length > 0) {
                files[record] = (byte) (1 << archive.source(record));
            }
            code[record] = codes.isEmpty() ? 0 : codes.get(0).validCode(record);
        }
    }

    /** Joins along links of falling weight. */
    void join(Links links) {
        for (int at : links.byFallingWeight()) {
            int left = find(links.left(at));
            int right = find(links.right(at));
            if (left == right || mayJoin(left, right)) {
                unite(left, right);
                note(links.left(at), links.weight(at));
                note(links.right(at), links.weight(at));
            } else {
                refused++;
            }
        }
    }

    /** Links that were not followed because of a conflict. */
    int refused() {
        return refused;
    }

    /** The cluster of each record, numbered by its first record. */
    int[] clusterOf() {
        int[] clusters = new int[parent.length];
        int[] first = new int[parent.length];
        Arrays.fill(first, -1);
        for (int record = 0; record < clusters.length; record++) {
            int root = find(record);
            if (first[root] < 0) {
                first[root] = record;
            }
            clusters[record] = first[root];
        }
        return clusters;
    }

    /** The weight of the link that ties a record to its cluster; NaN when it is alone. */
    float strongest(int record) {
        return size[find(record)] == 1 ? Float.NaN : strongest[record];
    }

    private boolean mayJoin(int left, int right) {
        if (code[left] != 0 && code[right] != 0 && code[left] != code[right]) {
            return false;
        }
        if (files.length > 0 && (files[left] & files[right]) != 0) {
            return false;
        }
        boolean bridge = size[left] > 1 && size[right] > 1;
        return !bridge || scorer.weight(left, right) > BRIDGE_BITS;
    }

    private void unite(int left, int right) {
        if (left == right) {
            return;
        }
        int into = size[left] >= size[right] ? left : right;
        int from = into == left ? right : left;
        parent[from] = into;
        size[into] += size[from];
        if (files.length > 0) {
            files[into] |= files[from];
        }
        code[into] = code[into] == 0 ? code[from] : code[into];
    }

    private void note(int record, float weight) {
        strongest[record] = strongest[record] == 0 ? weight : Math.max(strongest[record], weight);
    }

    private int find(int record) {
        int root = record;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
