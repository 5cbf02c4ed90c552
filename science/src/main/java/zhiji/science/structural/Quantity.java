package zhiji.science.structural;

/**
 * One number of an estimate that can vary from sample to sample (待估量).
 *
 * @param kind what it is
 * @param name of the path, construct, indicator or pair
 */
public record Quantity(Kind kind, String name) {

    /** What a quantity is. */
    public enum Kind {
        /** Path coefficient, named {@code from->to}. */
        PATH("path"),
        /** Direct plus indirect effect, named {@code from->to}. */
        TOTAL_EFFECT("totalEffect"),
        /** Explained variance of a construct. */
        R_SQUARED("rSquared"),
        /** Outer weight of an indicator. */
        WEIGHT("weight"),
        /** Loading of an indicator. */
        LOADING("loading"),
        /** 0–100 index of a construct. */
        INDEX("index"),
        /** Unstandardised total effect in points, named {@code driver->target}. */
        IMPORTANCE("importance"),
        /** Cronbach's α. */
        ALPHA("alpha"),
        /** Dijkstra and Henseler's ρ_A. */
        RHO_A("rhoA"),
        /** Composite reliability. */
        RHO_C("rhoC"),
        /** Average variance extracted. */
        AVE("ave"),
        /** Heterotrait-monotrait ratio with signs, named {@code later/earlier}. */
        HTMT("htmt"),
        /** Heterotrait-monotrait ratio of magnitudes, named {@code later/earlier}. */
        HTMT_PLUS("htmtPlus");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Name in reports. */
        public String label() {
            return label;
        }
    }

    /** The name alone for a path, else label and name: {@code index:Satisfaction}. */
    @Override
    public String toString() {
        return kind == Kind.PATH ? name : kind.label + ":" + name;
    }
}
