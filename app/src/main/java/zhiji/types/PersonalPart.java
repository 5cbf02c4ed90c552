package zhiji.types;

import java.util.Set;

/**
 * Something personal that hangs on records without being a field of theirs (个人信息项), such as files; declared as a bean. Its
 * label stands in the texts under {@code personal.<type>.<key>}.
 */
public record PersonalPart(String type, String key, Set<Purpose> purposes) {

    public PersonalPart {
        purposes = Set.copyOf(purposes);
    }

    public static PersonalPart of(String type, String key, Purpose... purposes) {
        return new PersonalPart(type, key, Set.of(purposes));
    }
}
