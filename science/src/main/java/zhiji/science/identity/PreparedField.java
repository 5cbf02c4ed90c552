package zhiji.science.identity;

import java.util.List;
import java.util.Locale;

/**
 * One field of all records, read once and held in numbers, so that two records compare in well under a microsecond.
 * Subclasses read a kind of value, keep what they need of it and say how well two of them agree.
 */
abstract class PreparedField {

    private final Field field;

    PreparedField(Field field) {
        this.field = field;
    }

    static PreparedField of(Field field) {
        return switch (field.kind()) {
            case ORGANISATION -> new OrganisationField(field);
            case PERSON -> new PersonField(field);
            case ADDRESS -> new AddressField(field);
            case CREDIT_CODE -> new CreditCodeField(field);
            case TEXT -> new TextField(field);
            default -> new ValueField(field);
        };
    }

    final Field field() {
        return field;
    }

    /** Reads a value into parts; empty when there is none. Called from several threads. */
    abstract String[] read(String value);

    /** Takes the parts of the next record. Called in the order of the records. */
    abstract void append(String[] parts);

    /** The levels in use, best first. */
    abstract List<Level> levels();

    /** Position in {@link #levels()} of how two records agree, −1 when one has no value. */
    abstract int compare(int left, int right);

    /** How many records share what two agree on at a level; 0 when the level tells nothing of how common it is. */
    abstract int sharedBy(int left, int level);

    /** What blocks can be made of. */
    abstract List<BlockKey> keys();

    /** Under which keys a value is filed when records are looked for one at a time. */
    abstract void addKeys(String[] parts, RecordKeys.Collector keys);

    /** The key whose holders {@link #sharedBy} counts; empty when a level tells nothing of it or the value is no key alone. */
    abstract String countedKey(String[] parts, int level);

    /** The field's kind as the first part of a key. */
    final String keyKind() {
        return field.kind().name().toLowerCase(Locale.ROOT);
    }
}
