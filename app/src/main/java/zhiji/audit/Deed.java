package zhiji.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Something worth writing down (操作). */
public enum Deed {
    @JsonProperty("signed-in")
    SIGNED_IN,
    @JsonProperty("sign-in-failed")
    SIGN_IN_FAILED,
    @JsonProperty("signed-out")
    SIGNED_OUT,
    @JsonProperty("refused")
    REFUSED,
    /** Somebody opened the page of a record that says something about a person. */
    @JsonProperty("seen")
    SEEN,
    @JsonProperty("exported")
    EXPORTED,
    @JsonProperty("trail-exported")
    TRAIL_EXPORTED,
    /** Somebody took the file of a backup, which holds everything. */
    @JsonProperty("backup-taken")
    BACKUP_TAKEN,
    @JsonProperty("bulk-changed")
    BULK_CHANGED,
    @JsonProperty("merged")
    MERGED,
    @JsonProperty("unmerged")
    UNMERGED,
    @JsonProperty("shared")
    SHARED,
    @JsonProperty("unshared")
    UNSHARED,
    @JsonProperty("role-changed")
    ROLE_CHANGED,
    @JsonProperty("roles-assigned")
    ROLES_ASSIGNED,
    @JsonProperty("team-changed")
    TEAM_CHANGED,
    @JsonProperty("user-added")
    USER_ADDED,
    @JsonProperty("standing-changed")
    STANDING_CHANGED,
    @JsonProperty("password-changed")
    PASSWORD_CHANGED,
    @JsonProperty("mail-address-changed")
    MAIL_ADDRESS_CHANGED,
    @JsonProperty("mail-server-changed")
    MAIL_SERVER_CHANGED,
    @JsonProperty("second-factor-changed")
    SECOND_FACTOR_CHANGED,
    @JsonProperty("session-ended")
    SESSION_ENDED,
    @JsonProperty("token-issued")
    TOKEN_ISSUED,
    @JsonProperty("token-revoked")
    TOKEN_REVOKED,
    @JsonProperty("delegated")
    DELEGATED,
    @JsonProperty("delegation-ended")
    DELEGATION_ENDED,
    @JsonProperty("handed-over")
    HANDED_OVER,
    @JsonProperty("remedy-given")
    REMEDY_GIVEN,
    @JsonProperty("remedy-asked")
    REMEDY_ASKED,
    @JsonProperty("remedy-decided")
    REMEDY_DECIDED,
    @JsonProperty("remedy-reversed")
    REMEDY_REVERSED,
    @JsonProperty("allowances-changed")
    ALLOWANCES_CHANGED,
    /** A rule by which recoveries are opened was added, changed, switched on or off. */
    @JsonProperty("recovery-rule-changed")
    RECOVERY_RULE_CHANGED,
    @JsonProperty("recovery-rule-removed")
    RECOVERY_RULE_REMOVED,
    @JsonProperty("fading-changed")
    FADING_CHANGED,
    /** Everybody may read what was done about complaints. */
    @JsonProperty("improvement-published")
    IMPROVEMENT_PUBLISHED,
    @JsonProperty("improvement-withdrawn")
    IMPROVEMENT_WITHDRAWN,
    /** Customers who follow their complaint were told what came of it. */
    @JsonProperty("customers-told")
    CUSTOMERS_TOLD,
    @JsonProperty("effect-days-changed")
    EFFECT_DAYS_CHANGED,
    /** The rules by which customers get their tier were put in force. */
    @JsonProperty("tiers-changed")
    TIERS_CHANGED,
    @JsonProperty("tier-granted")
    TIER_GRANTED,
    @JsonProperty("tier-grant-ended")
    TIER_GRANT_ENDED,
    @JsonProperty("consent-recorded")
    CONSENT_RECORDED,
    /** Somebody took out everything that is kept about a person. */
    @JsonProperty("personal-data-taken")
    PERSONAL_DATA_TAKEN,
    @JsonProperty("request-recorded")
    REQUEST_RECORDED,
    @JsonProperty("request-ended")
    REQUEST_ENDED,
    /** A person was erased; what went is not written down, only how much. */
    @JsonProperty("erased")
    ERASED,
    @JsonProperty("privacy-changed")
    PRIVACY_CHANGED,
    /** Who outside is told of changes was decided anew. */
    @JsonProperty("webhook-changed")
    WEBHOOK_CHANGED;

    /** As it is kept, and as it stands in the texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Deed of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
