package zhiji.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.UserId;

/**
 * A rule (规则) by which recoveries are opened before the customer speaks.
 *
 * @param since signs from then on count; nothing while the rule is off
 */
record Rule(
        UUID id,
        long version,
        String name,
        Sign sign,
        Duty duty,
        @Nullable Instant since,
        UserId by) {

    private static final int LONGEST_NAME = 40;

    /**
     * Whose such a recovery is, by when the customer is to be asked, and how long the rule then leaves the customer alone.
     *
     * @param customerOwner whoever has the customer comes first; then the desk, or the person
     */
    record Duty(
            boolean customerOwner,
            @Nullable UUID desk,
            @Nullable UserId person,
            int dueDays,
            int restDays) {

        Duty {
            if ((desk == null) == (person == null)) {
                throw Problem.invalid(List.of(Problem.Field.of("person", "recovery.rule-to-one")));
            }
            Sign.within("dueDays", dueDays, 1, Sign.LONGEST);
            Sign.within("restDays", restDays, 1, Sign.LONGEST);
        }
    }

    Rule {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
            throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
        }
    }

    boolean isOn() {
        return since != null;
    }
}
