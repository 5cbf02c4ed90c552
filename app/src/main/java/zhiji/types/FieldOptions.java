package zhiji.types;

import java.util.List;

/** What a declared choice can be, where administrators decide that (可选值): a bean of whoever declares it. */
public interface FieldOptions {

    /** The type that has the field. */
    String type();

    /** Its key. */
    String field();

    /** With labels; asked for anew whenever {@link Definitions#forget()} was called. */
    List<RecordField.Option> options();
}
