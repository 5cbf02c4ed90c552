package zhiji.filters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiji.types.RecordField;
import zhiji.types.RecordRelation;
import zhiji.types.RecordType;

/**
 * Which records are meant (筛选条件): the one closed grammar for lists, segments, exports and rules. It was read against the
 * declared types, so every field and relation in it exists and may be seen by whoever wrote it.
 */
public sealed interface Filter {

    /** Every part holds. */
    record All(List<Filter> parts) implements Filter {

        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Some part holds. */
    record Any(List<Filter> parts) implements Filter {

        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold; what is empty does not hold. */
    record Not(Filter part) implements Filter {}

    /** A field stands so to some values: one, or for {@code in} several, or for {@code empty} none. */
    record Compare(FieldPath field, Operator operator, List<FilterValue> values) implements Filter {

        public Compare {
            values = List.copyOf(values);
        }
    }

    /** There is a related record, of those where the filter holds. */
    record Has(RelatedRecords related) implements Filter {}

    /** A number about the related records stands so to a value. */
    record Aggregate(
            Total total, RelatedRecords related, @Nullable RecordField field, Operator operator, FilterValue value)
            implements Filter {}

    /** Words that somebody typed into a search box find the record. */
    record Search(String words) implements Filter {}

    /** The record is one of these. */
    record Among(List<UUID> ids) implements Filter {

        public Among {
            ids = List.copyOf(ids);
        }
    }

    /** What is computed about related records. */
    enum Total {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX
    }

    /** A field of the record itself, or of the one record to which {@code hops} lead. */
    record FieldPath(List<RecordRelation> hops, RecordType type, RecordField field) {

        public FieldPath {
            hops = List.copyOf(hops);
        }
    }

    /** The many records that lead here, or of them those where the filter holds. */
    record RelatedRecords(
            RecordRelation.Inverse way, @Nullable Filter where) {}
}
