package zhiji.types;

import java.util.List;

/** Where the records of custom types are kept, and what they have before any field is added; told by who keeps them. */
public interface CustomRows {

    RecordType type(CustomType type, List<RecordField> added);
}
