import type { PartyContent } from "./party";

export type ContentField = keyof PartyContent;
export type Conflict = { field: ContentField; mine: PartyContent[ContentField]; theirs: PartyContent[ContentField] };
export type Comparison = {
  /** Changed on both sides, and not to the same: a person must choose. */
  conflicts: Conflict[];
  /** Changed by the others alone: kept without asking. */
  theirs: ContentField[];
};

const fields: readonly ContentField[] = [
  "name",
  "kind",
  "names",
  "identifiers",
  "contacts",
  "addresses",
  "ownerId",
  "tags",
  "source",
  "remarks",
];

/** The same content written differently: absent, null and empty are one, the order of keys is none. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? "", (_, it: unknown) => {
    if (typeof it !== "object" || it === null || Array.isArray(it)) return it;
    return Object.fromEntries(
      Object.entries(it)
        .filter(([, part]) => part !== null && part !== undefined && part !== "")
        .sort(([one], [other]) => one.localeCompare(other)),
    );
  });
}

const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);

/** Three versions field by field: what we started from, what I made of it, what the others made of it. */
export function compare(base: PartyContent, mine: PartyContent, theirs: PartyContent): Comparison {
  const changedByThem = fields.filter((field) => !same(base[field], theirs[field]));
  const contested = changedByThem.filter(
    (field) => !same(base[field], mine[field]) && !same(mine[field], theirs[field]),
  );
  return {
    conflicts: contested.map((field) => ({ field, mine: mine[field], theirs: theirs[field] })),
    theirs: changedByThem.filter((field) => !contested.includes(field) && same(base[field], mine[field])),
  };
}

/** The content to save: theirs, except where only I changed something or where mine was chosen. */
export function merge(
  base: PartyContent,
  mine: PartyContent,
  theirs: PartyContent,
  keepMine: ReadonlySet<ContentField>,
): PartyContent {
  const { conflicts, theirs: theirFields } = compare(base, mine, theirs);
  const take = new Set<ContentField>([
    ...theirFields,
    ...conflicts.map((it) => it.field).filter((field) => !keepMine.has(field)),
  ]);
  const merged: PartyContent = { ...mine };
  for (const field of take) {
    if (theirs[field] === undefined) delete merged[field];
    else Object.assign(merged, { [field]: theirs[field] });
  }
  return merged;
}
