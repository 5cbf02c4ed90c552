package zhiji.types;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * A number computed from the numbers of a record (公式): a closed grammar of arithmetic, no scripts. What cannot be computed
 * because a value is missing, or a divisor is zero, is empty. SQL is the only place where it is computed.
 */
public sealed interface Formula {

    /** A number as written. */
    record Constant(BigDecimal value) implements Formula {}

    /** What another field of the record holds. */
    record Value(String field) implements Formula {}

    /** Plus, minus, times, divided by. */
    record Arithmetic(Sign sign, Formula left, Formula right) implements Formula {}

    /** A function of other formulas. */
    record Call(Name name, List<Formula> arguments) implements Formula {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** What stands between two numbers. */
    enum Sign {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED
    }

    /** A function: round(x, digits), min(a, b), max(a, b), abs(x). */
    enum Name {
        ROUND(2),
        MIN(2),
        MAX(2),
        ABS(1);

        private final int arguments;

        Name(int arguments) {
            this.arguments = arguments;
        }

        int arguments() {
            return arguments;
        }
    }

    /** The fields it reads. */
    default Set<String> fields() {
        return switch (this) {
            case Constant _ -> Set.of();
            case Value value -> Set.of(value.field());
            case Arithmetic arithmetic -> union(List.of(arithmetic.left(), arithmetic.right()));
            case Call call -> union(call.arguments());
        };
    }

    /** As SQL, when {@code values} gives the SQL of a field. */
    default Field<BigDecimal> sql(Function<String, Field<BigDecimal>> values) {
        return switch (this) {
            case Constant constant -> DSL.inline(constant.value());
            case Value value -> values.apply(value.field());
            case Arithmetic arithmetic -> {
                var left = arithmetic.left().sql(values);
                var right = arithmetic.right().sql(values);
                yield switch (arithmetic.sign()) {
                    case PLUS -> left.plus(right);
                    case MINUS -> left.minus(right);
                    case TIMES -> left.times(right);
                    case DIVIDED -> left.divide(DSL.nullif(right, DSL.inline(BigDecimal.ZERO)));
                };
            }
            case Call call ->
                call(
                        call,
                        call.arguments().stream()
                                .map(argument -> argument.sql(values))
                                .toList());
        };
    }

    private static Field<BigDecimal> call(Call call, List<Field<BigDecimal>> arguments) {
        var first = arguments.getFirst();
        return switch (call.name()) {
            case ROUND -> DSL.field("round({0}, {1}::integer)", BigDecimal.class, first, arguments.get(1));
            // Least and greatest pass over what is missing; a formula does not.
            case MIN -> DSL.when(first.le(arguments.get(1)), first).when(first.gt(arguments.get(1)), arguments.get(1));
            case MAX -> DSL.when(first.ge(arguments.get(1)), first).when(first.lt(arguments.get(1)), arguments.get(1));
            case ABS -> DSL.abs(first);
        };
    }

    private static Set<String> union(List<Formula> parts) {
        var all = new TreeSet<String>();
        parts.forEach(part -> all.addAll(part.fields()));
        return all;
    }
}
