package zhiji.science.identity;

/**
 * One column that takes part in matching.
 *
 * @param name header of the column
 * @param column position in a row, from 0
 * @param kind what its values mean
 */
public record Field(String name, int column, FieldKind kind) {}
