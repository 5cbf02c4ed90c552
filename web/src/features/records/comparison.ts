/** What a record holds, by the keys of its fields. */
export type Values = Record<string, unknown>;
export type Conflict = { key: string; mine: unknown; theirs: unknown };
export type Comparison = {
  /** Changed on both sides, and not to the same: a person must choose. */
  conflicts: Conflict[];
  /** Changed by the others alone: kept without asking. */
  theirs: string[];
};

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

export const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);

/** Three versions field by field: what we started from, what I made of it, what the others made of it. */
export function compare(base: Values, mine: Values, theirs: Values): Comparison {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)])];
  const changedByThem = keys.filter((key) => !same(base[key], theirs[key]));
  const contested = changedByThem.filter((key) => !same(base[key], mine[key]) && !same(mine[key], theirs[key]));
  return {
    conflicts: contested.map((key) => ({ key, mine: mine[key], theirs: theirs[key] })),
    theirs: changedByThem.filter((key) => !contested.includes(key) && same(base[key], mine[key])),
  };
}

/** What to save: theirs, except where only I changed something or where mine was chosen. */
export function merge(base: Values, mine: Values, theirs: Values, keepMine: ReadonlySet<string>): Values {
  const { conflicts, theirs: changedByThem } = compare(base, mine, theirs);
  const take = [...changedByThem, ...conflicts.map((it) => it.key).filter((key) => !keepMine.has(key))];
  const merged = { ...mine };
  for (const key of take) {
    if (theirs[key] === undefined) delete merged[key];
    else merged[key] = theirs[key];
  }
  return merged;
}
