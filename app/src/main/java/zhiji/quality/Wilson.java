package zhiji.quality;

/**
 * How large a share is, judged by a sample, with its 95 % interval (E. B. Wilson, 1927, Probable inference, the law of
 * succession, and statistical inference): it stays between 0 and 1 and is honest for small samples, too.
 */
record Wilson(int right, int all, double share, double low, double high) {

    private static final double Z = 1.959963984540054;

    static Wilson of(int right, int all) {
        if (all == 0) {
            return new Wilson(0, 0, 0, 0, 1);
        }
        var share = (double) right / all;
        var scale = 1 + Z * Z / all;
        var middle = (share + Z * Z / (2 * all)) / scale;
        var half = Z / scale * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return new Wilson(right, all, share, Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
