package zhiji.complaints;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule of routing (分派规则): to which desk complaints go of a category and all below it, a gravity or worse, a shop, a product. */
record Route(
        @Nullable UUID category,
        @Nullable Gravity least,
        @Nullable String shop,
        @Nullable String product,
        UUID desk) {

    boolean fits(Complaint complaint, Map<UUID, Category> categories) {
        var about = complaint.matter().about();
        return (least == null || complaint.handling().gravity().compareTo(least) >= 0)
                && (shop == null || shop.equalsIgnoreCase(about.shop()))
                && (product == null || product.equalsIgnoreCase(about.product()))
                && (category == null || isWithin(complaint.handling().category(), category, categories));
    }

    private static boolean isWithin(@Nullable UUID given, UUID wanted, Map<UUID, Category> categories) {
        var one = given == null ? null : categories.get(given);
        var other = categories.get(wanted);
        return one != null && other != null && one.isWithin(other);
    }
}
