package zhiji.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiji.platform.Problem;

/** By which rule the value of each field is chosen (取值规则) when several parties are one customer. */
record FieldRules(Map<String, Rule> rules) {

    /** Stands for every field of one's own. */
    static final String CUSTOM = "custom";

    private static final Set<Rule> ONE =
            Set.of(Rule.MOST_TRUSTED, Rule.MOST_COMPLETE, Rule.NEWEST, Rule.OLDEST, Rule.SURVIVOR);

    private static final Map<String, Rule> USUAL = usual();

    FieldRules {
        var all = new LinkedHashMap<>(USUAL);
        all.putAll(rules);
        rules = Map.copyOf(all);
    }

    Rule of(ScalarField field) {
        return rules.getOrDefault(field.key(), Rule.SURVIVOR);
    }

    Rule custom() {
        return rules.getOrDefault(CUSTOM, Rule.NEWEST);
    }

    /** The fields in the order in which they are shown. */
    static List<String> fields() {
        return List.copyOf(USUAL.keySet());
    }

    /** Remarks may be shown of all members; of anything else one value is. */
    static void check(String field, Rule rule) {
        if (!USUAL.containsKey(field)) {
            throw Problem.invalid(List.of(Problem.Field.of("field", "filter.unknown-field", field)));
        }
        if (!ONE.contains(rule) && !(rule == Rule.ALL && field.equals(ScalarField.REMARKS.key()))) {
            throw Problem.invalid(List.of(Problem.Field.of("rule", "enumeration.unknown", rule)));
        }
    }

    private static Map<String, Rule> usual() {
        var usual = new LinkedHashMap<String, Rule>();
        usual.put(ScalarField.NAME.key(), Rule.MOST_COMPLETE);
        usual.put(ScalarField.KIND.key(), Rule.MOST_TRUSTED);
        usual.put(ScalarField.OWNER.key(), Rule.SURVIVOR);
        usual.put(ScalarField.SOURCE.key(), Rule.OLDEST);
        usual.put(ScalarField.REMARKS.key(), Rule.ALL);
        usual.put(CUSTOM, Rule.NEWEST);
        return usual;
    }
}
