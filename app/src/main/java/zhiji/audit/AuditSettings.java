package zhiji.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the trail is kept.
 *
 * @param keepMonths the months before the current one; never less than six
 */
@ConfigurationProperties("zhiji.audit")
record AuditSettings(@DefaultValue("36") int keepMonths) {

    private static final int LEAST_MONTHS = 6;

    AuditSettings {
        if (keepMonths < LEAST_MONTHS) {
            throw new IllegalArgumentException("zhiji.audit.keep-months must be " + LEAST_MONTHS + " at least");
        }
    }
}
