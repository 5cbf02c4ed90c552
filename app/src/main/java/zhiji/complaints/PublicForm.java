package zhiji.complaints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiji.platform.Problem;

/** A place where customers complain without signing in (投诉码): a shop, a product, an employee, or the company as a whole. */
record PublicForm(String code, Place place, boolean active, long version) {

    private static final int LONGEST = 100;

    /** What it is called, and what a complaint left there is about. */
    record Place(
            String name,
            @Nullable String shop,
            @Nullable String product,
            @Nullable String employee) {

        Place {
            check("name", name, 1);
            check("shop", shop, 0);
            check("product", product, 0);
            check("employee", employee, 0);
        }

        private static void check(String field, @Nullable String text, int least) {
            if (text != null && (text.strip().length() < least || text.length() > LONGEST || text.indexOf('\0') >= 0)) {
                throw Problem.invalid(List.of(Problem.Field.of(field, "text.length", least, LONGEST)));
            }
        }
    }
}
