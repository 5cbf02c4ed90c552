package zhiji.science.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Under which keys one record is filed and looked for (检索键): records that share none need not be compared. A database
 * keeps them in an indexed column of texts and finds candidates by overlap. A key says of what kind it is, so that keys
 * of different kinds never meet: {@code phone:+8613903511234}, {@code brand:华远}.
 *
 * @param narrow keys that few records share: a code, a telephone, brand and trade together
 * @param broad keys that thousands may share: a brand, a person's name; look these up with a limit
 */
public record RecordKeys(List<String> narrow, List<String> broad) {

    /** Copies the lists. */
    public RecordKeys {
        narrow = List.copyOf(narrow);
        broad = List.copyOf(broad);
    }

    /** The keys of a profile whose values follow the fields. */
    public static RecordKeys of(List<Field> fields, Profile profile) {
        var keys = new Collector();
        for (int at = 0; at < fields.size(); at++) {
            PreparedField field = PreparedField.of(fields.get(at));
            for (String value : profile.values().get(at)) {
                field.addKeys(field.read(value), keys);
            }
        }
        return keys.collected();
    }

    /** Gathers keys; what neither name nor circumstance tells alone, the two tell together. */
    static final class Collector {

        private final Set<String> narrow = new LinkedHashSet<>();
        private final Set<String> broad = new LinkedHashSet<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> circumstances = new LinkedHashSet<>();

        void addNarrow(String kind, String value) {
            add(narrow, kind, value);
        }

        void addBroad(String kind, String value) {
            add(broad, kind, value);
        }

        /** A name that is a narrow key together with a circumstance. */
        void addName(String kind, String value) {
            add(names, kind, value);
        }

        /** A name, and a circumstance of the given name. */
        void addSurname(String kind, String value) {
            addName(kind, value);
            addCircumstance(kind, value);
        }

        /** A day, a county, a house number: no key alone. */
        void addCircumstance(String kind, String value) {
            add(circumstances, kind, value);
        }

        private static void add(Set<String> keys, String kind, String value) {
            if (!value.isEmpty()) {
                keys.add(key(kind, value));
            }
        }

        private RecordKeys collected() {
            var all = new ArrayList<>(narrow);
            for (String name : names) {
                circumstances.stream()
                        .filter(circumstance -> !circumstance.equals(name))
                        .forEach(circumstance -> all.add(name + " " + circumstance));
            }
            return new RecordKeys(all, List.copyOf(broad));
        }
    }

    static String key(String kind, String value) {
        return kind + ":" + value;
    }
}
