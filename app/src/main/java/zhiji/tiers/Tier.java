package zhiji.tiers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/**
 * One step of the ladder (等级): what it is called, what it asks and what it is owed.
 *
 * @param key names it through all versions; absent while it is new
 * @param requirements all of them must be met
 */
record Tier(@Nullable String key, String name, List<Requirement> requirements, Programme programme) {

    private static final int LONGEST_NAME = 20;
    private static final int MOST_REQUIREMENTS = 5;

    Tier {
        name = Required.text("name", name).strip();
        Required.value("requirements", requirements);
        Required.value("programme", programme);
        requirements = List.copyOf(requirements);
    }

    /** The name that it has through all versions. */
    String id() {
        if (key == null) {
            throw new IllegalStateException("Not kept yet: " + name);
        }
        return key;
    }

    Tier keyed(String given) {
        return new Tier(given, name, requirements, programme);
    }

    Tier asking(List<Requirement> others) {
        return new Tier(key, name, others, programme);
    }

    List<Problem.Field> faults(String path) {
        var faults = new ArrayList<Problem.Field>();
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            faults.add(Problem.Field.of(path + ".name", "text.length", 1, LONGEST_NAME));
        }
        if (requirements.isEmpty() || requirements.size() > MOST_REQUIREMENTS) {
            faults.add(Problem.Field.of(
                    path + ".requirements", "tiers.requirements", requirements.size(), MOST_REQUIREMENTS));
        }
        var fields = new HashSet<String>();
        for (var at = 0; at < requirements.size(); at++) {
            var one = requirements.get(at);
            var place = path + ".requirements[" + at + "]";
            one.check(place, faults);
            if (!fields.add(one.field())) {
                faults.add(Problem.Field.of(place + ".field", "tiers.twice"));
            }
        }
        programme.check(path + ".programme", faults);
        return faults;
    }
}
