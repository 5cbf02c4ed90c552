package zhiji.science.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Is this record one that is already known (识别)? One record is compared with a few candidates under a kept or built-in
 * {@link LinkageModel}; candidates are found by {@link RecordKeys}.
 *
 * @param explanation what each field says
 * @param verdict what to do with the pair
 * @param names how the two company names are related; empty when one has none
 */
public record Recognition(Explanation explanation, Verdict verdict, Optional<NameRelation> names) {

    /** Probability of one customer. */
    public double probability() {
        return explanation.probability();
    }

    /**
     * Compares a record with candidates.
     *
     * @param model learnt or built in, carried over to the archive's size by {@link LinkageModel#forRecords}
     * @param record the record to be recognised
     * @param candidates records it may be
     * @param holders how many records of the archive hold a key of {@link RecordKeys}, the record itself included; 0
     *     when that is not known, and then the value is taken to be as common as usual
     * @param threshold probability from which a pair is a match, in (0.5, 1)
     * @return one recognition per candidate, in their order
     */
    public static List<Recognition> of(
            LinkageModel model,
            Profile record,
            List<Profile> candidates,
            ToIntFunction<String> holders,
            double threshold) {
        List<LinkageModel.FieldModel> fields = model.fields();
        var agreements = new ArrayList<List<FieldAgreement>>();
        candidates.forEach(candidate -> agreements.add(new ArrayList<>()));
        for (int field = 0; field < fields.size(); field++) {
            var comparison =
                    new ValueComparison(fields.get(field), record.values().get(field), holders);
            for (int candidate = 0; candidate < candidates.size(); candidate++) {
                agreements
                        .get(candidate)
                        .add(comparison.with(candidates.get(candidate).values().get(field)));
            }
        }
        List<CompanyName> names = names(fields, record);
        var recognitions = new ArrayList<Recognition>();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            Explanation explanation = Explanation.of(model, agreements.get(candidate));
            recognitions.add(of(explanation, nearest(names, names(fields, candidates.get(candidate))), threshold));
        }
        return recognitions;
    }

    private static Recognition of(Explanation explanation, Optional<NameRelation> names, double threshold) {
        Verdict verdict = explanation.verdict(threshold);
        if (names.isPresent() && explanation.comparesNamesOnly()) {
            boolean differ = names.get().verdict() == Verdict.DIFFERENT;
            verdict = differ ? Verdict.DIFFERENT : Verdict.REVIEW;
        }
        return new Recognition(explanation, verdict, names);
    }

    private static List<CompanyName> names(List<LinkageModel.FieldModel> fields, Profile record) {
        var names = new ArrayList<CompanyName>();
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).field().kind() == FieldKind.ORGANISATION) {
                record.values().get(field).forEach(name -> names.add(CompanyName.parse(name)));
            }
        }
        return names;
    }

    // Of several names the two that are nearest.
    private static Optional<NameRelation> nearest(List<CompanyName> lefts, List<CompanyName> rights) {
        NameRelation nearest = null;
        for (CompanyName left : lefts) {
            for (CompanyName right : rights) {
                NameRelation relation = NameComparison.relation(left, right);
                boolean nearer = nearest == null || relation.probability() > nearest.probability();
                nearest = nearer ? relation : nearest;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
