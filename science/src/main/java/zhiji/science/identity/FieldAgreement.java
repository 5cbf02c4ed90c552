package zhiji.science.identity;

/**
 * How one field of two records agrees.
 *
 * @param level position in the field's levels, −1 when a value is missing
 * @param frequencyBits bits to add because the shared value is rarer than usual
 */
record FieldAgreement(int level, double frequencyBits) {

    static final FieldAgreement MISSING = new FieldAgreement(-1, 0);
}
