package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why two records are taken for one customer or not: what was known beforehand and what each field adds, as a waterfall
 * in bits with the probability reached after each step.
 *
 * @param priorBits weight before any field is looked at
 * @param steps one per field, in the order of the archive's fields
 * @param bits total weight
 * @param probability of one customer
 */
public record Explanation(double priorBits, List<Step> steps, double bits, double probability) {

    /**
     * What one field adds.
     *
     * @param field which field
     * @param level how its values agree, empty when one is missing
     * @param bits weight added, 0 when a value is missing
     * @param commonness the part of it that comes from how common the shared value is
     * @param probability reached after this step
     */
    public record Step(Field field, Optional<Level> level, double bits, double commonness, double probability) {

        /** The agreement in the reader's language: zh-Hans, zh-Hant or en. */
        public String text(Locale locale) {
            return ExplanationTexts.of(locale).get(level.map(Level::name).orElse("MISSING"));
        }
    }

    /** Copies the list. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /** Explains a pair of an archive's records under a model. */
    public static Explanation of(Archive archive, LinkageModel model, int left, int right) {
        var scorer = new PairScorer(archive, model);
        long code = scorer.code(left, right);
        var agreements = new ArrayList<FieldAgreement>();
        for (int field = 0; field < model.fields().size(); field++) {
            int level = Comparer.level(code, field);
            agreements.add(
                    level < 0
                            ? FieldAgreement.MISSING
                            : new FieldAgreement(level, scorer.frequencyBits(field, level, left, right)));
        }
        return of(model, agreements);
    }

    static Explanation of(LinkageModel model, List<FieldAgreement> agreements) {
        var steps = new ArrayList<Step>();
        double bits = model.priorBits();
        for (int field = 0; field < agreements.size(); field++) {
            LinkageModel.FieldModel part = model.fields().get(field);
            int level = agreements.get(field).level();
            double commonness = agreements.get(field).frequencyBits();
            double added = level < 0 ? 0 : part.weight(level) + commonness;
            bits += added;
            Optional<Level> reached =
                    level < 0 ? Optional.empty() : Optional.of(part.levels().get(level));
            steps.add(new Step(part.field(), reached, added, commonness, model.probability(bits)));
        }
        return new Explanation(model.priorBits(), steps, bits, model.probability(bits));
    }

    /**
     * The verdict at a threshold. Two valid and different codes are two customers whatever else agrees. Agreement on a
     * company's or person's name with nothing else to support it is left to a person, however rare the name; and so is a
     * branch that shares everything with its head office.
     */
    public Verdict verdict(double threshold) {
        if (reaches(Level.EXCLUDED)) {
            return Verdict.DIFFERENT;
        }
        if (probability >= threshold) {
            return restsOnNamesAlone() || reaches(Level.OTHER_UNIT) ? Verdict.REVIEW : Verdict.MATCH;
        }
        return probability >= 0.2 ? Verdict.REVIEW : Verdict.DIFFERENT;
    }

    /** Whether nothing but names could be compared. */
    boolean comparesNamesOnly() {
        return steps.stream().filter(step -> step.level.isPresent()).allMatch(Explanation::isName);
    }

    private boolean restsOnNamesAlone() {
        return steps.stream().filter(step -> step.bits > 0).allMatch(Explanation::isName);
    }

    private boolean reaches(Level level) {
        return steps.stream().anyMatch(step -> step.level.equals(Optional.of(level)));
    }

    private static boolean isName(Step step) {
        return switch (step.field.kind()) {
            case ORGANISATION, PERSON, GIVEN_NAME, SURNAME, PLACE -> true;
            default -> false;
        };
    }
}
