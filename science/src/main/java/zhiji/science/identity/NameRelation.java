package zhiji.science.identity;

/**
 * How two names are related, and what that alone allows to conclude (names carry no phone, code or address).
 *
 * <p>The probabilities state policy, they are not estimated: above 0.9 is a match, below 0.2 different. Branch and head
 * office, 有限公司 and 股份有限公司, mother and daughter are different legal persons, tied by hierarchy, never merged.
 */
public enum NameRelation {
    /** The same text but for width, case, punctuation, traditional characters. */
    SAME(0.99),
    /** Brand, trade and unit are the same; only place or legal form is written otherwise. */
    SAME_PARTS(0.97),
    /** One character taken for another of like shape. */
    LOOKS_ALIKE(0.95),
    /** An English or romanised spelling of the same brand and trade. */
    TRANSLATED(0.95),
    /** An abbreviation by leading characters, numbers kept (同煤集团, 兰大一院). */
    ABBREVIATED(0.92),
    /** A short form whose brand is rare enough to stand alone. */
    SHORT_FORM(0.92),
    /** A short form of a brand that many firms bear. */
    SHORT_FORM_COMMON(0.55),
    /** Neither name has a brand: place and trade alone name no company. */
    NO_BRAND(0.5),
    /** The brand sounds the same and is written otherwise. */
    SOUNDS_ALIKE(0.45),
    /** One or two characters of the brand differ. */
    NEAR(0.45),
    /** One name says it is a former one. */
    RENAMED(0.5),
    /** Head office and branch, mother and daughter: a hierarchy, not one customer. */
    UNIT_OF(0.02),
    /** Two branches of one firm. */
    OTHER_UNIT(0.01),
    /** The numbers that tell sisters apart differ. */
    OTHER_NUMBER(0.01),
    /** Same brand and trade in places that exclude each other. */
    OTHER_REGION(0.05),
    /** Same brand, another trade: another registration. */
    OTHER_TRADE(0.05),
    /** 有限公司 against 股份有限公司: another legal person. */
    OTHER_FORM(0.15),
    /** Different brands. */
    OTHER_BRAND(0.01),
    /** A name typed to fill the field (测试, 未知). */
    PLACEHOLDER(0.05);

    private final double probability;

    NameRelation(double probability) {
        this.probability = probability;
    }

    /** Probability of one customer by policy, from the names alone. */
    public double probability() {
        return probability;
    }

    /** What the names alone allow. */
    public Verdict verdict() {
        return probability > 0.9 ? Verdict.MATCH : probability < 0.2 ? Verdict.DIFFERENT : Verdict.REVIEW;
    }

    /** Whether the two are kept apart and should be tied by a relation between organisations. */
    public boolean isHierarchy() {
        return this == UNIT_OF || this == OTHER_UNIT;
    }
}
