import type { Texts } from "../texts/texts";

export type Place = {
  to:
    | "/"
    | "/inbox"
    | "/customers"
    | "/customers/twins"
    | "/till"
    | "/customers/relations"
    | "/customers/quality"
    | "/imports"
    | "/worth"
    | "/worth/model"
    | "/worth/index"
    | "/worth/tiers"
    | "/worth/equity"
    | "/complaints"
    | "/complaints/codes"
    | "/complaints/causes"
    | "/improvements"
    | "/recoveries"
    | "/recoveries/figures"
    | "/settings/complaints"
    | "/settings/recovery"
    | "/settings/tags"
    | "/settings/users"
    | "/settings/teams"
    | "/settings/roles"
    | "/settings/audit"
    | "/settings/leave"
    | "/settings/activity"
    | "/settings/types"
    | "/settings/jobs"
    | "/settings/operations"
    | "/settings/mail"
    | "/settings/privacy"
    | "/settings/webhooks"
    | "/settings/tokens"
    | "/settings/password";
  label: (texts: Texts) => string;
  administrators?: true;
};

export type Group = {
  key: "today" | "inbox" | "customers" | "worth" | "listening" | "settings";
  places: readonly [Place, ...Place[]];
};

const groups: readonly Group[] = [
  { key: "today", places: [{ to: "/", label: (texts) => texts.app.today }] },
  { key: "inbox", places: [{ to: "/inbox", label: (texts) => texts.app.inbox }] },
  {
    key: "customers",
    places: [
      { to: "/customers", label: (texts) => texts.app.allCustomers },
      { to: "/customers/twins", label: (texts) => texts.review.place },
      { to: "/till", label: (texts) => texts.till.place },
      { to: "/imports", label: (texts) => texts.app.imports },
      { to: "/customers/relations", label: (texts) => texts.hierarchy.title },
      { to: "/customers/quality", label: (texts) => texts.quality.title },
    ],
  },
  {
    key: "worth",
    places: [
      { to: "/worth", label: (texts) => texts.worth.place },
      { to: "/worth/equity", label: (texts) => texts.equity.title },
      { to: "/worth/tiers", label: (texts) => texts.tiers.title },
      { to: "/worth/index", label: (texts) => texts.rating.title, administrators: true },
      { to: "/worth/model", label: (texts) => texts.worth.modelPlace },
    ],
  },
  {
    key: "listening",
    places: [
      { to: "/complaints", label: (texts) => texts.complaints.place },
      { to: "/recoveries", label: (texts) => texts.recovery.place },
      { to: "/recoveries/figures", label: (texts) => texts.recovery.figures.place },
      { to: "/complaints/causes", label: (texts) => texts.causes.place },
      { to: "/improvements", label: (texts) => texts.improvements.place },
      { to: "/complaints/codes", label: (texts) => texts.complaints.forms },
    ],
  },
  {
    key: "settings",
    places: [
      { to: "/settings/tags", label: (texts) => texts.tags.title },
      { to: "/settings/users", label: (texts) => texts.app.users, administrators: true },
      { to: "/settings/teams", label: (texts) => texts.access.teams, administrators: true },
      { to: "/settings/roles", label: (texts) => texts.access.roles, administrators: true },
      { to: "/settings/audit", label: (texts) => texts.access.audit, administrators: true },
      { to: "/settings/privacy", label: (texts) => texts.privacy.title, administrators: true },
      { to: "/settings/types", label: (texts) => texts.app.types, administrators: true },
      { to: "/settings/complaints", label: (texts) => texts.complaints.setup.title, administrators: true },
      { to: "/settings/recovery", label: (texts) => texts.recovery.setup.place, administrators: true },
      { to: "/settings/webhooks", label: (texts) => texts.webhooks.title, administrators: true },
      { to: "/settings/jobs", label: (texts) => texts.app.jobs },
      { to: "/settings/operations", label: (texts) => texts.operations.title, administrators: true },
      { to: "/settings/mail", label: (texts) => texts.mail.title, administrators: true },
      { to: "/settings/leave", label: (texts) => texts.access.leave },
      { to: "/settings/activity", label: (texts) => texts.access.activity },
      { to: "/settings/tokens", label: (texts) => texts.app.tokens },
      { to: "/settings/password", label: (texts) => texts.app.password },
    ],
  },
];

/** The groups a reader may see, each with the places that are open to them. */
export function navigationFor(administrator: boolean): Group[] {
  return groups.flatMap((group) => {
    const [first, ...rest] = group.places.filter((place) => administrator || !place.administrators);
    return first ? [{ key: group.key, places: [first, ...rest] }] : [];
  });
}

/** The place a path stands at or below. */
export function nearest(path: string): Place["to"] | undefined {
  return groups
    .flatMap((group) => group.places.map((place) => place.to))
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** The group a path belongs to. */
export function currentGroup(path: string): Group["key"] | undefined {
  if (path === "/") return "today";
  if (path.startsWith("/inbox")) return "inbox";
  if (path.startsWith("/customers") || path.startsWith("/imports") || path.startsWith("/records")) return "customers";
  if (path.startsWith("/till")) return "customers";
  if (path.startsWith("/worth")) return "worth";
  if (["/complaints", "/recoveries", "/improvements"].some((place) => path.startsWith(place))) return "listening";
  return path.startsWith("/settings") ? "settings" : undefined;
}

const fewTypes = 8;

/** As many types as there is room for, and with them the one that is open. */
export function shownTypes<T>(types: readonly T[], all: boolean, isOpen: (type: T) => boolean): T[] {
  return types.filter((type, place) => all || types.length <= fewTypes + 1 || place < fewTypes || isOpen(type));
}
