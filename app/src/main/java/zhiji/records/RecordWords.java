package zhiji.records;

import org.jooq.Condition;
import org.jooq.Field;

/** By which words the records of a type are found (检索): a condition on its table, and the lines that hold whole words. */
public interface RecordWords {

    /** The key of the type. */
    String type();

    Condition matching(String words);

    /** Names, numbers and the like, one on a line. */
    Field<String> lines();
}
