package zhiji.types;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what is told about a person (说明), row by row, so that nothing needs to be held. */
public interface Teller {

    /**
     * One row of a section. The section's heading stands in the texts under {@code told.<section>}, that of a value under
     * {@code told.column.<key>}; values are texts, numbers, moments, days or truths.
     */
    void row(String section, Map<String, ? extends @Nullable Object> values);

    /** A file that is handed out with the rest; the name need not be unique. */
    void file(String name, Content content);

    /** Where the content of a file comes from. */
    interface Content {

        InputStream open() throws IOException;
    }
}
