import type { AuditEntryView } from "../../client/types.gen";

export type Deed = AuditEntryView["deed"];

/** Deeds by what an auditor asks about. */
export const deedGroups = {
  data: ["seen", "exported", "bulk-changed", "merged", "unmerged", "shared", "unshared", "handed-over"],
  rights: [
    "role-changed",
    "roles-assigned",
    "team-changed",
    "user-added",
    "standing-changed",
    "delegated",
    "delegation-ended",
    "webhook-changed",
  ],
  signIn: [
    "signed-in",
    "sign-in-failed",
    "signed-out",
    "session-ended",
    "second-factor-changed",
    "password-changed",
    "mail-address-changed",
    "mail-server-changed",
    "token-issued",
    "token-revoked",
    "refused",
  ],
  privacy: [
    "consent-recorded",
    "personal-data-taken",
    "request-recorded",
    "request-ended",
    "erased",
    "privacy-changed",
  ],
  trail: ["trail-exported"],
  backup: ["backup-taken"],
  recovery: [
    "remedy-given",
    "remedy-asked",
    "remedy-decided",
    "remedy-reversed",
    "allowances-changed",
    "recovery-rule-changed",
    "recovery-rule-removed",
    "fading-changed",
  ],
  improvements: ["improvement-published", "improvement-withdrawn", "customers-told", "effect-days-changed"],
} as const satisfies Record<string, readonly Deed[]>;

export const deeds: readonly Deed[] = Object.values(deedGroups).flat();

export type AuditSearch = {
  by?: string | undefined;
  deed?: Deed | undefined;
  record?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const id = /^[0-9a-f-]{36}$/;

/** Of an address only what makes sense. */
export function parseAuditSearch(search: Record<string, unknown>): AuditSearch {
  const text = (key: keyof AuditSearch, pattern: RegExp) => {
    const value = search[key];
    return typeof value === "string" && pattern.test(value) ? { [key]: value } : {};
  };
  const deed = deeds.find((it) => it === search.deed);
  return {
    ...text("by", id),
    ...text("record", id),
    ...text("since", day),
    ...text("until", day),
    ...(deed ? { deed } : {}),
  };
}

/** As the server wants it: moments, the last day included. */
export function auditQuery({ by, deed, record, since, until }: AuditSearch) {
  const dayAfter = (text: string) => {
    const next = new Date(`${text}T00:00:00`);
    next.setDate(next.getDate() + 1);
    return next.toISOString();
  };
  return {
    ...(by ? { by } : {}),
    ...(deed ? { deed: [deed] } : {}),
    ...(record ? { record } : {}),
    ...(since ? { since: new Date(`${since}T00:00:00`).toISOString() } : {}),
    ...(until ? { until: dayAfter(until) } : {}),
  };
}
