package zhiji.science.identity;

import java.util.function.IntUnaryOperator;

/**
 * A number per record that is equal for records worth comparing.
 *
 * @param field the field it is made from; learning holds that field out
 * @param name what is equal, for people to read
 * @param hash from record to number, 0 when the record has none
 */
record BlockKey(Field field, String name, IntUnaryOperator hash) {}
