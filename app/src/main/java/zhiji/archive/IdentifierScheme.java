package zhiji.archive;

import java.util.Set;
import java.util.regex.Pattern;

/** Whose number an identifier is. */
final class IdentifierScheme {

    static final String CREDIT_CODE = "credit-code";
    static final String CUSTOMER_CODE = "customer-code";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,39}");

    /** Numbers that somebody gave to exactly one party; a credit code may stand on twins until they are merged. */
    private static final Set<String> EXCLUSIVE =
            Set.of(CUSTOMER_CODE, "member-card", "wechat-openid", "wechat-unionid");

    private IdentifierScheme() {}

    static boolean isName(String scheme) {
        return NAME.matcher(scheme).matches();
    }

    static Set<String> exclusive() {
        return EXCLUSIVE;
    }

    static boolean isExclusive(PartyContent.Identifier identifier) {
        return !identifier.unverified() && EXCLUSIVE.contains(identifier.scheme());
    }
}
