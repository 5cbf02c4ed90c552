package zhiji.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;
import zhiji.platform.Required;

/**
 * A role (角色): which rights it gives on which record types and how far each reaches, and which fields it keeps back. What
 * stands under {@code *} holds for the types that are not named. The key marks the roles we ship; their names stand in the
 * texts until somebody gives them another.
 */
record Role(UUID id, @Nullable String key, String name, Permits permits, long version) {

    /** The type that stands for all that are not named. */
    static final String OTHERS = "*";

    /** Stands for every field that says something about a person. */
    static final String PERSONAL = "personal";

    /** The role of whoever was given none. */
    static final String COLLEAGUE = "colleague";

    private static final Pattern KEY = Pattern.compile("\\*|[a-z0-9][a-z0-9._-]{0,79}");
    private static final int MOST_TYPES = 200;
    private static final int LONGEST_NAME = 60;

    /** What a role allows: scopes by type and right, and rules by type and field. */
    record Permits(Map<String, Map<Right, Scope>> grants, Map<String, Map<String, FieldRule>> fields) {

        Permits {
            grants = Map.copyOf(Required.value("grants", grants));
            fields = fields == null ? Map.of() : Map.copyOf(fields);
        }

        Scope scope(String type, Right right) {
            return grants.getOrDefault(type, grants.getOrDefault(OTHERS, Map.of()))
                    .getOrDefault(right, Scope.NONE);
        }

        /** What is said of the field itself or, if nothing is, of everything personal. */
        FieldRule rule(String type, String field, boolean personal) {
            var rules = fields.getOrDefault(type, Map.of());
            var general = personal ? rules.getOrDefault(PERSONAL, FieldRule.OPEN) : FieldRule.OPEN;
            return rules.getOrDefault(field, general);
        }

        void check() {
            if (grants.size() + fields.size() > MOST_TYPES) {
                throw Problem.invalid("list.too-long", grants.size() + fields.size(), MOST_TYPES);
            }
            grants.keySet().forEach(type -> check("grants", type));
            fields.forEach((type, rules) -> {
                check("fields", type);
                rules.keySet().forEach(field -> check("fields." + type, field));
            });
        }

        private static void check(String path, String key) {
            if (!KEY.matcher(key).matches()) {
                throw Problem.invalid(List.of(Problem.Field.of(path, "enumeration.unknown", key)));
            }
        }
    }

    static String checkedName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw Problem.invalid(List.of(Problem.Field.of("name", "text.length", 1, LONGEST_NAME)));
        }
        return stripped;
    }
}
